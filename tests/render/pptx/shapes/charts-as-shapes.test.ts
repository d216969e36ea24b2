import { beforeAll, describe, expect, it } from 'vitest';
import { inspectDeck } from '../../../../src/inspect/index.js';
import type { TextShape } from '../../../../src/model/drawing.js';
import {
  descend,
  findAll,
  openPackage,
  type Package,
  readZip,
  textOf,
  type XmlElement,
  xmlPart,
} from '../../../../src/opc/index.js';
import { renderPptx } from '../../../../src/render/pptx/index.js';
import { convertWithLibreOffice } from '../../../judges/libreoffice.js';
import { ooxmlErrors } from '../../../judges/ooxml-validator.js';
import { paintedPages } from '../../../judges/pdf-places.js';
import { type DrawingCase, deckOfDrawings, drawingCases } from './drawing-cases.js';

let cases: readonly DrawingCase[];
let deck: Uint8Array;
let parts: Package;

beforeAll(async () => {
  cases = await drawingCases();
  const { publication, charts } = deckOfDrawings(cases);
  deck = await renderPptx(publication, charts, new Map(cases.map(({ id }) => [id, 'shapes'])));
  parts = openPackage(readZip(deck) ?? new Map());
});

function groupOf(index: number): XmlElement {
  const [group] = findAll(xmlPart(parts, `ppt/slides/slide${index + 1}.xml`), 'p:grpSp');
  if (group === undefined) throw new Error(`slide ${index + 1} has no group`);
  return group;
}

function words({ chart }: DrawingCase): readonly TextShape[] {
  return chart.drawing.shapes.filter((shape) => shape.kind === 'text');
}

describe('drawings of every kind as shapes', () => {
  it('are valid, by the Open XML validator and by our own rules', { timeout: 300_000 }, async () => {
    expect(new Set(cases.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(18);
    expect(inspectDeck(deck)).toEqual([]);
    expect(await ooxmlErrors(deck, 'pptx')).toEqual([]);
  });

  it('are pictures no longer: no SVG and no PNG is left of them', () => {
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual([]);
  });

  it('say every word of the drawing, in its order, and what they are for', () => {
    for (const [index, one] of cases.entries()) {
      const group = groupOf(index);
      const said = findAll(group, 'p:txBody')
        .map(textOf)
        .filter((text) => text !== '');
      expect(said, one.id).toEqual(words(one).map(({ text }) => text));
      expect(findAll(group, 'p:cNvPr')[0]?.attributes.descr, one.id).not.toBe('');
    }
  });

  it('name the colours of the theme, and no colour of the theme by its digits', () => {
    const own = new Set(
      findAll(descend(xmlPart(parts, 'ppt/theme/theme1.xml'), 'a:themeElements') ?? groupOf(0), 'a:srgbClr')
        .map(({ attributes }) => attributes.val)
        .slice(0, 12),
    );
    const groups = cases.map((_, index) => groupOf(index));
    const slots = groups
      .flatMap((group) => findAll(group, 'a:schemeClr'))
      .map(({ attributes }) => attributes.val);
    expect(new Set(slots)).toEqual(new Set([...slots, 'accent1', 'accent2', 'tx1', 'bg1']));
    const digits = groups
      .flatMap((group) => findAll(group, 'a:srgbClr'))
      .map(({ attributes }) => attributes.val);
    expect(digits.filter((value) => own.has(value))).toEqual([]);
  });

  it('stand in LibreOffice where they were drawn', { timeout: 300_000 }, async () => {
    const pdf = await convertWithLibreOffice(deck, 'pptx', 'pdf');
    if (pdf === null) return;
    const pages = paintedPages(pdf);
    expect(pages).toHaveLength(cases.length);
    const offsets = cases.flatMap((one, index) => {
      const glyphs = (pages[index]?.glyphs ?? []).filter(({ text }) => !/\s/.test(text));
      return words(one)
        .filter(({ rotation }) => rotation === 0)
        .map(({ text, x, y, width, anchor }) => {
          const letters = [...text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')];
          const isEnd = anchor === 'end';
          const found = glyphs.flatMap((_, start) => {
            const stretch = glyphs.slice(start, start + letters.length);
            if (stretch.map((glyph) => glyph.text).join('') !== letters.join('')) return [];
            const end = stretch.at(-1)?.end ?? Infinity;
            const start0 = stretch[0]?.x ?? Infinity;
            const across = isEnd
              ? end - (LEFT + x + width)
              : anchor === 'start'
                ? start0 - (LEFT + x)
                : (start0 + end) / 2 - (LEFT + x + width / 2);
            return [Math.max(Math.abs(across), Math.abs((stretch[0]?.y ?? Infinity) - (TOP + y)))];
          });
          return { id: one.id, text, distance: Math.min(Infinity, ...found) };
        });
    });
    expect(offsets.length).toBeGreaterThan(500);
    expect(offsets.filter(({ distance }) => distance > TOLERANCE)).toEqual([]);
  });
});

/** Where the picture of the sample stands. */
const [LEFT, TOP] = [43.2, 140];
/** In points: what no reader sees. */
const TOLERANCE = 1.5;
