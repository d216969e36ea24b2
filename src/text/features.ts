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
 * Inter's `tnum` also widens hyphens, full stops and spaces, which tears words apart. What places marks and builds
 * fractions is asked for where there are any: to read those rules takes most of the time of opening a font.
 */
export function featureStretches(text: string, face: FaceName): readonly FeatureStretch[] {
  if (!face.startsWith('latin')) return text === '' ? [] : [{ text, features: featuresOf(text) }];
  return [...text.matchAll(/\d+|\D+/gu)].map(([stretch]) => ({
    text: stretch,
    features: /^\d/.test(stretch) ? { ...featuresOf(stretch), tnum: true } : featuresOf(stretch),
  }));
}

function featuresOf(text: string): Record<string, boolean> {
  return {
    kern: false,
    liga: false,
    clig: false,
    calt: false,
    ...(MARK.test(text) ? {} : { mark: false, mkmk: false }),
    ...(text.includes(FRACTION_SLASH) ? {} : { frac: false, numr: false, dnom: false }),
  };
}

const MARK = /\p{M}/u;
const FRACTION_SLASH = '\u2044';
