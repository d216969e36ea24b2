import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openContentCache, placeOf } from '../../src/platform/content-cache.js';
import { pruneDaily } from '../../src/platform/prune-cache.js';

const NOW = Date.UTC(2031, 0, 15);
const HOUR = 3600_000;

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'proofdeck-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** An entry of so many bytes that was used so many hours ago. */
function entry(name: string, bytes: number, hours: number): string {
  const place = join(cache, name);
  mkdirSync(join(place, '..'), { recursive: true });
  writeFileSync(place, Buffer.alloc(bytes));
  const used = (NOW - hours * HOUR) / 1000;
  utimesSync(place, used, used);
  return place;
}

describe('a cache', () => {
  it('loses what was used longest ago when it is too large, whichever state of the program it is of', async () => {
    const oldest = entry('old-state/aa/1', 400, 90);
    const older = entry('state/aa/2', 400, 50);
    const newer = entry('old-state/bb/3', 400, 10);
    const newest = entry('state/bb/4', 400, 1);
    await pruneDaily(cache, 1300, NOW);
    expect([oldest, older, newer, newest].map((place) => existsSync(place))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('keeps everything within the limit', async () => {
    const place = entry('state/aa/1', 400, 9000);
    await pruneDaily(cache, 400, NOW);
    expect(existsSync(place)).toBe(true);
  });

  it('is looked at once a day', async () => {
    await pruneDaily(cache, 100, NOW);
    const place = entry('state/aa/1', 400, 0);
    await pruneDaily(cache, 100, NOW + 23 * HOUR);
    expect(existsSync(place)).toBe(true);
    await pruneDaily(cache, 100, NOW + 25 * HOUR);
    expect(existsSync(place)).toBe(false);
  });

  it('that cannot be read is left as it is', async () => {
    await pruneDaily(join(cache, 'nowhere'), 100, NOW);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('counts a use, and looks after its size when something is added', async () => {
    const compute = async () => Uint8Array.of(1);
    const place = placeOf(join(cache, 'state'), 'key');
    await openContentCache(cache, 'state').remember('key', compute);
    expect(readdirSync(cache).sort()).toEqual(['last-pruned', 'state']);
    utimesSync(place, 1, 1);
    await openContentCache(cache, 'state').remember('key', compute);
    expect(statSync(place).mtimeMs).toBeGreaterThan(NOW - 10 * 365 * 24 * HOUR);
  });

  it('counts the uses of a day as one', async () => {
    const compute = async () => Uint8Array.of(1);
    const place = placeOf(join(cache, 'state'), 'key');
    await openContentCache(cache, 'state').remember('key', compute);
    const hourAgo = Date.now() / 1000 - 3600;
    utimesSync(place, hourAgo, hourAgo);
    await openContentCache(cache, 'state').remember('key', compute);
    expect(statSync(place).mtimeMs / 1000).toBeCloseTo(hourAgo, 0);
  });
});
