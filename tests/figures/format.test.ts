import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, formatParts, formatQuantity, formatReading, quantity } from '../../src/figures/index.js';
import { packOf } from '../../src/language/index.js';
import type { Unit } from '../../src/model/figure.js';

const zh = packOf('zh-CN');
const en = packOf('en');
const percent: Unit = { kind: 'percent' };
const yi: Unit = { kind: 'money', currency: 'CNY', scale: 1e8 };

describe('formatQuantity', () => {
  it.each([
    [quantity(44.4, 2, percent), '44.40%', '44.40%'],
    [quantity(7.58, 2, { kind: 'percentage-point' }), '7.58个百分点', '7.58\u00a0pp'],
    [quantity(452, 0, yi), '452亿元', 'RMB\u00a045.2bn'],
    [quantity(-16, 0, yi), '−16亿元', '−RMB\u00a01.6bn'],
    [quantity(4000, 0, yi), '4000亿元', 'RMB\u00a0400bn'],
    [quantity(3.5, 1, { kind: 'money', currency: 'USD', scale: 1e6 }), '350万美元', 'US$3.5m'],
    [
      exact(41, {
        kind: 'count',
        counter: { 'zh-CN': { text: '页', by: 'ours' }, en: { text: 'pages', by: 'ours' } },
      }),
      '41页',
      '41\u00a0pages',
    ],
  ])('tells %j in both languages', (value, chinese, english) => {
    expect(formatQuantity(value, zh)).toBe(chinese);
    expect(formatQuantity(value, en)).toBe(english);
  });

  it('drops the sign, the unit or the digits when asked to', () => {
    expect(formatQuantity(quantity(-16, 0, yi), zh, { unsigned: true })).toBe('16亿元');
    expect(formatQuantity(quantity(452, 0, yi), en, { bare: true })).toBe('45.2');
    expect(formatQuantity(quantity(49.82, 2, percent), en, { decimals: 1 })).toBe('49.8%');
    expect(formatQuantity(exact(5, { kind: 'count', counter: null }), zh, { words: true })).toBe('五');
    expect(formatQuantity(exact(5, { kind: 'count', counter: null }), en, { words: true })).toBe('five');
    expect(formatQuantity(exact(2, { kind: 'count', counter: null }), zh, { words: true })).toBe('两');
  });

  it('says the same amount in 亿 and in billions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999 }), (amount) => {
        const value = quantity(amount, 0, yi);
        const chinese = Number(formatQuantity(value, zh, { bare: true }));
        const english = Number(formatQuantity(value, en, { bare: true }).replaceAll(',', ''));
        expect(english * 10).toBeCloseTo(chinese, 6);
      }),
    );
  });
});

describe('formatParts', () => {
  it('tells digits from unit', () => {
    expect(formatParts(quantity(95.08, 2, percent), zh)).toMatchObject({
      prefix: '',
      number: '95.08',
      unit: '%',
    });
    expect(formatParts(quantity(436, 0, yi), en)).toMatchObject({
      prefix: 'RMB\u00a0',
      number: '43.6',
      unit: 'bn',
    });
  });
});

describe('formatReading', () => {
  it('prints ranges, ranks and gaps', () => {
    const range = { kind: 'range' as const, low: quantity(15, 0, percent), high: quantity(40, 0, percent) };
    expect(formatReading(range, zh, '')).toBe('15%～40%');
    expect(formatReading(range, en, '')).toBe('15–40%');
    expect(formatReading({ kind: 'rank', rank: 2 }, zh, '')).toBe('第2位');
    expect(formatReading({ kind: 'none' }, zh, '节选未公布')).toBe('节选未公布');
  });
});
