import { describe, expect, it } from 'vitest';
import {
  difference,
  exact,
  formatParts,
  formatQuantity,
  isNearTie,
  isSameUnit,
  quantity,
} from '../../src/figures/index.js';
import { packOf } from '../../src/language/index.js';
import type { Unit } from '../../src/model/figure.js';

const zh = packOf('zh-CN');
const en = packOf('en');
const measured = (chinese: string, english: string): Unit => ({
  kind: 'measure',
  symbol: { 'zh-CN': { text: chinese, by: 'ours' }, en: { text: english, by: 'ours' } },
});
const celsius = measured('℃', '°C');
const million: Unit = { kind: 'money', currency: 'USD', scale: 1e6 };

describe('what is measured', () => {
  it('is told with its symbol, below zero too', () => {
    expect(formatQuantity(quantity(153.5, 1, measured('节', 'kt')), en)).toBe('153.5\u00a0kt');
    expect(formatQuantity(quantity(-3.2, 1, celsius), en)).toBe('−3.2\u00a0°C');
    expect(formatQuantity(quantity(-3.2, 1, celsius), zh)).toBe('−3.2℃');
    expect(formatParts(quantity(1234, 0, measured('千人', 'thousand')), en)).toEqual({
      whole: '1,234\u00a0thousand',
      prefix: '',
      number: '1,234',
      unit: '\u00a0thousand',
    });
  });

  it('keeps its unit in a difference, and has the interval that rounding permits', () => {
    const change = difference(quantity(14.2, 1, celsius), quantity(13.9, 1, celsius));
    expect(change).toMatchObject({ amount: 0.3, decimals: 1, unit: celsius });
    expect([change.low, change.high]).toEqual([0.2, 0.4]);
    expect(isNearTie(quantity(14.2, 1, celsius), quantity(14.2, 1, celsius))).toBe(true);
    expect(isNearTie(quantity(14.2, 1, celsius), quantity(14.3, 1, celsius))).toBe(false);
  });

  it('is of one unit with its own symbol only', () => {
    expect(isSameUnit(celsius, measured('℃', '°C'))).toBe(true);
    expect(isSameUnit(celsius, measured('节', 'kt'))).toBe(false);
    expect(isSameUnit(celsius, { kind: 'count', counter: null })).toBe(false);
  });
});

describe('a change', () => {
  it('shows its direction when asked to', () => {
    const count = exact(632, { kind: 'count', counter: null });
    expect(formatQuantity(count, en, { signed: true })).toBe('+632');
    expect(formatQuantity({ ...count, amount: -632 }, en, { signed: true })).toBe('−632');
    expect(formatQuantity({ ...count, amount: 0 }, en, { signed: true })).toBe('0');
    expect(formatQuantity(quantity(2.5, 1, million), en, { signed: true })).toBe('+US$2.5m');
  });
});

describe('amounts under one unit line', () => {
  const small = quantity(980, 0, million);
  const large = quantity(1200, 0, million);

  it('are told in the scale of one of them, with equal decimals', () => {
    expect([small, large].map((value) => formatQuantity(value, en))).toEqual(['US$980m', 'US$1.2bn']);
    const told = [small, large].map((value) => formatParts(value, en, { scaleOf: large }).number);
    expect(told).toEqual(['0.980', '1.200']);
    expect(formatParts(quantity(4000, 0, million), zh, { scaleOf: large }).number).toBe('40.00');
  });
});
