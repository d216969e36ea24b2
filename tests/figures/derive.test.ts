import { describe, expect, it } from 'vitest';
import {
  difference,
  isNearTie,
  quantity,
  ratio,
  relativeChange,
  remainder,
  share,
  sum,
} from '../../src/figures/index.js';
import type { Unit } from '../../src/model/figure.js';

const percent: Unit = { kind: 'percent' };
const money: Unit = { kind: 'money', currency: 'CNY', scale: 1e8 };

describe('derived quantities', () => {
  it('takes percentages apart in percentage points', () => {
    expect(difference(quantity(49.82, 2, percent), quantity(42.24, 2, percent))).toMatchObject({
      amount: 7.58,
      decimals: 2,
      unit: { kind: 'percentage-point' },
    });
  });

  it('keeps the unit of money', () => {
    expect(difference(quantity(436, 0, money), quantity(452, 0, money))).toMatchObject({
      amount: -16,
      unit: money,
    });
  });

  it('gives a change no more decimals than its inputs support', () => {
    const change = relativeChange(quantity(436, 0, money), quantity(452, 0, money));
    expect(change).toMatchObject({ decimals: 1, unit: percent });
    expect(change.amount).toBeCloseTo(-3.5398, 4);
    expect(change.low).toBeCloseTo(-3.757, 3);
    expect(change.high).toBeCloseTo(-3.322, 3);
    expect(relativeChange(quantity(4, 0, money), quantity(3, 0, money)).decimals).toBe(0);
  });

  it('adds and completes shares exactly', () => {
    const parts = [quantity(40.91, 2, percent), quantity(31.05, 2, percent)];
    expect(sum(parts, percent).amount).toBe(71.96);
    expect(remainder(parts).amount).toBe(28.04);
    expect(remainder(parts).low).toBeCloseTo(28.03, 6);
  });

  it('divides', () => {
    expect(ratio(quantity(51.03, 2, percent), quantity(6.98, 2, percent))).toMatchObject({
      amount: 51.03 / 6.98,
      decimals: 2,
      unit: { kind: 'ratio' },
    });
    expect(share(quantity(1, 0, money), quantity(4, 0, money)).unit).toEqual(percent);
  });
});

describe('a near tie', () => {
  it('is less than one percentage point', () => {
    expect(isNearTie(quantity(42.24, 2, percent), quantity(41.76, 2, percent))).toBe(true);
    expect(isNearTie(quantity(42.24, 2, percent), quantity(41.24, 2, percent))).toBe(false);
  });

  it('is within rounding for money', () => {
    expect(isNearTie(quantity(452, 0, money), quantity(452, 0, money))).toBe(true);
    expect(isNearTie(quantity(452, 0, money), quantity(453, 0, money))).toBe(false);
  });
});
