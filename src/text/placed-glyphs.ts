import type { FaceName } from '../model/text.js';
import type { Faces } from './faces.js';
import { featureStretches } from './features.js';

/** A glyph of a text and where it stands; lengths in units of the font. */
export interface PlacedGlyph {
  readonly id: number;
  /** The characters that it was set for. */
  readonly codePoints: readonly number[];
  readonly width: number;
  /** From its place to that of the next glyph: its width, where nothing moves it. */
  readonly advance: number;
  /** How far it is moved from its place. */
  readonly right: number;
  readonly up: number;
}

/** Texts of which a face keeps the glyphs, some times those of a long report. */
const MOST_KEPT = 50_000;

/**
 * The glyphs of a text, laid out with the features that it is measured with. A face keeps them: tables print the same
 * words on every page.
 */
export function glyphsOf({ loaded }: Faces, name: FaceName, text: string): readonly PlacedGlyph[] {
  const face = loaded[name];
  const known = face.glyphs.get(text);
  if (known !== undefined) return known;
  const glyphs = featureStretches(text, name).flatMap((stretch) => {
    const run = face.font.layout(stretch.text, stretch.features);
    return run.positions.map(({ xAdvance, xOffset, yOffset }, index): PlacedGlyph => {
      const glyph = run.glyphs[index];
      if (glyph === undefined) throw new Error(`A place in “${text}” has no glyph.`);
      const { id, codePoints, advanceWidth: width } = glyph;
      return { id, codePoints, width, advance: xAdvance, right: xOffset, up: yOffset };
    });
  });
  if (face.glyphs.size >= MOST_KEPT) face.glyphs.clear();
  face.glyphs.set(text, glyphs);
  return glyphs;
}
