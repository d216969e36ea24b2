import { unzipSync } from 'fflate';
import { joinParts, type Pack, type PackedPart, packPart } from './pack.js';

/** The files of a package by name, without a leading slash. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Unpacked size beyond which a package is refused: no report table or slide template comes near it. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Packs parts so that equal parts give equal bytes: content types first as OPC asks of streamed packages, then by
 * code unit, deflated where they are not compressed already, dated 1980-01-01, without entries for folders.
 */
export function writeZip(parts: Parts, pack: Pack = packPart): Uint8Array {
  return zipParts(new Map([...parts].map(([name, bytes]) => [name, pack(name, bytes)])));
}

/** The same of parts that are packed already. */
export function zipParts(parts: ReadonlyMap<string, PackedPart>): Uint8Array {
  return joinParts([...parts].toSorted(([a], [b]) => byPackageOrder(a, b)));
}

/**
 * The files of a ZIP, sorted by name; null when the bytes are no readable ZIP or unpack to more than `most` bytes,
 * 512 MB where nothing is said. Sizes are added up before anything is unpacked.
 */
export function readZip(bytes: Uint8Array, most = MOST_BYTES): Parts | null {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        return total <= most && !file.name.endsWith('/');
      },
    });
    if (total > most) return null;
    return new Map(Object.entries(files).toSorted(([a], [b]) => byPackageOrder(a, b)));
  } catch {
    return null;
  }
}

function byPackageOrder(a: string, b: string): number {
  const first = rank(a) - rank(b);
  if (first !== 0) return first;
  return a < b ? -1 : a > b ? 1 : 0;
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}
