const CLUSTER = /(?:\r\n|——|\P{M}(?:\p{M}|\u200d\P{M})*|\p{M}+)/gsu;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}+$/u;
const HANGING_SPACE = /^[ \u2000-\u2006\u2008-\u200a\u205f\u3000]$/u;

/**
 * A text as characters with their combining marks; joined again they are the text. A Chinese dash —— is one
 * cluster, since fonts draw it as one stroke.
 */
export function clustersOf(text: string): readonly string[] {
  return text.match(CLUSTER) ?? [];
}

/** True for characters that steer line breaking and shaping but are never printed. */
export function isInvisible(cluster: string): boolean {
  return INVISIBLE.test(cluster);
}

/** True for spaces that vanish at a line's end; no-break spaces do not. */
export function isHangingSpace(cluster: string): boolean {
  return HANGING_SPACE.test(cluster);
}

/** True for an explicit end of line. */
export function isLineEnd(cluster: string): boolean {
  return cluster === '\n' || cluster === '\r\n' || cluster === '\u2028' || cluster === '\u2029';
}
