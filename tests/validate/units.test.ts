import { describe, expect, it } from 'vitest';
import { parseUnit } from '../../src/validate/units.js';

describe('parseUnit', () => {
  it.each([
    ['元', 'CNY', 1],
    ['万元', 'CNY', 1e4],
    ['百万元', 'CNY', 1e6],
    ['亿元', 'CNY', 1e8],
    ['万亿元', 'CNY', 1e12],
    ['亿美元', 'USD', 1e8],
    ['CNY', 'CNY', 1],
    ['RMB million', 'CNY', 1e6],
    ['CNY 100 million', 'CNY', 1e8],
    ['USD billion', 'USD', 1e9],
  ])('reads %s as money', (written, currency, scale) => {
    expect(parseUnit(written, null)).toEqual({ kind: 'money', currency, scale });
  });

  it('reads plain units, and gives a count its counter', () => {
    const counter = { en: { text: 'pages', by: 'ours' as const } };
    expect(parseUnit('percent', null)).toEqual({ kind: 'percent' });
    expect(parseUnit('count', counter)).toEqual({ kind: 'count', counter });
  });

  it.each(['', '%', '亿', 'dollars', 'usd billion', 'USD zillion', '亿元人'])(
    'knows no unit "%s"',
    (written) => {
      expect(parseUnit(written, null)).toBeNull();
    },
  );
});
