import type { Quantity, Unit } from '../model/figure.js';
import { add } from './decimal.js';

/** a - b. A difference of percentages is in percentage points. */
export function difference(a: Quantity, b: Quantity): Quantity {
  const opposite = { ...b, amount: -b.amount, low: -b.high, high: -b.low };
  return sum([a, opposite], a.unit.kind === 'percent' ? { kind: 'percentage-point' } : a.unit);
}

/** The sum of quantities of one unit. It is known to no more decimals than the coarsest of them. */
export function sum(parts: readonly Quantity[], unit: Unit): Quantity {
  const finest = Math.max(0, ...parts.map((part) => part.decimals));
  const total = (end: 'amount' | 'low' | 'high', places: number): number =>
    add(
      parts.map((part) => part[end]),
      places,
    );
  return {
    amount: total('amount', finest),
    decimals: parts.length === 0 ? 0 : Math.min(...parts.map((part) => part.decimals)),
    unit,
    // Ends of intervals lie half a unit of the last place away, so they are added with one place more.
    low: total('low', finest + 1),
    high: total('high', finest + 1),
  };
}

/** What is missing to 100 percent. */
export function remainder(parts: readonly Quantity[]): Quantity {
  const unit: Unit = { kind: 'percent' };
  const taken = sum(parts, unit);
  return { ...difference({ amount: 100, low: 100, high: 100, decimals: taken.decimals, unit }, taken), unit };
}

/** The change from `from`, which is above zero, to `to`, in percent of `from`. */
export function relativeChange(to: Quantity, from: Quantity): Quantity {
  return quotient(to, from, { kind: 'percent' }, (times) => (times - 1) * 100);
}

/** The same for one year of several, as if every year had changed alike: the compound annual growth rate. */
export function annualChange(to: Quantity, from: Quantity, years: number): Quantity {
  return quotient(to, from, { kind: 'percent' }, (times) => (times ** (1 / years) - 1) * 100);
}

/** How many times `b` goes into `a`. */
export function ratio(a: Quantity, b: Quantity): Quantity {
  return quotient(a, b, { kind: 'ratio' }, (times) => times);
}

/** `part` in percent of `whole`. */
export function share(part: Quantity, whole: Quantity): Quantity {
  return quotient(part, whole, { kind: 'percent' }, (times) => times * 100);
}

/** `a` as an index number, where `b` is 100. */
export function index(a: Quantity, b: Quantity): Quantity {
  return quotient(a, b, { kind: 'count', counter: null }, (times) => times * 100);
}

/**
 * A function of a ÷ b that grows with it; b must be above zero. The amount stays unrounded, so that it is rounded once,
 * when it is printed. It has at most two decimals, and only those that the inputs support: the interval that their
 * rounding permits may be no wider than ten units of the last decimal. 452 -> 436 permits -3.3% to -3.8%: -3.5%.
 */
function quotient(a: Quantity, b: Quantity, unit: Unit, of: (times: number) => number): Quantity {
  const low = of(a.low / (a.low < 0 ? b.low : b.high));
  const high = of(a.high / (a.high < 0 ? b.high : b.low));
  const decimals = [2, 1].find((places) => high - low <= 10 * 10 ** -places) ?? 0;
  return { amount: of(a.amount / b.amount), decimals, unit, low, high };
}
