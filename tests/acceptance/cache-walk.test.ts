import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildRequest, build, openMemoryWorkspace, type Workspace } from '../../src/index.js';
import { openContentCache, openNoCache } from '../../src/platform/content-cache.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { SAMPLE } from '../sample-report.js';
import { type Edited, editedReport, randomWalk, UNEDITED } from './edited-report.js';

/** `npm run walk` takes two hundred edits and looks at every page; an ordinary run takes a few. */
const isWhole = process.env.MODE === 'walk';
const EDITS = isWhole ? 200 : 12;

type Remember = Workspace['remember'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofdeck-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What remembers results and, where it is kept, values of all builds of this test in memory. */
interface Cached {
  readonly remember: Remember;
  readonly rememberNow: Workspace['rememberNow'];
  readonly isKept: boolean;
}

type Pictures = NonNullable<BuildRequest['pictures']>;

/** Everything that is written for this state: with what is remembered and kept, or, without a cache, all anew. */
async function outputsOf(
  state: Edited,
  pictures: Pictures,
  cached: Cached | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = editedReport(state);
  const workspace = cached?.isKept === true ? openTestWorkspace(files) : openMemoryWorkspace(files);
  const { remember, rememberNow } = cached ?? openNoCache();
  const tool = { name: 'proofdeck', version: '0.0.0' };
  const { files: written, diagnostics } = await build(
    { ...workspace, remember, rememberNow },
    { folder: SAMPLE, tool, write: true, pictures },
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify([state, errors[0]]));
  return new Map(written.map(({ path }) => [path, workspace.files.get(path) ?? new Uint8Array()]));
}

/** The outputs that are not byte for byte what they are without any cache. */
async function differing(state: Edited, cache: Cached, pictures: Pictures): Promise<readonly string[]> {
  const cached = await outputsOf(state, pictures, cache);
  const anew = await outputsOf(state, pictures, null);
  expect(anew.size).toBeGreaterThan(15);
  const same = (path: string): boolean =>
    Buffer.from(anew.get(path) ?? []).equals(cached.get(path) ?? new Uint8Array());
  return [...new Set([...cached.keys(), ...anew.keys()])].filter((path) => !same(path));
}

describe('one cache, kept over a walk of edits', () => {
  it('gives the bytes that a build without it gives, after every edit', { timeout: 3_600_000 }, async () => {
    const cache = openContentCache(folder);
    let [asked, drawn] = [0, 0];
    const remember: Remember = (key, compute) => {
      asked += 1;
      return cache.remember(key, () => {
        drawn += 1;
        return compute();
      });
    };
    const walk = randomWalk(EDITS);
    expect(walk).toHaveLength(EDITS + 1);
    const wrong: string[] = [];
    const pictures = isWhole ? 'all' : 'first';
    for (const [index, state] of walk.entries())
      wrong.push(
        ...(await differing(state, { remember, rememberNow: cache.rememberNow, isKept: true }, pictures)).map(
          (path) => `after edit ${index}: ${path}`,
        ),
      );
    process.stdout.write(
      `${EDITS} edits, ${asked} pictures asked of the cache, ${drawn} drawn, ${wrong.length} outputs differ\n`,
    );
    expect(wrong).toEqual([]);
    expect(drawn).toBeLessThan(asked * 0.8);
  });
});

describe('a cache whose keys say too little', () => {
  /** Takes each chart for the one that the build before it drew in the same turn. */
  const forgetful = (remember: Remember): Cached => {
    const turns = new Map<string, number>();
    const confused: Remember = (key, compute) => {
      const [kind] = /^chart \w+/.exec(key) ?? [];
      if (kind === undefined) return remember(key, compute);
      const turn = turns.get(kind) ?? 0;
      turns.set(kind, turn + 1);
      return remember(`${kind} ${turn}`, compute);
    };
    return { remember: confused, rememberNow: (_, compute) => compute(), isKept: false };
  };

  it('is told by its outputs', async () => {
    const { remember } = openContentCache(folder);
    expect(await differing(UNEDITED, forgetful(remember), 'all')).toEqual([]);
    const wrong = await differing({ ...UNEDITED, accent: '#0E6F5C' }, forgetful(remember), 'all');
    for (const kind of ['.svg', '.pptx', '.pdf', '.png'])
      expect([kind, wrong.some((path) => path.endsWith(kind))]).toEqual([kind, true]);
  });
});
