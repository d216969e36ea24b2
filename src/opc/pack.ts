import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A part as it lies in a ZIP. Packed once, it can be put into any number of packages, under any name. */
export interface PackedPart {
  readonly content: Uint8Array;
  /** How it is packed, as ZIP numbers it: 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  /** Bytes of the part before it was packed. */
  readonly size: number;
  readonly checksum: number;
}

/** What is compressed already: to deflate it once more takes long and saves next to nothing. */
const COMPRESSED = /\.(png|jpe?g|xlsx)$/;

/** Packs a part: deflated at level 6, or stored where its name says that it is compressed already. */
export function packPart(name: string, bytes: Uint8Array): PackedPart {
  const shared = { size: bytes.length, checksum: crc32(bytes) };
  if (COMPRESSED.test(name)) return { ...shared, content: bytes, method: 0 };
  return { ...shared, content: deflateSync(bytes, { level: 6 }), method: 8 };
}

/** MS-DOS date of 1980-01-01, the earliest that a ZIP can hold; its time is 0. */
const DATE = 0x21;
/** Version of the format that a reader must know: 2.0, which deflates. */
const VERSION = 20;
const NAME_IS_UTF8 = 0x800;

/** Beyond this many parts the format needs other records. */
const MOST_PARTS = 65_535;

/**
 * The ZIP of these parts, in the order in which they are given. Throws when there are more than 65,535, or more bytes
 * than 4 GB.
 */
export function joinParts(parts: Iterable<readonly [string, PackedPart]>): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [name, part] of parts) {
    const written = encoder.encode(name);
    const shared = sharedFields(part, written);
    directory.push(
      fields([[4, 0x02014b50], [2, VERSION], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]),
    );
    directory.push(written);
    add(fields([[4, 0x04034b50], ...shared]));
    add(written);
    add(part.content);
  }
  const start = at;
  for (const piece of directory) add(piece);
  const count = directory.length / 2;
  if (count > MOST_PARTS || at > 0xffffffff) throw new Error(`A package of ${count} parts is too large.`);
  add(
    fields([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, at - start],
      [4, start],
      [2, 0],
    ]),
  );
  const whole = new Uint8Array(at);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}

type Field = readonly [bytes: 2 | 4, value: number];

/** What a part's own header and its entry in the directory have in common. */
function sharedFields({ method, size, checksum, content }: PackedPart, name: Uint8Array): readonly Field[] {
  const flags = name.some((byte) => byte > 127) ? NAME_IS_UTF8 : 0;
  return [
    [2, VERSION],
    [2, flags],
    [2, method],
    [2, 0],
    [2, DATE],
    [4, checksum],
    [4, content.length],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
}

/** Numbers one after the other, the lowest byte of each first. */
function fields(values: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of values) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}
