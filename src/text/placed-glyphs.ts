import type { FaceName } from '../model/text.js';
import { clustersOf, isInvisible } from './clusters.js';
import type { Faces, LoadedFace } from './faces.js';
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

/** A cluster as a face sets it. */
export interface SetCluster {
  readonly glyphs: readonly PlacedGlyph[];
  /** Width in em; null where the face cannot draw all that is visible of it. */
  readonly advance: number | null;
}

/** The glyphs that draw a text: those of its clusters, one behind the other, as it was measured. */
export function glyphsOf({ loaded }: Faces, face: FaceName, text: string): readonly PlacedGlyph[] {
  return clustersOf(text).flatMap((cluster) => setCluster(loaded[face], cluster).glyphs);
}

/** Sets a cluster with the face's features. A face lays out each once: it takes a hundred times as long as to look it up. */
export function setCluster(face: LoadedFace, cluster: string): SetCluster {
  const known = face.clusters.get(cluster);
  if (known !== undefined) return known;
  const glyphs = IDEOGRAPH.test(cluster) ? [ideograph(face, cluster)] : laidOut(face, cluster);
  const units = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const set = { glyphs, advance: isDrawn(face, cluster) ? units / face.font.unitsPerEm : null };
  face.clusters.set(cluster, set);
  return set;
}

function isDrawn({ font }: LoadedFace, cluster: string): boolean {
  return [...cluster].every(
    (character) => isInvisible(character) || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
}

/** What no feature of a font changes: it need not be laid out. */
const IDEOGRAPH = /^\p{Unified_Ideograph}$/u;

function ideograph({ font }: LoadedFace, character: string): PlacedGlyph {
  const point = character.codePointAt(0) ?? 0;
  const { id, advanceWidth } = font.glyphForCodePoint(point);
  return { id, codePoints: [point], width: advanceWidth, advance: advanceWidth, right: 0, up: 0 };
}

function laidOut({ font, name }: LoadedFace, cluster: string): readonly PlacedGlyph[] {
  return featureStretches(cluster, name).flatMap(({ text, features }) => {
    const run = font.layout(text, features);
    return run.positions.map(({ xAdvance, xOffset, yOffset }, index): PlacedGlyph => {
      const glyph = run.glyphs[index];
      if (glyph === undefined) throw new Error(`A place in “${cluster}” has no glyph.`);
      const { id, codePoints, advanceWidth: width } = glyph;
      return { id, codePoints, width, advance: xAdvance, right: xOffset, up: yOffset };
    });
  });
}
