import type { Points } from '../../model/length.js';

/** Thickest bar, and the gap between bars as a share of a bar (visual standard, section 10). */
const THICKEST_BAR: Points = 40;
const GAP = 0.75;
export interface BarPitch {
  readonly bar: Points;
  /** From the middle of one bar to the next. */
  readonly pitch: Points;
  /** From the top of the area to the top of the first row. */
  readonly top: Points;
}

/**
 * Spreads horizontal bars over a height. Few bars stay slim: `above` is the share of the height they leave free that
 * stands above them.
 */
export function barPitch(rows: number, height: Points, labelHeight: Points, above: number): BarPitch {
  const even = height / Math.max(1, rows);
  const bar = Math.min(THICKEST_BAR, even / (1 + GAP));
  const pitch = Math.min(even, Math.max(bar * (1 + GAP), labelHeight + 8));
  return { bar, pitch, top: (height - pitch * rows) * above };
}
