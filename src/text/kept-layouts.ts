import type { Font, GlyphRun } from 'fontkit';

/** Stretches that a font keeps, some times those of a long report. */
const MOST_KEPT = 50_000;

/**
 * Fontkit keeps the glyphs of a font with the characters that they were first met with, and the parts of composed glyphs are
 * first met with none, when a subset is made of them. Whoever draws such a part later would not know what it says.
 */
export function keepCharacters(font: Font): Font {
  const glyphOf = font.getGlyph.bind(font);
  font.getGlyph = (id, characters) => {
    const glyph = glyphOf(id, characters);
    if (glyph.codePoints.length === 0 && characters !== undefined) glyph.codePoints = characters;
    return glyph;
  };
  return font;
}

/**
 * Lets a font lay out each stretch of text once: tables print the same words on every page, and the PDF draws what was
 * measured. Whoever asks gets positions of his own, since pdfkit scales those that it is given.
 */
export function keepLayouts(font: Font): Font {
  const layOut = font.layout.bind(font);
  const kept = new Map<string, GlyphRun>();
  font.layout = (text, features, script, language, direction) => {
    const key = JSON.stringify([text, features, script, language, direction]);
    const known = kept.get(key);
    const run = known ?? layOut(text, features, script, language, direction);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (known === undefined) kept.set(key, run);
    const own = { positions: run.positions.map((position) => ({ ...position })) };
    return Object.assign(Object.create(Object.getPrototypeOf(run)), run, own);
  };
  return font;
}
