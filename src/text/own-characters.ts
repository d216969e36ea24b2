import type { Font } from 'fontkit';

/**
 * Lets a font's glyphs say the characters that they are asked for. Fontkit keeps each with those that it was first met
 * with, in whatever text that was, and the parts of composed glyphs are met with none when a subset is made of them.
 */
export function sayOwnCharacters(font: Font): Font {
  const glyphOf = font.getGlyph.bind(font);
  font.getGlyph = (id, characters) => {
    const glyph = glyphOf(id, characters);
    if (characters === undefined || isSame(characters, glyph.codePoints)) return glyph;
    return Object.create(glyph, { codePoints: { value: characters } });
  };
  return font;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((point, index) => point === other[index]);
}
