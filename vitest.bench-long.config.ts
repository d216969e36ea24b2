import { defineConfig } from 'vitest/config';

/** What long briefings cost, for people: nothing here fails by time. */
export default defineConfig({
  test: { include: ['tests/bench/long-reports.ts'], testTimeout: 3_600_000 },
});
