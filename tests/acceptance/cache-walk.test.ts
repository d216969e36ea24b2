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

type Pictures = NonNullable<BuildRequest['pictures']>;

/** Everything that is written for this state: with what was kept and remembered, or, without a cache, all anew. */
async function outputsOf(
  state: Edited,
  pictures: Pictures,
  cached: Remember | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = editedReport(state);
  const workspace = cached === null ? openMemoryWorkspace(files) : openTestWorkspace(files);
  const remember = cached ?? openNoCache().remember;
  const tool = { name: 'proofdeck', version: '0.0.0' };
  const { files: written, diagnostics } = await build(
    { ...workspace, remember },
    { folder: SAMPLE, tool, write: true, pictures },
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify([state, errors[0]]));
  return new Map(written.map(({ path }) => [path, workspace.files.get(path) ?? new Uint8Array()]));
}

/** The outputs that are not byte for byte what they are without any cache. */
async function differing(state: Edited, remember: Remember, pictures: Pictures): Promise<readonly string[]> {
  const cached = await outputsOf(state, pictures, remember);
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
        ...(await differing(state, remember, pictures)).map((path) => `after edit ${index}: ${path}`),
      );
    process.stdout.write(
      `${EDITS} edits, ${asked} pictures asked of the cache, ${drawn} drawn, ${wrong.length} outputs differ\n`,
    );
    expect(wrong).toEqual([]);
    expect(drawn).toBeLessThan(asked * 0.8);
  });
});

describe('a cache whose keys forget the theme', () => {
  /** A chart's key is a list as JSON after a few words; its fourth part is the theme. */
  const forgetful =
    ({ remember }: { readonly remember: Remember }): Remember =>
    (key, compute) => {
      const start = key.indexOf('[');
      if (start < 0) return remember(key, compute);
      const parts: unknown[] = JSON.parse(key.slice(start));
      return remember(key.slice(0, start) + JSON.stringify(parts.toSpliced(3, 1)), compute);
    };

  it('is told by its outputs', async () => {
    const remember = forgetful(openContentCache(folder));
    expect(await differing(UNEDITED, remember, 'all')).toEqual([]);
    const wrong = await differing({ ...UNEDITED, accent: '#0E6F5C' }, remember, 'all');
    for (const kind of ['.svg', '.pptx', '.pdf', '.png'])
      expect([kind, wrong.some((path) => path.endsWith(kind))]).toEqual([kind, true]);
  });
});
