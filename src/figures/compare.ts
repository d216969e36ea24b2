import type { Quantity } from '../model/figure.js';
import { difference } from './derive.js';

/**
 * Whether two published quantities are too close for a headline to rest on their order: less than one
 * percentage point apart, or, for amounts, within the rounding of the inputs; counts are exact, so only equal ones are.
 */
export function isNearTie(a: Quantity, b: Quantity): boolean {
  if (a.unit.kind === 'percent' || a.unit.kind === 'percentage-point')
    return Math.abs(difference(a, b).amount) < 1;
  return a.amount === b.amount || (a.low < b.high && b.low < a.high);
}
