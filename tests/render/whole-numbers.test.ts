import { describe, expect, it } from 'vitest';
import { buildFlagship } from '../acceptance/flagship.js';
import { documentOf, EDITIONS, type Edition } from '../acceptance/read-outputs.js';
import { convertWithLibreOffice } from '../judges/libreoffice.js';
import { type PaintedGlyph, paintedPages } from '../judges/pdf-places.js';

const NUMBERS: { readonly [edition in Edition]: RegExp } = {
  zh: /\d+(?:\.\d+)?(?:个百分点|亿元|年|分(?!之))|图表\d+/gu,
  en: /(?:RMB)?\d+(?:\.\d+)?(?:percentagepoints|pp|bn|billion|points)/gu,
};

/** Numbers with their units, each with whether it stands on one line. */
function numbersIn(glyphs: readonly PaintedGlyph[], edition: Edition) {
  const visible = glyphs.filter(({ text }) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(text));
  const text = visible.map((glyph) => glyph.text).join('');
  return [...text.matchAll(NUMBERS[edition])].map((match) => {
    const own = visible.slice(match.index, match.index + match[0].length);
    const isTorn = own.some((glyph, index) => {
      const before = own[index - 1];
      // Digits are never parted: those on two lines are two numbers of two texts.
      if (before === undefined || (isDigit(before) && isDigit(glyph))) return false;
      return Math.abs(glyph.y - before.y) > LEAST_LEADING;
    });
    return { number: match[0], isTorn };
  });
}

/** In points; less is a raised field on the same line. */
const LEAST_LEADING = 8;

function isDigit({ text }: PaintedGlyph): boolean {
  return /\d/.test(text);
}

describe.each(EDITIONS)('the deck as LibreOffice breaks its lines: %s', (edition) => {
  it('keeps every number with its unit', { timeout: 300_000 }, async () => {
    const built = await buildFlagship();
    const pdf = await convertWithLibreOffice(documentOf(built, 'deck', edition), 'pptx', 'pdf');
    if (pdf === null) return;
    const found = paintedPages(pdf).flatMap(({ glyphs }) => numbersIn(glyphs, edition));
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(({ isTorn }) => isTorn)).toEqual([]);
  });
});

it('would find a number that is torn', () => {
  const glyphs = [...'低6.50个百分点'].map((text, index) => ({ text, x: 0, end: 0, y: index < 8 ? 10 : 24 }));
  expect(numbersIn(glyphs, 'zh')).toEqual([{ number: '6.50个百分点', isTorn: true }]);
});
