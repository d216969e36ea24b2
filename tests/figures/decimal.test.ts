import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, digits, round, shift } from '../../src/figures/decimal.js';

describe('round', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-3.5398, 1, -3.5],
    [0.045, 2, 0.05],
    [-0.004, 2, 0],
    [1e21, 2, 1e21],
  ])('rounds %s to %s decimals as people do', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected);
  });

  it('never moves a number by more than half a unit of the last place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          expect(Math.abs(round(value, decimals) - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-9,
          );
        },
      ),
    );
  });
});

describe('shift', () => {
  it('moves the decimal point and nothing else', () => {
    expect(shift(452, -1)).toBe(45.2);
    expect(shift(1.005, 2)).toBe(100.5);
  });

  it('says what moving the point in the text says', () => {
    const digits = fc.tuple(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 15 }));
    const published = digits.map(([whole, decimals]) => Number(`${whole}e-${decimals}`));
    const any = fc.oneof(published, fc.double(), fc.integer(), fc.constantFrom(0, -0, 1.005, 1e21, 5e-324));
    fc.assert(
      fc.property(any, fc.integer({ min: -30, max: 30 }), (value, places) => {
        const [written = '', exponent = '0'] = String(value).split('e');
        expect(shift(value, places)).toBe(Number(`${written}e${Number(exponent) + places}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back to where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -8, max: 8 }), (value, places) => {
        expect(shift(shift(value, places), -places)).toBe(value);
      }),
    );
  });
});

describe('add', () => {
  it('adds without the dust of binary fractions', () => {
    expect(add([100, -40.91, -31.05], 2)).toBe(28.04);
    expect(add([0.1, 0.2], 1)).toBe(0.3);
  });
});

describe('digits', () => {
  it('says what rounding says', () => {
    const any = fc.oneof(
      fc.double({ min: -1e22, max: 1e22, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const sign = round(value, decimals) < 0 ? '−' : '';
        const expected = sign + round(Math.abs(value), decimals).toFixed(decimals);
        expect(digits(value, decimals, Number.POSITIVE_INFINITY)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [44.4, 2, 5, '44.40'],
    [-3.5, 1, 5, '−3.5'],
    [-0.001, 2, 5, '0.00'],
    [4000, 0, 5, '4000'],
    [4000, 0, 4, '4,000'],
    [1234567.5, 1, 4, '1,234,567.5'],
  ])('prints %s with %s decimals', (value, decimals, groupFrom, expected) => {
    expect(digits(value, decimals, groupFrom)).toBe(expected);
  });
});
