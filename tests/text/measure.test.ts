import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureStretches, measureText, parsedFace, splitByFace } from '../../src/text/index.js';
import { briefingFaces, deckFaces } from './open-test-faces.js';

const faces = briefingFaces();
const zh = { size: 10, weight: 'regular', language: 'zh-CN' } as const;
const en = { ...zh, language: 'en' } as const;

function facesOf(text: string, how: typeof zh | typeof en): string {
  return splitByFace(faces, text, how)
    .map((piece) => `${piece.face === 'latin-regular' ? 'L' : 'E'}:${piece.text}`)
    .join(' ');
}

describe('measureText', () => {
  it('counts an ideograph as one em and a digit of any shape alike', () => {
    expect(measureText(faces, '客服', zh)).toBeCloseTo(20, 6);
    expect(measureText(faces, '1111', zh)).toBeCloseTo(measureText(faces, '8888', zh), 6);
  });

  it('reads off the widths of ideographs as a layout finds them', () => {
    for (const face of ['eastAsian-regular', 'eastAsian-bold'] as const) {
      const font = parsedFace(faces, face);
      const weight = face === 'eastAsian-bold' ? 'bold' : 'regular';
      const drawn = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x4e00 + 41 * index));
      for (const ideograph of drawn.filter((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))) {
        const [stretch] = featureStretches(ideograph, face);
        const laidOut = font.layout(ideograph, stretch?.features).advanceWidth / font.unitsPerEm;
        expect([ideograph, measureText(faces, ideograph, { ...zh, weight, size: 1 })]).toEqual([
          ideograph,
          laidOut,
        ]);
      }
    }
  });

  it('gives the widths of Arial for the face that stands in for it', () => {
    // Arial's advance widths, in 1/2048 em: A 1366, n 1139, 8 1139, % 1821.
    const width = measureText(deckFaces(), 'An8%', { ...en, size: 2048 });
    expect(width).toBeCloseTo(1366 + 1139 + 1139 + 1821, 6);
  });

  it('measures without kerning', () => {
    const apart = measureText(faces, 'A', en) + measureText(faces, 'V', en);
    expect(measureText(faces, 'AV', en)).toBeCloseTo(apart, 6);
  });

  it('grows with size and weight', () => {
    expect(measureText(faces, 'abc', { ...en, size: 20 })).toBeCloseTo(2 * measureText(faces, 'abc', en), 6);
    expect(measureText(faces, 'abc', { ...en, weight: 'bold' })).toBeGreaterThan(
      measureText(faces, 'abc', en),
    );
  });

  it('equals what a renderer draws with the same features', () => {
    const characters = fc.constantFrom(
      ...'0123456789%.,-+xX>AVTo“”‘’—…·（），。客服é−→'.split(''),
      'e\u0301',
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 20 }), fc.constantFrom(zh, en), (list, how) => {
        const text = list.join('');
        const drawn = splitByFace(faces, text, how).reduce((sum, piece) => {
          const font = parsedFace(faces, piece.face);
          const units = featureStretches(piece.text, piece.face).map(
            (stretch) => font.layout(stretch.text, stretch.features).advanceWidth,
          );
          return sum + units.reduce((total, width) => total + width / font.unitsPerEm, 0) * how.size;
        }, 0);
        expect(measureText(faces, text, how)).toBeCloseTo(drawn, 6);
      }),
    );
  });
});

describe('splitByFace', () => {
  it('takes Han and full-width marks from one face, Latin and digits from the other', () => {
    expect(facesOf('2025年AI客服，49.82%（示例）', zh)).toBe('L:2025 E:年 L:AI E:客服， L:49.82% E:（示例）');
  });

  it('takes shared marks from the face of the language', () => {
    expect(facesOf('“A”—…', zh)).toBe('E:“ L:A E:”—…');
    expect(facesOf('“A”—…', en)).toBe('L:“A”—…');
  });

  it('keeps an apostrophe in its Latin word', () => {
    expect(facesOf('用户’s don’t', zh)).toBe('E:用户’ L:s don’t');
  });

  it('falls to the other face for what the first has not', () => {
    expect(facesOf('5㎡', en)).toBe('L:5 E:㎡');
  });

  it('places pieces one after the other', () => {
    const pieces = splitByFace(faces, '图表2', zh);
    expect(pieces.map((piece) => piece.offset)).toEqual([0, 20]);
    expect(pieces[1]?.width).toBeCloseTo(measureText(faces, '2', zh), 6);
  });
});
