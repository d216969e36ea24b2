import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPassing, type Watching, watchFolders } from '../../src/platform/watch-folders.js';

let root = '';
let watching: Watching | undefined;
let told: (readonly string[])[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'proofdeck-watch-'));
  mkdirSync(join(root, 'data/tea'), { recursive: true });
  for (const name of ['a.csv', 'b.csv']) writeFileSync(at(name), '1');
  told = [];
  watching = await watchFolders(root, ['data', 'templates'], (paths) => void told.push(paths));
});

afterEach(async () => {
  await watching?.close();
  rmSync(root, { recursive: true, force: true });
});

const at = (name: string): string => join(root, 'data/tea', name);

/** What was told of a change, once all is quiet. */
async function toldOf(change: () => void | Promise<void>): Promise<readonly (readonly string[])[]> {
  await change();
  for (let quiet = 0, before = told.length; quiet < 8; quiet += 1) {
    await setTimeout(60);
    if (told.length !== before) quiet = 0;
    before = told.length;
  }
  return told;
}

const A = 'data/tea/a.csv';

describe('a change is told once', () => {
  it.each<[string, () => void, readonly string[]]>([
    ['written in place', () => writeFileSync(at('a.csv'), '2'), [A]],
    [
      'written beside and renamed',
      () => {
        writeFileSync(at('a.csv.tmp'), '2');
        renameSync(at('a.csv.tmp'), at('a.csv'));
      },
      [A],
    ],
    [
      'deleted and created',
      () => {
        rmSync(at('a.csv'));
        writeFileSync(at('a.csv'), '2');
      },
      [A],
    ],
    ['touched', () => utimesSync(at('a.csv'), 1e9, 1e9), [A]],
    [
      'two files at once',
      () => {
        writeFileSync(at('a.csv'), '2');
        writeFileSync(at('b.csv'), '2');
      },
      [A, 'data/tea/b.csv'],
    ],
    [
      'a folder moved in',
      () => {
        mkdirSync(join(root, 'aside'));
        writeFileSync(join(root, 'aside/report.yaml'), '1');
        renameSync(join(root, 'aside'), join(root, 'data/coffee'));
      },
      ['data/coffee/report.yaml'],
    ],
    [
      'as Excel saves',
      () => {
        writeFileSync(at('~$a.csv'), 'owner');
        writeFileSync(at('9F31C2A0'), '2');
        renameSync(at('a.csv'), at('5B77E010.tmp'));
        renameSync(at('9F31C2A0'), at('a.csv'));
        rmSync(at('5B77E010.tmp'));
        rmSync(at('~$a.csv'));
      },
      [A],
    ],
    [
      'as an editor with swap files saves',
      () => {
        writeFileSync(at('.a.csv.swp'), 'swap');
        writeFileSync(at('4913'), '');
        rmSync(at('4913'));
        renameSync(at('a.csv'), at('a.csv~'));
        writeFileSync(at('a.csv'), '2');
        rmSync(at('a.csv~'));
        rmSync(at('.a.csv.swp'));
      },
      [A],
    ],
  ])('%s', async (_, change, paths) => {
    expect(await toldOf(change)).toEqual([paths]);
  });

  it('below a folder that was not there before', async () => {
    const paths = await toldOf(() => {
      mkdirSync(join(root, 'templates/themes'), { recursive: true });
      writeFileSync(join(root, 'templates/themes/own.yaml'), '1');
    });
    expect(paths.flat()).toContain('templates/themes/own.yaml');
  });

  it('again after a rename, which ends a watch of the file alone', async () => {
    for (const text of ['2', '3', '4']) {
      const before = told.length;
      await toldOf(() => {
        writeFileSync(at('a.csv.tmp'), text);
        renameSync(at('a.csv.tmp'), at('a.csv'));
      });
      expect(told.slice(before)).toEqual([[A]]);
    }
  });
});

describe('what is passing', () => {
  it.each([
    '~$table.xlsx',
    '.report.yaml.swp',
    'a.csv~',
    '4913',
    '#notes.md#',
    'x.tmp',
    '.DS_Store',
    'A0B1C2D3',
  ])('%s is not told of', async (name) => {
    expect(isPassing(name)).toBe(true);
    expect(await toldOf(() => writeFileSync(at(name), '1'))).toEqual([]);
  });

  it.each(['report.yaml', 'commentary.zh-CN.md', 'q1.xlsx', 'data'])('%s is', (name) => {
    expect(isPassing(name)).toBe(false);
  });
});
