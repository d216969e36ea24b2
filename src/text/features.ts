import type { FaceName } from '../model/text.js';

/**
 * The OpenType features text is measured with; who draws text must draw with the same. A fresh object each
 * time, because fontkit writes into the one it is given.
 *
 * No kerning (text extractors split a kerned number in two) and no contextual forms (they turn `2x3` and `->` into
 * other characters), so that a width is the sum of its clusters' widths; digits of equal width.
 */
export function glyphFeatures(face: FaceName): Record<string, boolean> {
  const plain = { kern: false, liga: false, clig: false, calt: false };
  return face.startsWith('latin') ? { ...plain, tnum: true } : plain;
}
