import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadApart } from '../../src/chart/kinds/spread-apart.js';

const LINE = { low: 0, high: 300, between: 2 };

describe('things spread apart', () => {
  it('stay where they are when none touch', () => {
    expect(spreadApart([20, 60, 200], [10, 10, 10], LINE)).toEqual([20, 60, 200]);
  });

  it('move to both sides of where they wanted to be', () => {
    expect(spreadApart([100, 100], [10, 10], LINE)).toEqual([94, 106]);
    expect(spreadApart([100, 101, 102], [10, 10, 10], LINE)).toEqual([89, 101, 113]);
  });

  it('do not push what is far away', () => {
    expect(spreadApart([100, 100, 160], [10, 10, 10], LINE)[2]).toBe(160);
  });

  it('keep their order, their distance and the line, whatever they want', () => {
    const things = fc.array(
      fc.record({
        at: fc.double({ min: -50, max: 350, noNaN: true }),
        size: fc.integer({ min: 4, max: 30 }),
      }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(things, (wanted) => {
        const sorted = wanted.toSorted((a, b) => a.at - b.at);
        const sizes = sorted.map(({ size }) => size);
        const centers = spreadApart(
          sorted.map(({ at }) => at),
          sizes,
          LINE,
        );
        for (const [index, center] of centers.entries()) {
          const half = (sizes[index] ?? 0) / 2;
          expect(center - half).toBeGreaterThanOrEqual(LINE.low - 1e-9);
          expect(center + half).toBeLessThanOrEqual(LINE.high + 1e-9);
          const [before, size] = [centers[index - 1], sizes[index - 1]];
          if (before === undefined || size === undefined) continue;
          expect(center - half - before - size / 2).toBeGreaterThanOrEqual(LINE.between - 1e-9);
        }
      }),
    );
  });
});
