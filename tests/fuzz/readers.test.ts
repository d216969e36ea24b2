import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TARGETS } from './targets.js';

/** `npm run fuzz` makes a million runs, `npm test` two of a thousand of them. */
const isWhole = process.env.MODE === 'fuzz';

describe('whatever others wrote', () => {
  it('makes a million runs', () => {
    expect(TARGETS.reduce((sum, { share }) => sum + share, 0)).toBe(1_000_000);
  });

  it.each(TARGETS)(
    'is read or refused, and nothing is thrown: $name',
    { timeout: 7_200_000 },
    ({ name, share, input, read }) => {
      const numRuns = isWhole ? share : share / 500;
      let count = 0;
      let slowest = { took: 0, input: '' };
      fc.assert(
        fc.property(input, (one) => {
          const start = performance.now();
          read(one as never);
          const took = performance.now() - start;
          count += 1;
          if (took > slowest.took) slowest = { took, input: JSON.stringify(one).slice(0, 200) };
        }),
        { numRuns },
      );
      expect(count).toBe(numRuns);
      if (isWhole)
        process.stdout.write(
          `${name}: ${count} runs, the slowest ${slowest.took.toFixed(1)} ms: ${slowest.input}\n`,
        );
    },
  );
});
