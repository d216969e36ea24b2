import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/gallery/charts/write-page.ts'], testTimeout: 600_000 },
});
