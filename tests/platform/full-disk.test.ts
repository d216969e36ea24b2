import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDiskWorkspace } from '../../src/platform/index.js';
import { onSmallDisk } from '../judges/small-disk.js';

/** One block of the disk, in bytes: what the smallest file takes. */
const BLOCK = 4096;

const setOf = (word: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Array.from({ length: 9 }, (_, index) => [
      `${index % 3}/${index}.txt`,
      Buffer.alloc((index + 1) * 1500, `${word} `),
    ]),
  );

/** What stands in the folder: which words, in how many files. */
async function standing(root: string): Promise<readonly string[]> {
  const workspace = await openDiskWorkspace(root);
  const files = await workspace.list('out/report');
  const words = await Promise.all(
    files.map(async (path) =>
      new TextDecoder().decode((await workspace.read(path)) ?? new Uint8Array()).slice(0, 3),
    ),
  );
  return [...new Set(words), String(files.length)];
}

/** Leaves so many blocks free. */
async function fill(folder: string, free: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  writeFileSync(join(folder, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - free * BLOCK)));
}

describe('a disk on which so many blocks are free', () => {
  it('keeps the old set whole, or has the new one whole', async () => {
    const found = await onSmallDisk(1024, async ({ folder }) => {
      const results: (string | null)[] = [];
      for (let free = 0; free <= 40; free += 1) {
        const workspace = await openDiskWorkspace(folder);
        expect(await workspace.replace('out/report', setOf('old'))).toBeNull();
        await fill(folder, free);
        const failure = await workspace.replace('out/report', setOf('new'));
        results.push(failure?.reason ?? null);
        expect([free, ...(await standing(folder))]).toEqual([free, failure === null ? 'new' : 'old', '9']);
        if (failure !== null) expect(failure).toEqual({ reason: 'no-space', path: 'out/report' });
        expect(readdirSync(join(folder, 'out'))).toEqual(['report']);
        expect([free, readdirSync(join(folder, '.proofdeck'))]).toEqual([free, ['journals']]);
        expect([free, readdirSync(join(folder, '.proofdeck/journals'))]).toEqual([free, []]);
        rmSync(join(folder, 'filler'));
      }
      return results;
    });
    if (found === null) return;
    expect(found[0]).toBe('no-space');
    expect(found.at(-1)).toBeNull();
    expect(found.indexOf(null)).toBe(found.lastIndexOf('no-space') + 1);
  });

  it('computes without a cache what it cannot keep', async () => {
    const found = await onSmallDisk(1024, async ({ folder }) => {
      const workspace = await openDiskWorkspace(folder);
      await fill(folder, 0);
      let computed = 0;
      const compute = async (): Promise<Uint8Array> => {
        computed += 1;
        return Buffer.alloc(50_000, 'picture ');
      };
      const [first, second] = [
        await workspace.remember('key', compute),
        await workspace.remember('key', compute),
      ];
      return { computed, isSame: Buffer.from(first).equals(second) };
    });
    if (found !== null) expect(found).toEqual({ computed: 2, isSame: true });
  });
});

describe('a disk that may only be read', () => {
  it('keeps its files, and says that nobody may write there', async () => {
    const found = await onSmallDisk(1024, async ({ folder, becomeReadOnly }) => {
      const workspace = await openDiskWorkspace(folder);
      expect(await workspace.replace('out/report', setOf('old'))).toBeNull();
      await mkdir(join(folder, 'data'));
      writeFileSync(join(folder, 'data/report.yaml'), 'id: a');
      await becomeReadOnly();
      expect(await workspace.remember('key', async () => Uint8Array.of(1))).toEqual(Uint8Array.of(1));
      expect(await workspace.amend('data/report.yaml', Uint8Array.of(1))).toEqual({
        reason: 'not-allowed',
        path: 'data/report.yaml',
      });
      const failure = await workspace.replace('out/report', setOf('new'));
      expect(existsSync(join(folder, '.proofdeck/lock'))).toBe(false);
      return [failure, ...(await standing(folder))];
    });
    if (found !== null) expect(found).toEqual([{ reason: 'not-allowed', path: 'out/report' }, 'old', '9']);
  });
});
