import type { Quantity, Unit } from '../model/figure.js';
import { add, round } from './decimal.js';

/** a - b. A difference of percentages is in percentage points. */
export function difference(a: Quantity, b: Quantity): Quantity {
  const decimals = Math.max(a.decimals, b.decimals);
  return {
    amount: add([a.amount, -b.amount], decimals),
    decimals,
    unit: a.unit.kind === 'percent' ? { kind: 'percentage-point' } : a.unit,
    low: total([a.low, -b.high], decimals),
    high: total([a.high, -b.low], decimals),
  };
}

/** The sum of quantities of one unit. */
export function sum(parts: readonly Quantity[], unit: Unit): Quantity {
  const decimals = Math.max(0, ...parts.map((part) => part.decimals));
  return {
    amount: add(
      parts.map((part) => part.amount),
      decimals,
    ),
    decimals,
    unit,
    low: total(
      parts.map((part) => part.low),
      decimals,
    ),
    high: total(
      parts.map((part) => part.high),
      decimals,
    ),
  };
}

/** Ends of intervals lie half a unit of the last place away, so they are added with one place more. */
function total(ends: readonly number[], decimals: number): number {
  return add(ends, decimals + 1);
}

/** What is missing to 100 percent. */
export function remainder(parts: readonly Quantity[]): Quantity {
  const taken = sum(parts, { kind: 'percent' });
  return {
    amount: add([100, -taken.amount], taken.decimals),
    decimals: taken.decimals,
    unit: { kind: 'percent' },
    low: total([100, -taken.high], taken.decimals),
    high: total([100, -taken.low], taken.decimals),
  };
}

/** The change from `from` to `to` in percent of `from`, with as many decimals as rounding of the inputs supports. */
export function relativeChange(to: Quantity, from: Quantity): Quantity {
  return supported(
    ((to.amount - from.amount) / from.amount) * 100,
    ((to.low - from.high) / from.high) * 100,
    ((to.high - from.low) / from.low) * 100,
    { kind: 'percent' },
  );
}

/** How many times `b` goes into `a`. */
export function ratio(a: Quantity, b: Quantity): Quantity {
  return supported(a.amount / b.amount, a.low / b.high, a.high / b.low, { kind: 'ratio' });
}

/** `part` in percent of `whole`. */
export function share(part: Quantity, whole: Quantity): Quantity {
  return supported(
    (part.amount / whole.amount) * 100,
    (part.low / whole.high) * 100,
    (part.high / whole.low) * 100,
    { kind: 'percent' },
  );
}

/**
 * Keeps at most two decimals, and only those that the inputs support: the permitted interval may be no wider
 * than ten units of the last decimal kept. 452 -> 436 permits -3.3% to -3.8%, so one decimal stands: -3.5%.
 */
function supported(amount: number, low: number, high: number, unit: Unit): Quantity {
  const decimals = [2, 1].find((places) => high - low <= 10 * 10 ** -places) ?? 0;
  return { amount: round(amount, decimals), decimals, unit, low, high };
}
