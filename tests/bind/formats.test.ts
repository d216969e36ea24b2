import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity, quantity, relativeChange } from '../../src/figures/index.js';
import { packOf } from '../../src/language/index.js';
import type { Quantity, Unit } from '../../src/model/figure.js';
import { check, printed, problemsOf } from './check.js';

const refused = (line: string, code: string): void => expect(problemsOf(line)).toEqual([`${code} '${line}'`]);

describe('a format', () => {
  it.each([
    ['{hopes.others as number}', '15～40', '15–40'],
    ['{hopes.others as pct 0}', '15%～40%', '15–40%'],
    ['{concerns.price as ordinal}', '第2位', 'No. 2'],
    ['{count teas as ordinal}', '第4位', 'No. 4'],
    ['{shops.2029 as year}', '1500年', '1500'],
    ['{drinks.2030 as number}', '4000', '400'],
  ])('%s', (line, chinese, english) => {
    expect(printed(line)).toBe(chinese);
    expect(printed(line, 'en')).toBe(english);
  });

  it.each([
    '{sales.2028 as pct}',
    '{sales.2028 as pct 1}',
    '{shops.2028 as pct}',
    '{diff teas.green teas.black as pct}',
    '{ratio shops.2029 shops.2028 as pct}',
    '{teas.green as 3}',
    '{sales.2028 as 1}',
    '{count teas as 1}',
    '{change sales.2029 sales.2028 as 2}',
    '{hopes.others as 1}',
    '{hopes.others as size}',
    '{hopes.others as words}',
    '{hopes.others as year}',
    '{concerns.price as 1}',
    '{concerns.price as pct}',
    '{teas.green as words}',
    '{teas.green as ordinal}',
    '{teas.green as year}',
    '{count teas as year}',
  ])('that does not fit is refused: %s', (line) => refused(line, 'bind/unfit-format'));

  it('may ask for the decimals that a language tells', () => {
    expect(printed('{sales.2028 as 1}', 'en')).toBe('RMB 45.2bn');
    expect(problemsOf('{sales.2028 as 2}', 'en')).toEqual(["bind/unfit-format '{sales.2028 as 2}'"]);
  });

  it('says why', () => {
    const [problem] = check({ body: '{sales.2028 as pct}' }).diagnostics;
    expect(problem?.message.en).toBe('“as pct” cannot print this: it is no percentage.');
  });
});

describe('a derived value', () => {
  it.each([
    ['{cagr daily.2030 daily.2027}', '3.2%', '3.2%'],
    ['{年均增速 daily.2030 daily.2027}', '3.2%', '3.2%'],
    ['{index shops.2029 shops.2028}', '125.00', '125.00'],
    ['{index sales.2029 sales.2028}', '96.5', '96.5'],
    ['{net rating.aroma.five rating.aroma.four}', '71.96%', '71.96%'],
    ['{change sales.2029 sales.2028 as 0}', '−4%', '−4%'],
  ])('%s', (line, chinese, english) => {
    expect(printed(line)).toBe(chinese);
    expect(/\p{Script=Han}/u.test(line) ? chinese : printed(line, 'en')).toBe(english);
  });

  it.each([
    ['{cagr daily.2027 daily.2030}', 'bind/not-computable'],
    ['{cagr teas.green teas.black}', 'bind/not-computable'],
    ['{cagr daily.2030 hopes.price}', 'bind/not-comparable'],
    ['{cagr sales.2029 sales.2026}', 'bind/not-published'],
    ['{net teas.green teas.black}', 'bind/not-comparable'],
    ['{net rating.aroma.five rating.color.four}', 'bind/not-comparable'],
    ['{net rating.price.five rating.price.four}', 'bind/not-published'],
    ['{rest rating.aroma.five rating.color.four}', 'bind/not-comparable'],
    ['{index sales.2029 drinks.2030}', 'bind/not-comparable'],
    ['{index sales.2029}', 'bind/ambiguous-figure'],
  ])('%s is refused: %s', refused);
});

const percent: Unit = { kind: 'percent' };
const money = (scale: number): Unit => ({ kind: 'money', currency: 'CNY', scale });
const [zh, en] = [packOf('zh-CN'), packOf('en')];

/** What a reader takes a printed amount for, in whole units. */
const SCALES = { 亿: 1e8, 万: 1e4, tn: 1e12, bn: 1e9, m: 1e6 };
function read(text: string): number {
  const [, digits = '', scale = ''] = /([\d,.]+)(亿|万|tn|bn|m)?/.exec(text) ?? [];
  const factor = Object.entries(SCALES).find(([word]) => word === scale)?.[1] ?? 1;
  return Number(digits.replaceAll(',', '')) * factor * (text.includes('−') ? -1 : 1);
}

/** Rounding as taught at school, on the digits of the number. */
function bySchool(digits: bigint, drop: number): bigint {
  const unit = 10n ** BigInt(drop);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return (digits + half) / unit;
}

describe('both languages', () => {
  const amount = fc.record({
    units: fc.integer({ min: -999_999, max: 999_999 }),
    decimals: fc.integer({ min: 0, max: 3 }),
  });

  it('print one amount of money, whatever its scale', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(1, 1e4, 1e6, 1e8, 1e9), ({ units, decimals }, scale) => {
        const value = quantity(units / 10 ** decimals, decimals, money(scale));
        const told = [zh, en].map((pack) => read(formatQuantity(value, pack)));
        const tolerance = Math.max(1, Math.abs(value.amount * scale)) * 1e-9;
        for (const amountTold of told)
          expect(Math.abs(amountTold - value.amount * scale)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it('round as is taught at school, once', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 3 }), ({ units, decimals }, kept) => {
        fc.pre(kept <= decimals);
        const value = quantity(units / 10 ** decimals, decimals, percent);
        const expected = bySchool(BigInt(units), decimals - kept);
        for (const pack of [zh, en]) {
          const text = formatQuantity(value, pack, { decimals: kept, bare: true }).replaceAll(',', '');
          expect(BigInt(Math.round(Number(text.replace('−', '-')) * 10 ** kept)), text).toBe(expected);
        }
      }),
    );
  });

  it('keep of a quotient only decimals that hold for most of what rounding permits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (a, b) => {
        const change: Quantity = relativeChange(quantity(a, 0, money(1)), quantity(b, 0, money(1)));
        expect(change.low).toBeLessThanOrEqual(change.amount);
        expect(change.high).toBeGreaterThanOrEqual(change.amount);
        if (change.decimals > 0)
          expect(change.high - change.low).toBeLessThanOrEqual(10 * 10 ** -change.decimals);
        const [chinese, english] = [zh, en].map((pack) => formatQuantity(change, pack).replaceAll(',', ''));
        expect(chinese).toBe(english);
      }),
    );
  });
});
