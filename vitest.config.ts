import { defineConfig } from 'vitest/config';
import { judgesReporter } from './tests/run/judges-reporter.js';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/run/property-seed.ts'],
    globalSetup: ['tests/run/run-folder.ts'],
    reporters: ['default', judgesReporter],
    testTimeout: 60_000,
    hookTimeout: 400_000,
    maxWorkers: 2,
    // No module of ours has state, so that files of tests can share what was loaded.
    isolate: false,
    passWithNoTests: false,
  },
});
