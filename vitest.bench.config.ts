import { defineConfig } from 'vitest/config';

/** What Proofdeck costs, for people: nothing here fails by time. */
export default defineConfig({
  test: {
    include: ['tests/bench/side-by-side.ts', 'tests/bench/long-reports.ts', 'tests/bench/bad-inputs.ts'],
    testTimeout: 3_600_000,
    fileParallelism: false,
  },
});
