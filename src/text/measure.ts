import type { Language } from '../model/language.js';
import type { Points } from '../model/length.js';
import type { FaceName, Weight } from '../model/text.js';
import { clustersOf, isInvisible } from './clusters.js';
import { type Faces, missingAdvance } from './faces.js';
import { setCluster } from './placed-glyphs.js';
import { isRightToLeft, preferredScript, type Script } from './scripts.js';

/** In what manner a text is set. */
export interface Manner {
  readonly size: Points;
  readonly weight: Weight;
  readonly language: Language;
}

/** Width of a text on one line, without Han-Latin gaps. Each string is measured once and remembered. */
export function measureText(faces: Faces, text: string, how: Manner): Points {
  const key = `${how.language}\n${how.weight}\n${text}`;
  let width = faces.measured.get(key);
  if (width === undefined) {
    width = measuredClusters(faces, text, how).reduce((sum, cluster) => sum + cluster.advance, 0);
    faces.measured.set(key, width);
  }
  return width * how.size;
}

/** The text as consecutive pieces of one face each, with their offsets from its start. */
export function splitByFace(
  faces: Faces,
  text: string,
  how: Manner,
): readonly {
  readonly text: string;
  readonly face: FaceName;
  readonly offset: Points;
  readonly width: Points;
}[] {
  const pieces: { text: string; face: FaceName; offset: number; width: number }[] = [];
  let offset = 0;
  for (const { text: cluster, face, advance } of measuredClusters(faces, text, how)) {
    const width = advance * how.size;
    const last = pieces.at(-1);
    if (last && last.face === face) {
      last.text += cluster;
      last.width += width;
    } else {
      pieces.push({ text: cluster, face, offset, width });
    }
    offset += width;
  }
  return pieces;
}

/** One character with its marks, as a face draws it. */
export interface MeasuredCluster {
  readonly text: string;
  readonly face: FaceName;
  /** In em. */
  readonly advance: number;
  /** No face can draw it, or it runs from right to left; `face` is the one that should have. */
  readonly missing: boolean;
}

/** Every cluster of a text with its face and advance. `around` is what stands before and after the text. */
export function measuredClusters(
  faces: Faces,
  text: string,
  how: { readonly weight: Weight; readonly language: Language },
  around: { readonly before: string; readonly after: string } = { before: '', after: '' },
): readonly MeasuredCluster[] {
  const clusters = clustersOf(text);
  return clusters.map((cluster, index) => {
    const before = clusters[index - 1] ?? around.before;
    const after = clusters[index + 1] ?? around.after;
    const script = preferredScript(cluster, { before, after, language: how.language });
    return measureCluster(faces, cluster, script, how.weight);
  });
}

/** Characters of private use mean nothing to whoever reads the text back (ISO 19005-3, 6.2.11.7.3). */
const PRIVATE = /^\p{Co}/u;

function measureCluster(faces: Faces, text: string, script: Script, weight: Weight): MeasuredCluster {
  const first = faces.loaded[`${script}-${weight}`];
  if (isRightToLeft(text) || PRIVATE.test(text)) {
    return { text, face: first.name, advance: missingAdvance(first), missing: true };
  }
  if (isInvisible(text)) return { text, face: first.name, advance: 0, missing: false };
  const own = setCluster(first, text).advance;
  if (own !== null) return { text, face: first.name, advance: own, missing: false };
  const second = faces.loaded[`${script === 'latin' ? 'eastAsian' : 'latin'}-${weight}`];
  const other = setCluster(second, text).advance;
  if (other !== null) return { text, face: second.name, advance: other, missing: false };
  return { text, face: first.name, advance: missingAdvance(first), missing: true };
}
