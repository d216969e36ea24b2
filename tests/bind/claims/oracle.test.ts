import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofOf, type Table, verdictOn } from './figures.js';

/** Plain words as arithmetic on whole hundredths; `x` and `y` are the first two of the values, in their order. */
type Definition = (values: readonly number[], number: number) => boolean;

const x = (values: readonly number[]): number => values[0] ?? 0;
const y = (values: readonly number[]): number => values[1] ?? 0;
const count = (values: readonly number[], test: (value: number) => boolean): number =>
  values.filter(test).length;
const hundredths = (number: number): number => Math.round(number * 100);

/** Of answers to one question, N being a number of percent. */
const OF_SHARES: Readonly<Record<string, Definition>> = {
  'highest q.x': (v) => count(v, (other) => other > x(v)) === 0,
  'highest 2 q.x': (v) => count(v, (other) => other > x(v)) < 2,
  'lowest q.x': (v) => count(v, (other) => other < x(v)) === 0,
  'lowest 3 q.x': (v) => count(v, (other) => other < x(v)) < 3,
  'rank 1 q.x': (v) => count(v, (other) => other > x(v)) === 0,
  'rank 3 q.x': (v) => count(v, (other) => other > x(v)) === 2,
  'over N q.x': (v, n) => x(v) > n && x(v) <= (n === 5000 ? 6000 : n + 500),
  'nearly N q.x': (v, n) => x(v) < n && x(v) >= n - 300,
  'about N q.x': (v, n) => Math.abs(x(v) - n) <= 100,
  'half q.x': (v) => x(v) >= 4950 && x(v) < 5050,
  'above N q.x': (v, n) => x(v) > n,
  'below N q.x': (v, n) => x(v) < n,
  'at-least N q.x': (v, n) => x(v) >= n,
  'at-most N q.x': (v, n) => x(v) <= n,
  'between N 60 q.x': (v, n) => x(v) >= Math.min(n, 6000) && x(v) <= Math.max(n, 6000),
  'majority q.x': (v) => x(v) > 5000,
  'vast-majority q.x': (v) => x(v) >= 8500,
  'all above N q': (v, n) => v.every((value) => value > n),
  'none above N q': (v, n) => v.every((value) => value <= n),
  'none nearly N q': (v, n) => v.every((value) => value >= n || value < n - 300),
  'only above N q.x': (v, n) => x(v) > n && v.slice(1).every((value) => value <= n),
  'more-than q.x q.y': (v) => x(v) > y(v),
  'more-than q.x q.y by N': (v, n) => x(v) - y(v) >= n && x(v) - y(v) < n + 100,
  'less-than q.x q.y': (v) => x(v) < y(v),
  'less-than q.x q.y by N': (v, n) => y(v) - x(v) >= n && y(v) - x(v) < n + 100,
  'times 2 q.x q.y': (v) => 100 * x(v) >= 195 * y(v) && 100 * x(v) < 205 * y(v),
  'share-of 50 q.x q.y': (v) => 1000 * x(v) >= 495 * y(v) && 1000 * x(v) < 505 * y(v),
  'level q.x q.y': (v) => Math.abs(x(v) - y(v)) < 100,
  'equal q.x q.y': (v) => x(v) === y(v),
  'sum N q.x q.y': (v, n) => Math.abs(x(v) + y(v) - n) <= 1,
};

/** Of a series, oldest first. */
const OF_SERIES: Readonly<Record<string, Definition>> = {
  'rose q.2024': (v) => (v[3] ?? 0) > (v[2] ?? 0),
  'rose q.2024 from 2021': (v) => (v[3] ?? 0) > x(v),
  'fell q.2024': (v) => (v[3] ?? 0) < (v[2] ?? 0),
  'kept-rising q.2024': (v) => v.every((value, index) => index === 0 || value > (v[index - 1] ?? 0)),
  'kept-falling q.2024': (v) => v.every((value, index) => index === 0 || value < (v[index - 1] ?? 0)),
  'accelerated q.2023': (v) => (v[2] ?? 0) > y(v) && (v[2] ?? 0) - y(v) > y(v) - x(v),
  'slowed q.2023': (v) => (v[2] ?? 0) > y(v) && (v[2] ?? 0) - y(v) < y(v) - x(v),
  'highest q.2021': (v) => count(v, (other) => other > x(v)) === 0,
  'complete q': () => true,
};

