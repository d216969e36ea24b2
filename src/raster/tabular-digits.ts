import * as fontkit from 'fontkit';

interface FontTable {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/**
 * The same TrueType font with its equal-width digits as the plain ones, for rasterizers that cannot switch font
 * features on. Digits alone, as text is measured: `tnum` would widen hyphens and full stops too. A font without the `tnum` feature comes back as it is.
 */
export function withTabularDigits(bytes: Uint8Array): Uint8Array {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in font) || !font.availableFeatures.includes('tnum')) return bytes;
  const glyphs = font.characterSet.map((codePoint): readonly [number, number] => {
    const plain = font.glyphForCodePoint(codePoint).id;
    // Layout reads outlines, and of a last glyph that has none it reads beyond the end of a font that was cut down.
    if (codePoint < 0x30 || codePoint > 0x39) return [codePoint, plain];
    const {
      glyphs: [glyph, ...others],
    } = font.layout(String.fromCodePoint(codePoint), { tnum: true });
    return [codePoint, glyph !== undefined && others.length === 0 ? glyph.id : plain];
  });
  const tables = readTables(bytes).map((table) =>
    table.tag === 'cmap' ? { ...table, bytes: characterMap(glyphs) } : table,
  );
  return writeTables(tables);
}

/** A `cmap` table with one subtable of format 12 (OpenType 1.9, "Segmented coverage"). */
function characterMap(glyphs: readonly (readonly [number, number])[]): Uint8Array {
  const sorted = [...glyphs].sort(([a], [b]) => a - b);
  const view = new DataView(new ArrayBuffer(12 + 16 + 12 * sorted.length));
  view.setUint16(2, 1); // one subtable
  view.setUint16(4, 3); // for Windows,
  view.setUint16(6, 10); // all of Unicode,
  view.setUint32(8, 12); // right behind
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * sorted.length);
  view.setUint32(24, sorted.length);
  for (const [index, [codePoint, glyph]] of sorted.entries()) {
    const at = 28 + 12 * index;
    view.setUint32(at, codePoint);
    view.setUint32(at + 4, codePoint);
    view.setUint32(at + 8, glyph);
  }
  return new Uint8Array(view.buffer);
}

function readTables(font: Uint8Array): readonly FontTable[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const start = view.getUint32(entry + 8);
    return {
      tag: String.fromCharCode(...font.subarray(entry, entry + 4)),
      bytes: font.subarray(start, start + view.getUint32(entry + 12)),
    };
  });
}

/** Tables as a font file, with directory and checksums (OpenType 1.9, "Font file"). */
function writeTables(tables: readonly FontTable[]): Uint8Array {
  const starts: number[] = [];
  let end = 12 + 16 * tables.length;
  for (const table of tables) {
    starts.push(end);
    end += Math.ceil(table.bytes.length / 4) * 4;
  }
  const font = new Uint8Array(end);
  const view = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  for (const [index, { tag, bytes }] of tables.entries()) {
    const start = starts[index] ?? 0;
    font.set(bytes, start);
    if (tag === 'head') view.setUint32(start + 8, 0);
    const entry = 12 + 16 * index;
    font.set(
      [...tag].map((letter) => letter.charCodeAt(0)),
      entry,
    );
    view.setUint32(entry + 4, checksum(view, start, bytes.length));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, bytes.length);
  }
  const head = tables.findIndex((table) => table.tag === 'head');
  view.setUint32((starts[head] ?? 0) + 8, (0xb1b0afba - checksum(view, 0, end)) >>> 0);
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
