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

/** Packs a part that has this name in its package. */
export type Pack = (name: string, bytes: Uint8Array) => PackedPart;

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

/** Bytes of the records before a part, of its entry in the directory, and of the end, without names. */
const HEADER = 30;
const ENTRY = 46;
const END = 22;

/** Beyond these the format needs other records. */
const MOST_PARTS = 65_535;
const MOST_BYTES = 0xffff_ffff;

/**
 * The ZIP of these parts, in the order in which they are given. Throws when there are more than 65,535, or more bytes
 * than 4 GB.
 */
export function joinParts(parts: Iterable<readonly [string, PackedPart]>): Uint8Array {
  const encoder = new TextEncoder();
  const all = [...parts].map(([name, part]) => ({ name: encoder.encode(name), part }));
  const size = all.reduce(
    (sum, { name, part }) => sum + HEADER + ENTRY + 2 * name.length + part.content.length,
    END,
  );
  if (all.length > MOST_PARTS || size > MOST_BYTES)
    throw new Error(`A package of ${all.length} parts is too large.`);
  const zip = openWriter(size);
  const entries = all.map(({ name, part }) => {
    const place = zip.at();
    zip.long(0x04034b50);
    writeShared(zip, part, name);
    zip.bytes(name);
    zip.bytes(part.content);
    return { name, part, place };
  });
  const start = zip.at();
  for (const { name, part, place } of entries) {
    zip.long(0x02014b50);
    zip.short(VERSION);
    writeShared(zip, part, name);
    zip.short(0, 0, 0, 0, 0);
    zip.long(place);
    zip.bytes(name);
  }
  const length = zip.at() - start;
  zip.long(0x06054b50);
  zip.short(0, 0, all.length, all.length);
  zip.long(length, start);
  zip.short(0);
  return zip.whole;
}

/** What the record before a part and its entry in the directory have in common. */
function writeShared(zip: Writer, { method, size, checksum, content }: PackedPart, name: Uint8Array): void {
  const flags = name.some((byte) => byte > 127) ? NAME_IS_UTF8 : 0;
  zip.short(VERSION, flags, method, 0, DATE);
  zip.long(checksum, content.length, size);
  zip.short(name.length, 0);
}

type Writer = ReturnType<typeof openWriter>;

/** Bytes of a known number, filled from the first to the last; numbers with their lowest byte first. */
function openWriter(size: number) {
  const whole = new Uint8Array(size);
  const view = new DataView(whole.buffer);
  let at = 0;
  return {
    whole,
    at: (): number => at,
    short(...values: readonly number[]): void {
      for (const value of values) {
        view.setUint16(at, value, true);
        at += 2;
      }
    },
    long(...values: readonly number[]): void {
      for (const value of values) {
        view.setUint32(at, value, true);
        at += 4;
      }
    },
    bytes(values: Uint8Array): void {
      whole.set(values, at);
      at += values.length;
    },
  };
}
