import type { Font, GlyphRun } from 'fontkit';

/** Stretches that a font keeps, some times those of a long report. */
const MOST_KEPT = 50_000;

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
