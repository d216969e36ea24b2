import { expect, it } from 'vitest';
import type { FaceName } from '../../src/model/text.js';
import { type Faces, featureStretches, glyphsOf, parsedFace } from '../../src/text/index.js';
import { briefingFaces, deckFaces } from './open-test-faces.js';

const faces = briefingFaces();

it('the glyphs of a text are those of its stretches, each with its width and its place', () => {
  const [a, mark] = glyphsOf(faces, 'latin-regular', 'x\u0301');
  expect(a).toMatchObject({ codePoints: [0x78], right: 0, up: 0 });
  expect(a?.advance).toBe(a?.width);
  expect(mark).toMatchObject({ codePoints: [0x301], advance: 0 });
  expect(mark?.right).not.toBe(0);
  const digits = glyphsOf(faces, 'latin-regular', '18').map(({ advance }) => advance);
  expect(digits[0]).toBe(digits[1]);
});

it.each([
  ['briefings', faces],
  ['decks', deckFaces()],
])('the glyphs of a text of %s are those of its stretches, laid out as a whole', (_name, set) => {
  const letters = charactersFrom(0x20, 0x7e) + charactersFrom(0xa0, 0x17f);
  const marks = '，。、；：？！（）《》「」“”‘’…—·％＋－～・ー〇①②１２中文简体字カな';
  for (const [face, characters] of [
    ['latin-regular', letters],
    ['latin-bold', letters],
    ['eastAsian-regular', marks],
    ['eastAsian-bold', marks],
  ] as const) {
    const font = parsedFace(set, face);
    const drawn = [...characters].filter((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
    // Each character before every other one. Two things are set as they are measured, and not as fonts would: a third
    // dash does not lengthen two, and dots behind a full-width letter stand where they always do.
    const between = face.startsWith('latin') ? 'x' : '中';
    for (const first of drawn) {
      const text = drawn.map((second) => first + second).join(between);
      const whole = featureStretches(text, face).flatMap((stretch) =>
        placesOf(font.layout(stretch.text, stretch.features)),
      );
      const apart = glyphsOf(set, face, text).map(({ id, advance, right, up }) => ({
        id,
        xAdvance: advance,
        yAdvance: 0,
        xOffset: right,
        yOffset: up,
      }));
      expect(apart, `${face} ${first}`).toEqual(whole);
    }
  }
});

it('a glyph says the characters that it is drawn for, whatever it was first met with', () => {
  const font = parsedFace(briefingFaces(), 'latin-regular');
  const [glyph] = font.glyphsForString('ĳ');
  const id = glyph?.id ?? 0;
  const untouched = parsedFace(briefingFaces(), 'latin-regular');
  expect(untouched.getGlyph(id).codePoints).toEqual([]);
  expect(untouched.layout('ĳ').glyphs.map(({ codePoints }) => codePoints)).toEqual([[0x133]]);
  const shared = pairOfOneGlyph(faces, 'latin-regular');
  expect(shared.map((point) => glyphsOf(faces, 'latin-regular', String.fromCodePoint(point)))).toMatchObject(
    shared.map((point) => [{ codePoints: [point] }]),
  );
});

it.each([
  ['briefings', faces],
  ['decks', deckFaces()],
])('no text of %s without marks and fractions is set otherwise for asking for neither', (_name, set) => {
  for (const face of ['latin-regular', 'latin-bold', 'eastAsian-regular'] as const) {
    const font = parsedFace(set, face);
    // Characters of private use are refused wherever they are met.
    const other = /[\p{M}\p{Co}\u2044]/u;
    const drawn = font.characterSet.filter((point) => !other.test(String.fromCodePoint(point)));
    const step = face === 'eastAsian-regular' ? 17 : 1;
    const characters = drawn
      .filter((_, index) => index % step === 0)
      .map((point) => String.fromCodePoint(point));
    for (let start = 0; start < characters.length; start += 40) {
      const text = characters.slice(start, start + 40).join('');
      const asked = featureStretches(text, face).map((stretch) => {
        const { mark: _mark, mkmk: _mkmk, frac: _frac, numr: _numr, dnom: _dnom, ...rest } = stretch.features;
        return [
          placesOf(font.layout(stretch.text, stretch.features)),
          placesOf(font.layout(stretch.text, rest)),
        ];
      });
      for (const [without, withAll] of asked) expect(without).toEqual(withAll);
    }
  }
});

function placesOf(run: ReturnType<ReturnType<typeof parsedFace>['layout']>): readonly unknown[] {
  return run.positions.map((position, index) => ({ id: run.glyphs[index]?.id, ...position }));
}

/** The first two characters that the face draws with one glyph. */
function pairOfOneGlyph(set: Faces, face: FaceName): readonly number[] {
  const font = parsedFace(set, face);
  const first = new Map<number, number>();
  for (const point of font.characterSet) {
    const { id } = font.glyphForCodePoint(point);
    const other = first.get(id);
    if (other !== undefined && !/[\s\p{M}\p{Cf}]/u.test(String.fromCodePoint(other, point)))
      return [other, point];
    first.set(id, point);
  }
  throw new Error(`Every glyph of ${face} serves one character.`);
}

function charactersFrom(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
