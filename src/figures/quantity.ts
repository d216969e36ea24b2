import type { Quantity, Unit } from '../model/figure.js';
import type { Localized } from '../model/language.js';
import { add, shift } from './decimal.js';

/** A published number: its interval is half a unit of the last published place to either side. Counts are exact. */
export function quantity(amount: number, decimals: number, unit: Unit): Quantity {
  if (unit.kind === 'count') return exact(amount, unit);
  const half = shift(5, -decimals - 1);
  return {
    amount,
    decimals,
    unit,
    low: add([amount, -half], decimals + 1),
    high: add([amount, half], decimals + 1),
  };
}

/** A number known exactly, such as a count of options. */
export function exact(amount: number, unit: Unit): Quantity {
  return { amount, decimals: 0, unit, low: amount, high: amount };
}

/** In every language the one has words in. */
export function isSameWording(a: Localized, b: Localized): boolean {
  return Object.entries(a).every(([language, { text }]) => b[language]?.text === text);
}

/** True when both can stand in one sum or comparison. */
export function isSameUnit(a: Unit, b: Unit): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency && a.scale === b.scale;
  if (a.kind === 'measure' && b.kind === 'measure') return isSameWording(a.symbol, b.symbol);
  return a.kind === b.kind;
}
