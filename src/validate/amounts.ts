import type { Unit } from '../model/figure.js';
import type { Place } from '../model/place.js';
import type { Ledger } from './ledger.js';
import { negativeAmount, percentOutOfRange, tooManyDecimals } from './number-messages.js';

/** A number as its question frames it. */
export interface Frame {
  readonly place: Place;
  /** The figure's id, for messages. */
  readonly name: string;
  readonly unit: Unit;
  readonly decimals: number;
}

/** Reports a number that its unit or its decimals do not allow; true when there is nothing to report. */
export function checkAmount(
  { problems }: Ledger,
  frame: Frame,
  amount: number,
  written = String(amount),
): boolean {
  const { place, name, unit, decimals } = frame;
  if (unit.kind === 'percent' && (amount < 0 || amount > 100)) {
    problems.push(percentOutOfRange(place, name, amount));
    return false;
  }
  if ((unit.kind === 'money' || unit.kind === 'count') && amount < 0) {
    problems.push(negativeAmount(place, name, amount));
    return false;
  }
  if (decimalsIn(written) > decimals) {
    problems.push(tooManyDecimals(place, name, written, decimals));
    return false;
  }
  return true;
}

function decimalsIn(written: string): number {
  const [, fraction = '', exponent = '0'] = written.match(/^-?\d*(?:\.(\d*))?(?:e([-+]?\d+))?$/i) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
