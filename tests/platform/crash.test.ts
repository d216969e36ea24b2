import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDiskWorkspace } from '../../src/platform/index.js';
import { type CompiledTool, compileTool } from '../run/compiled-tool.js';

/** `npm run crash` kills a thousand times; an ordinary run a few. */
const KILLS = process.env.MODE === 'crash' ? 1000 : 12;

/** Names of the files that each set consists of, as those of a report. */
const NAMES = ['deck.pptx', 'brief.pdf', 'manifest.json', 'pages/01.png', 'pages/02.png', 'charts/en/a.svg'];

/**
 * Replaces a folder for ever: first set 1, then 2 and so on, each file saying the number of its set. What is done is told
 * on standard output.
 */
const WRITER = `
  const [entry, root, first] = process.argv.slice(1);
  const { openDiskWorkspace } = await import(entry);
  const workspace = await openDiskWorkspace(root);
  for (let number = Number(first); ; number += 1) {
    const bytes = Buffer.alloc(60_000, String(number) + ' ');
    const failure = await workspace.replace('out/report', new Map(${JSON.stringify(NAMES)}.map((name) => [name, bytes])));
    if (failure !== null) throw new Error(JSON.stringify(failure));
    process.stdout.write(number + '\\n');
  }
`;

let tool: CompiledTool;

beforeAll(() => {
  tool = compileTool();
});

afterAll(() => tool.remove());

/** Starts the writer, kills it after a while, and tells the last set that it called done. */
async function writeUntilKilled(root: string, first: number, after: number): Promise<number> {
  const entry = tool.module('platform/disk-workspace.js');
  const writer = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    WRITER,
    entry,
    root,
    String(first),
  ]);
  let told = '';
  let complained = '';
  writer.stdout.on('data', (text) => {
    told += text;
  });
  writer.stderr.on('data', (text) => {
    complained += text;
  });
  const ended = new Promise((resolve) => writer.once('close', resolve));
  while (!told.includes('\n') && writer.exitCode === null) await setTimeout(2);
  await setTimeout(after);
  writer.kill('SIGKILL');
  await ended;
  expect(complained).toBe('');
  return Number(told.trim().split('\n').at(-1));
}

describe('a build killed at any moment', () => {
  it('leaves no torn, mixed or lost set at the next start', { timeout: 3_600_000 }, async () => {
    const root = mkdtempSync(join(tmpdir(), 'proofdeck-killed-'));
    let last = 0;
    let interrupted = 0;
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const done = await writeUntilKilled(root, last + 1, (kill * 37) % 101);
        interrupted += readdirSync(join(root, '.proofdeck')).includes('lock') ? 1 : 0;
        const workspace = await openDiskWorkspace(root);
        const files = await workspace.list('out/report');
        expect(files).toEqual(NAMES.map((name) => `out/report/${name}`).sort());
        const sets = await Promise.all(
          files.map(async (path) =>
            new TextDecoder().decode((await workspace.read(path)) ?? new Uint8Array()),
          ),
        );
        expect(new Set(sets).size).toBe(1);
        expect(sets[0]).toHaveLength(60_000);
        last = Number.parseInt(sets[0] ?? '', 10);
        expect([done, done + 1]).toContain(last);
      }
      // The stage of a build that was killed early waits for the next write, which clears it.
      const workspace = await openDiskWorkspace(root);
      expect(await workspace.replace('out/report', new Map([['a', Uint8Array.of(1)]]))).toBeNull();
      expect(readdirSync(join(root, 'out'))).toEqual(['report']);
      expect(readdirSync(join(root, '.proofdeck'))).toEqual(['journals']);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
    process.stdout.write(`${KILLS} kills, ${interrupted} while it wrote, none torn, mixed or lost\n`);
    expect(interrupted).toBeGreaterThan(KILLS / 3);
  });
});
