import type { Quantity } from '../model/figure.js';

/**
 * Whether two published quantities are too close for a headline to rest on their order: less than one
 * percentage point apart, or, for money and counts, within the rounding of the inputs.
 */
export function isNearTie(a: Quantity, b: Quantity): boolean {
  if (a.unit.kind === 'percent' || a.unit.kind === 'percentage-point')
    return Math.abs(a.amount - b.amount) < 1;
  return a.low < b.high && b.low < a.high;
}
