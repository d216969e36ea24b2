import { describe, expect, it } from 'vitest';
import { prove } from './prove.js';

/** `npm run mutate` proves all; an ordinary run takes a part of each kind. */
const isWhole = process.env.MODE === 'mutate';

describe('a figure that changes', () => {
  it('changes every text that rests on it, and every claim that it makes false is reported, and no other', {
    timeout: 900_000,
  }, async () => {
    const started = performance.now();
    const { mutations, turned, misses } = await prove((all) =>
      isWhole ? all : all.filter((_, index) => index % 12 === 2),
    );
    process.stdout.write(
      `${mutations} mutations, ${turned} claims turned, ${misses.length} misses, ${Math.round(performance.now() - started)} ms\n`,
    );
    expect(misses.slice(0, 30)).toEqual([]);
    expect(mutations).toBeGreaterThan(isWhole ? 100 : 8);
    expect(turned).toBeGreaterThan(mutations / 2);
  });
});
