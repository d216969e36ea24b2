import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDiskWorkspace } from '../../src/platform/index.js';
import {
  exchange,
  type Rename,
  replaceFolder,
  type Swap,
  stage,
  swapOf,
  writeJournal,
} from '../../src/platform/replace-folder.js';

const OLD = filesOf({ 'deck.pptx': 'old deck', 'charts/a.svg': 'old chart', 'gone.txt': 'old' });
const NEW = filesOf({ 'deck.pptx': 'new deck', 'charts/a.svg': 'new chart' });

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proofdeck-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function filesOf(content: Record<string, string>): Map<string, Uint8Array> {
  return new Map(Object.entries(content).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

async function swapIn(folder: string): Promise<Swap> {
  const swap = await swapOf(root, join(root, '.proofdeck', 'journals'), folder);
  if (!swap) throw new Error('outside');
  return swap;
}

async function contentOf(folder: string): Promise<Record<string, string>> {
  const workspace = await openDiskWorkspace(root);
  const paths = await workspace.list(folder);
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(join(root, path), 'utf8')]),
  );
}

/** Everything in `out/` and all journals: what a finished or failed write may leave. */
function leftovers(): string[] {
  const journals = join(root, '.proofdeck', 'journals');
  return [...readdirSync(join(root, 'out')), ...(existsSync(journals) ? readdirSync(journals) : [])];
}

const asText = (files: Map<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

describe('a folder', () => {
  it('is replaced whole and leaves nothing beside it', async () => {
    const swap = await swapIn('out/report');
    await replaceFolder(swap, OLD);
    await replaceFolder(swap, NEW);
    expect(await contentOf('out/report')).toEqual(asText(NEW));
    expect(leftovers()).toEqual(['report']);
  });

  it('takes over the files that stay as they are', async () => {
    const swap = await swapIn('out/report');
    const same = filesOf({ 'deck.pptx': 'new deck', 'charts/a.svg': 'old chart' });
    const node = () => statSync(join(swap.target, 'charts/a.svg')).ino;
    await replaceFolder(swap, OLD);
    const before = node();
    await replaceFolder(swap, same);
    expect(node()).toBe(before);
    expect(statSync(join(swap.target, 'charts/a.svg')).nlink).toBe(1);
    expect(await contentOf('out/report')).toEqual(asText(same));
  });

  it.each([
    ['edited in place to the same length', (file: string) => writeFileSync(file, 'bad chart')],
    ['cut short', (file: string) => writeFileSync(file, '')],
    ['deleted', (file: string) => rmSync(file)],
    [
      'moved, with a link in its place',
      (file: string) => {
        renameSync(file, join(root, 'moved.svg'));
        symlinkSync(join(root, 'moved.svg'), file);
      },
    ],
  ])('gets the right bytes in a file of its own where the old one was %s', async (_, meddle) => {
    const swap = await swapIn('out/report');
    await replaceFolder(swap, OLD);
    meddle(join(swap.target, 'charts/a.svg'));
    await replaceFolder(swap, OLD);
    expect(await contentOf('out/report')).toEqual(asText(OLD));
    writeFileSync(join(root, 'moved.svg'), 'elsewhere');
    expect(readFileSync(join(swap.target, 'charts/a.svg'), 'utf8')).toBe('old chart');
  });
});

describe('a process killed', () => {
  it('before the journal is written leaves the old files', async () => {
    const swap = await swapIn('out/report');
    await replaceFolder(swap, OLD);
    await stage(swap, NEW);
    expect(await contentOf('out/report')).toEqual(asText(OLD));
  });

  it('after the journal is written gets the new files at the next start', async () => {
    const swap = await swapIn('out/report');
    await replaceFolder(swap, OLD);
    await stage(swap, NEW);
    await writeJournal(swap);
    expect(await contentOf('out/report')).toEqual(asText(NEW));
    expect(leftovers()).toEqual(['report']);
  });

  it('between the two renames gets the new files at the next start', async () => {
    const swap = await swapIn('out/report');
    await replaceFolder(swap, OLD);
    await stage(swap, NEW);
    await writeJournal(swap);
    await rename(swap.target, swap.previous);
    expect(await contentOf('out/report')).toEqual(asText(NEW));
    expect(leftovers()).toEqual(['report']);
  });

  it('after the renames is only cleaned up after', async () => {
    const swap = await swapIn('out/report');
    await replaceFolder(swap, OLD);
    await stage(swap, NEW);
    await writeJournal(swap);
    await exchange(swap);
    expect(await contentOf('out/report')).toEqual(asText(NEW));
    expect(leftovers()).toEqual(['report']);
  });

  it('while staging does not disturb the next write', async () => {
    const swap = await swapIn('out/report');
    await stage(swap, filesOf({ 'torn.txt': 'half' }));
    await replaceFolder(swap, NEW);
    expect(await contentOf('out/report')).toEqual(asText(NEW));
  });
});

describe('a refused rename', () => {
  const refuse = (which: number): Rename => {
    let count = 0;
    return async (from, to) => {
      count += 1;
      if (count === which) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      await rename(from, to);
    };
  };

  it.each([1, 2])('(number %i) leaves the old files and no stage', async (which) => {
    const swap = await swapIn('out/report');
    await replaceFolder(swap, OLD);
    await expect(replaceFolder(swap, NEW, refuse(which))).rejects.toThrow('busy');
    expect(await contentOf('out/report')).toEqual(asText(OLD));
    expect(leftovers()).toEqual(['report']);
  });
});
