import { expect, it } from 'vitest';
import { parsedFace } from '../../src/text/index.js';
import { briefingFaces } from './open-test-faces.js';

const faces = briefingFaces();

it('a stretch that was laid out before has positions of its own, which may be scaled', () => {
  const font = parsedFace(faces, 'latin-regular');
  const first = font.layout('AVA 12%', ['kern']);
  const width = first.advanceWidth;
  const advances = first.positions.map(({ xAdvance }) => xAdvance);
  for (const position of first.positions) position.xAdvance = 0;
  const second = font.layout('AVA 12%', ['kern']);
  expect(second.positions.map(({ xAdvance }) => xAdvance)).toEqual(advances);
  expect(second.advanceWidth).toBe(width);
  expect(second.glyphs.map(({ id }) => id)).toEqual(first.glyphs.map(({ id }) => id));
});

it('features that differ are laid out anew', () => {
  const font = parsedFace(faces, 'latin-regular');
  const widthOf = (features: string[]): number => font.layout('111', features).advanceWidth;
  expect(widthOf(['tnum'])).not.toBe(widthOf(['pnum']));
});

it('a glyph that was first met as a part of another says its character all the same', () => {
  const font = parsedFace(briefingFaces(), 'latin-regular');
  const [glyph] = font.glyphsForString('ĳ');
  const id = glyph?.id ?? 0;
  const untouched = parsedFace(briefingFaces(), 'latin-regular');
  expect(untouched.getGlyph(id).codePoints).toEqual([]);
  expect(untouched.layout('ĳ').glyphs.map(({ codePoints }) => codePoints)).toEqual([[0x133]]);
});
