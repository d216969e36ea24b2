import { describe, expect, it } from 'vitest';
import { openKeptValues } from '../../src/platform/kept-values.js';

describe('kept values', () => {
  it('are made once a key', () => {
    const { keep } = openKeptValues();
    const made: string[] = [];
    const make = (key: string) => () => {
      made.push(key);
      return { key };
    };
    const first = keep('a', make('a'));
    expect(keep('a', make('a'))).toBe(first);
    expect(keep('b', make('b'))).toEqual({ key: 'b' });
    expect(made).toEqual(['a', 'b']);
  });

  it('are given up by the longest without use, when there are too many', () => {
    const { keep } = openKeptValues(2);
    const made: string[] = [];
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) keep(key, () => made.push(key));
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are no failures', async () => {
    const { keep } = openKeptValues();
    const fail = () => {
      throw new Error('no');
    };
    expect(() => keep('thrown', fail)).toThrow('no');
    expect(keep('thrown', () => 1)).toBe(1);
    await expect(keep('rejected', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await keep('rejected', () => Promise.resolve(2))).toBe(2);
  });
});
