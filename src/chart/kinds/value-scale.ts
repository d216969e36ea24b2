import type { Points } from '../../model/length.js';

/** Values from zero on a line of a given length; negative values extend it to the other side of zero. */
export interface ValueScale {
  readonly zero: Points;
  readonly at: (value: number) => Points;
  readonly hasNegative: boolean;
}

/**
 * Zero is always on the scale, so that lengths are true. `room` is what labels need beyond the ends of the marks on
 * either side; `start` is where the lowest value stands and may lie right of or below `end`.
 */
export function valueScale(
  values: readonly number[],
  line: { readonly start: Points; readonly end: Points; readonly roomLow: Points; readonly roomHigh: Points },
): ValueScale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const hasNegative = low < 0;
  const sign = Math.sign(line.end - line.start) || 1;
  const start = line.start + sign * (hasNegative ? line.roomLow : 0);
  const end = line.end - sign * (values.some((value) => value >= 0) ? line.roomHigh : 0);
  const at = (value: number): Points => start + ((value - low) / (high - low || 1)) * (end - start);
  return { zero: at(0), at, hasNegative };
}
