import type { FaceName } from '../model/text.js';

/** Consecutive characters that are set with the same OpenType features. */
export interface FeatureStretch {
  readonly text: string;
  /** Fresh each time, because fontkit writes into the features it is given. */
  readonly features: Record<string, boolean>;
}

/**
 * The stretches of a text with the features it is measured with; who draws text must draw it stretch by stretch
 * with the same.
 *
 * No kerning (text extractors split a kerned number in two) and no contextual forms (they turn `2x3` and `->` into
 * other characters), so that a width is the sum of its clusters' widths. Digits of equal width, and digits alone:
 * Inter's `tnum` also widens hyphens, full stops and spaces, which tears words apart.
 */
export function featureStretches(text: string, face: FaceName): readonly FeatureStretch[] {
  const plain = { kern: false, liga: false, clig: false, calt: false };
  if (!face.startsWith('latin')) return text === '' ? [] : [{ text, features: plain }];
  return [...text.matchAll(/\d+|\D+/gu)].map(([stretch]) => ({
    text: stretch,
    features: /^\d/.test(stretch) ? { ...plain, tnum: true } : { ...plain },
  }));
}