const NAMES = ['x', 'y', 'z', 'w'];
const PERIODS = ['2021', '2022', '2023', '2024'];

const named = (names: readonly string[], values: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(values.map((value, index) => [names[index] ?? '', value / 100]));

const shares = (values: readonly number[]): Readonly<Record<string, Table>> => ({
  q: { options: named(NAMES, values), type: 'single', complete: 'yes' },
});

const series = (values: readonly number[]): Readonly<Record<string, Table>> => ({
  q: { periods: named(PERIODS, values) },
});

/** Whole hundredths. Values that lie far apart, close together, upon each other, and around the bounds of the words. */
const value = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }),
  fc.integer({ min: 4690, max: 5310 }),
  fc.constantFrom(2500, 4700, 4900, 4950, 5000, 5050, 5100, 5500, 6000, 6001, 8500),
);
const fourValues = fc.oneof(
  fc.array(value, { minLength: 4, maxLength: 4 }),
  fc.array(fc.integer({ min: 2490, max: 2510 }), { minLength: 4, maxLength: 4 }),
  fc.tuple(value, fc.integer({ min: -101, max: 101 })).map(([a, by]) => [a, Math.max(1, a + by), 4000, 1]),
  value.map((a) => [a, Math.round(a / 2), a, 2 * a]),
  value.map((a) => [a, 2 * a, a, 1]),
);
const number = fc.oneof(
  fc.constantFrom(45, 50, 50.5, 55, 80),
  fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
);

describe.each([
  ['shares', OF_SHARES, shares],
  ['a series', OF_SERIES, series],
] as const)('of %s', (_, definitions, tablesOf) => {
  it.each(Object.entries(definitions))(
    '{%s} passes exactly where its plain words are true',
    (form, isTrue) => {
      let held = 0;
      fc.assert(
        fc.property(fourValues, number, (values, n) => {
          const verdict = verdictOn(form.replace('N', String(n)), tablesOf(values));
          if (verdict === 'true' || verdict === 'fragile') held += 1;
          const expected = isTrue(values, hundredths(n)) ? ['true', 'fragile'] : ['false'];
          expect(expected).toContain(verdict);
        }),
        { numRuns: 300 },
      );
      expect(held).toBeGreaterThan(0);
    },
  );

  it.each(Object.keys(definitions).filter((form) => form !== 'complete q'))(
    '{%s} turns at its margin and not before',
    (form) => {
      fc.assert(
        fc.property(fourValues, number, (values, n) => {
          const source = form.replace('N', String(n));
          const holds = (changed: readonly number[]): boolean =>
            ['true', 'fragile'].includes(verdictOn(source, tablesOf(changed)));
          fc.pre(holds(values));
          const { margin } = proofOf(source, tablesOf(values));
          if (margin === null) throw new Error(`{${source}} has no margin`);
          const names = tablesOf === shares ? NAMES : PERIODS;
          const at = names.indexOf(margin.figure.slice(2));
          const put = (index: number, amount: number) => values.with(index, amount);
          const turn = margin.at * 100;
          expect(Math.abs((values[at] ?? 0) - turn)).toBeCloseTo(margin.amount * 100, 4);
          expect(
            [put(at, turn - 0.01), put(at, turn + 0.01), put(at, turn)].some((changed) => !holds(changed)),
          ).toBe(true);
          const less = margin.amount * 100 - 1;
          if (less <= 0) return;
          for (const index of values.keys()) {
            const own = values[index] ?? 0;
            expect(holds(put(index, own - less)), `${names[index]} ${own} - ${less}`).toBe(true);
            expect(holds(put(index, own + less)), `${names[index]} ${own} + ${less}`).toBe(true);
          }
        }),
        { numRuns: 100, maxSkipsPerRun: 1000 },
      );
    },
  );
});
