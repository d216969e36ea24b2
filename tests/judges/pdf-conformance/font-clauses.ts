import * as fontkit from 'fontkit';
import type * as mupdf from 'mupdf';
import { type Clause, elementsOf, type JudgedFile, unless } from './clause.js';

/** Both standards ask nearly the same of fonts: ISO 14289-1, 7.21, and ISO 19005-3, 6.2.11. */
export const FONT_CLAUSES: readonly Clause[] = [
  {
    name: 'ISO 14289-1, 7.21.4.1; ISO 19005-3, 6.2.11.4.1 (fonts are embedded)',
    problems: ({ reading: { fonts } }) => [
      ...unless(fonts.length > 0, 'there is no font'),
      ...fonts.flatMap((font) => [
        ...unless(font.isEmbedded, `${font.name} is not embedded`),
        ...unless(font.isSubset, `${font.name} is not a subset`),
        ...unless(font.subtype !== 'Type3', `${font.name} is Type 3`),
      ]),
      ...unless(new Set(fonts.map(({ name }) => name)).size === fonts.length, 'a face is embedded twice'),
    ],
  },
  {
    name: 'ISO 14289-1, 7.21.3; ISO 19005-3, 6.2.11.3 (composite fonts)',
    problems: (file) =>
      fontsOf(file).flatMap(({ font }) => {
        const descendant = font.get('DescendantFonts', 0);
        return [
          ...unless(font.get('Encoding').toString() === '/Identity-H', 'a font is not encoded by Identity-H'),
          ...unless(!descendant.get('CIDSystemInfo').isNull(), 'a font has no CIDSystemInfo'),
          ...unless(descendant.get('CIDToGIDMap').toString() === '/Identity', 'a font has no CIDToGIDMap'),
          ...unless(
            descendant.get('FontDescriptor', 'CIDSet').isNull(),
            'a font has a CIDSet, which need not be whole',
          ),
        ];
      }),
  },
  {
    name: 'ISO 14289-1, 7.21.5; ISO 19005-3, 6.2.11.5 (widths are those of the font)',
    problems: (file) => fontsOf(file).flatMap(wrongWidths),
  },
  {
    name: 'ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7.2 (every glyph says which character it is)',
    problems: (file) =>
      fontsOf(file).flatMap(({ font, glyphs }) => {
        if (!font.get('ToUnicode').isStream()) return ['a font has no ToUnicode'];
        const map = unicodeMap(font);
        return [...glyphs]
          .filter((glyph) => !isCharacter(map.get(glyph)))
          .map((glyph) => `ToUnicode says nothing of glyph ${glyph}`);
      }),
  },
  {
    name: 'ISO 14289-1, 7.21.8; ISO 19005-3, 6.2.11.8 (no missing glyph is shown)',
    problems: (file) =>
      fontsOf(file).flatMap(({ glyphs }) =>
        unless(!glyphs.has('0000'), 'the glyph for missing characters is shown'),
      ),
  },
];

/** The fonts of a file with all glyphs that are shown in them. */
function fontsOf({ pages, streams }: JudgedFile): readonly ShownFont[] {
  const shown = new Map<number, { font: mupdf.PDFObject; glyphs: Set<string> }>();
  for (const [index, page] of pages.entries()) {
    page.get('Resources', 'Font').forEach((font, name) => {
      const known = shown.get(font.asIndirect()) ?? { font, glyphs: new Set() };
      for (const glyph of streams[index]?.glyphs.get(String(name)) ?? []) known.glyphs.add(glyph);
      shown.set(font.asIndirect(), known);
    });
  }
  return [...shown.values()];
}

interface ShownFont {
  readonly font: mupdf.PDFObject;
  readonly glyphs: ReadonlySet<string>;
}

/** In thousandths of an em, what may lie between the two: the standards allow a whole unit. */
const SAME_WIDTH = 1;

function wrongWidths({ font, glyphs }: ShownFont): readonly string[] {
  const descendant = font.get('DescendantFonts', 0);
  const file = descendant.get('FontDescriptor', 'FontFile2');
  if (!file.isStream()) return [];
  const embedded = fontkit.create(Buffer.from(file.readStream().asUint8Array()));
  if (!('getGlyph' in embedded)) return ['the embedded file is no font'];
  const written = elementsOf(descendant.get('W', 1)).map((width) => width.asNumber());
  return [...glyphs].flatMap((code) => {
    const glyph = Number.parseInt(code, 16);
    const own = (embedded.getGlyph(glyph).advanceWidth * 1000) / embedded.unitsPerEm;
    const isSame = Math.abs((written[glyph] ?? Number.NaN) - own) <= SAME_WIDTH;
    return unless(isSame, `glyph ${code} is ${written[glyph]} wide in the file and ${own} in the font`);
  });
}

function isCharacter(text: string | undefined): boolean {
  return text !== undefined && text !== '' && !/[\0\ufeff\ufffe]/.test(text);
}

/** Glyph (four hexadecimal digits) to text. */
export function unicodeMap(font: mupdf.PDFObject): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const cmap = font.get('ToUnicode').readStream().asString();
  for (const [, start = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [offset, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const glyph = (Number.parseInt(start, 16) + offset).toString(16).padStart(4, '0');
      const units = hex.split(' ').filter((unit) => unit !== '');
      map.set(glyph, units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''));
    }
  }
  return map;
}
