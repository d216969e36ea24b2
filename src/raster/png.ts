import { constants, crc32, deflateSync } from 'node:zlib';

/** Pixels as a rasterizer leaves them: four bytes each, red, green and blue multiplied by alpha, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Colours that a PNG can list (PNG 3rd edition, 11.2.2). */
const MOST_COLORS = 256;

/**
 * The picture as a PNG that lists its colours and numbers its pixels, a quarter of the size of one that spells out every
 * pixel; null where it has more than 256 colours. Nothing is lost. Runs of equal pixels are packed by `Z_RLE`, which
 * suits drawings and looks for nothing else, so that every zlib writes the same bytes.
 */
export function encodeByPalette({ width, height, rgba }: Pixels): Uint8Array | null {
  const colors = new Map<number, number>();
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const start = row * (width + 1);
    const above = rgba.subarray((row - 1) * width * 4, row * width * 4);
    const own = rgba.subarray(row * width * 4, (row + 1) * width * 4);
    if (row > 0 && Buffer.compare(above, own) === 0) rows.copyWithin(start, start - width - 1, start);
    else if (!numberRow(pixels.subarray(row * width, (row + 1) * width), rows.subarray(start + 1), colors))
      return null;
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3], 8); // eight bits a pixel, each the number of a colour
  const listed = [...colors.keys()].map(plainColor);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(listed.flatMap((color) => color.slice(0, 3)))),
    chunk('tRNS', Uint8Array.from(listed.map(([, , , alpha]) => alpha))),
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Numbers the pixels of one row; false where there are too many colours. New ones are listed as they appear. */
function numberRow(pixels: Uint32Array, numbers: Uint8Array, colors: Map<number, number>): boolean {
  let last = -1;
  let number = 0;
  for (let at = 0; at < pixels.length; at += 1) {
    const color = pixels[at] ?? 0;
    if (color !== last) {
      last = color;
      number = colors.get(color) ?? colors.size;
      if (number === MOST_COLORS) return false;
      if (number === colors.size) colors.set(color, number);
    }
    numbers[at] = number;
  }
  return true;
}

/** Red, green, blue and alpha of a pixel, its colour no longer multiplied by alpha. */
function plainColor(pixel: number): readonly [number, number, number, number] {
  const bytes = new Uint8Array(Uint32Array.of(pixel).buffer);
  const alpha = bytes[3] ?? 0;
  const plain = (value = 0): number => (alpha === 0 ? 0 : Math.min(255, Math.round((value * 255) / alpha)));
  return [plain(bytes[0]), plain(bytes[1]), plain(bytes[2]), alpha];
}

/** Length, type, content and checksum (PNG 3rd edition, 5.3). */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
