import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompiledTool, compileTool } from '../run/compiled-tool.js';
import { type Built, buildFlagship, OUT, ROOT } from './flagship.js';

const run = promisify(execFile);

/** Moves the clock of a process by 400 days and a few hours. */
const LATER = `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { given.length === 0 ? super(Real.now() + 34_567_890_123) : super(...given); }
  static now() { return Real.now() + 34_567_890_123; }
};
`;

let home: string;
let tool: CompiledTool;
let built: Built;
/** What each run printed. */
const printed: string[] = [];
/** The files of each run, by path below `out/smart-cs-2025`. */
const runs: ReadonlyMap<string, Uint8Array>[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'proofdeck-determinism-'));
  tool = compileTool();
  const first = join(home, 'a project 一');
  const second = join(home, 'another');
  await Promise.all([first, second].map(copySources));
  await buildIn(first, { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' });
  await cp(join(first, '.proofdeck', 'cache'), join(second, '.proofdeck', 'cache'), { recursive: true });
  const later = join(home, 'later.mjs');
  await writeFile(later, LATER);
  const clock = `--import ${pathToFileURL(later)}`;
  await buildIn(second, {
    TZ: 'America/New_York',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: clock,
  });
  built = await buildFlagship();
});

afterAll(async () => {
  tool.remove();
  await rm(home, { recursive: true, force: true });
});

async function copySources(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of ['data', 'templates'])
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
}

async function buildIn(folder: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const { stdout } = await run(process.execPath, [tool.main, 'build', 'smart-cs-2025', '--pictures'], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  });
  printed.push(stdout);
  const out = join(folder, OUT);
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths
    .sort()
    .map(
      async (path): Promise<[string, Uint8Array]> => [
        path.slice(out.length + 1).replaceAll('\\', '/'),
        await readFile(path),
      ],
    );
  runs.push(new Map(await Promise.all(files)));
}

function differing(
  one: ReadonlyMap<string, Uint8Array>,
  other: ReadonlyMap<string, Uint8Array>,
): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => {
    const [a, b] = [one.get(name), other.get(name)];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}

describe('the same sources', () => {
  it('were built by two processes and here', () => {
    expect(runs).toHaveLength(2);
    for (const text of printed) expect(text).toMatch(/^smart-cs-2025: \d+ files/);
    expect(runs.map((files) => files.size)).toEqual([built.files.size, built.files.size]);
    expect(built.files.size).toBeGreaterThan(70);
  });

  it('give the same bytes with a cold cache on disk and in memory, in two time zones and locales', () => {
    expect(differing(runs[0] ?? new Map(), built.files)).toEqual([]);
  });

  it('give the same bytes with a warm cache, in another folder and time zone, and 400 days later', () => {
    expect(differing(runs[1] ?? new Map(), built.files)).toEqual([]);
  });

  it('are told apart from files that differ', () => {
    const changed = new Map(built.files).set('manifest.json', new Uint8Array([0]));
    changed.delete('charts/en/market-deck.svg');
    expect([...differing(built.files, changed)].sort()).toEqual([
      'charts/en/market-deck.svg',
      'manifest.json',
    ]);
  });
});
