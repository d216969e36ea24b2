import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openContentCache, placeOf } from '../../src/platform/content-cache.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofdeck-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A computation that counts how often it ran. */
function counted(value: string) {
  const runs = { count: 0 };
  const compute = async () => {
    runs.count += 1;
    return new TextEncoder().encode(value);
  };
  return { runs, compute };
}

describe('remember', () => {
  it('computes once, also for another process', async () => {
    const { runs, compute } = counted('value');
    const first = await openContentCache(folder).remember('key', compute);
    const second = await openContentCache(folder).remember('key', compute);
    expect(new TextDecoder().decode(second)).toBe('value');
    expect(second).toEqual(first);
    expect(runs.count).toBe(1);
  });

  it('computes once for calls at the same time', async () => {
    const { runs, compute } = counted('value');
    const cache = openContentCache(folder);
    await Promise.all([cache.remember('key', compute), cache.remember('key', compute)]);
    expect(runs.count).toBe(1);
  });

  it('tells keys apart', async () => {
    const cache = openContentCache(folder);
    await cache.remember('a', counted('1').compute);
    expect(new TextDecoder().decode(await cache.remember('b', counted('2').compute))).toBe('2');
  });

  it.each([
    ['changed', (place: string) => writeFileSync(place, readFileSync(place).fill(65, 32, 33))],
    ['cut short', (place: string) => truncateSync(place, 34)],
    ['emptied', (place: string) => truncateSync(place, 0)],
  ])('computes anew, and mends, an entry that was %s', async (_, damage) => {
    const { runs, compute } = counted('value');
    await openContentCache(folder).remember('key', compute);
    damage(placeOf(folder, 'key'));
    expect(new TextDecoder().decode(await openContentCache(folder).remember('key', compute))).toBe('value');
    await openContentCache(folder).remember('key', compute);
    expect(runs.count).toBe(2);
  });

  it('remembers no failure', async () => {
    const cache = openContentCache(folder);
    await expect(cache.remember('key', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(new TextDecoder().decode(await cache.remember('key', counted('value').compute))).toBe('value');
  });

  it('gives the result where nothing can be stored', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const result = await openContentCache(file).remember('key', counted('value').compute);
    expect(new TextDecoder().decode(result)).toBe('value');
  });
});

describe('rememberNow', () => {
  /** Waits until the entry of a key is there, with its digest and all its bytes. */
  const stored = (key: string, content: Uint8Array): Promise<void> =>
    vi.waitFor(() => expect(readFileSync(placeOf(folder, key)).length).toBe(32 + content.length));

  it('computes once, also for another process, and for whoever waits for the same', async () => {
    let count = 0;
    const compute = (): Uint8Array => {
      count += 1;
      return new TextEncoder().encode(`value ${count}`);
    };
    const first = openContentCache(folder).rememberNow('key', compute);
    await stored('key', first);
    expect(openContentCache(folder).rememberNow('key', compute)).toEqual(first);
    expect(await openContentCache(folder).remember('key', async () => compute())).toEqual(first);
    expect(count).toBe(1);
  });

  it('gives the result where nothing can be stored, and tells what went wrong while it computed', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(openContentCache(file).rememberNow('key', () => Uint8Array.of(7))).toEqual(Uint8Array.of(7));
    const failing = (): never => {
      throw new Error('no');
    };
    expect(() => openContentCache(folder).rememberNow('key', failing)).toThrow('no');
  });
});
