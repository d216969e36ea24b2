import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { hashPictures } from './draw-every-kind.js';
import { hash } from './hash-backward.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Draws in a process of its own, the last case first. */
const PROGRAM = `
  const { runnerImport } = await import(process.env.ROOT + 'node_modules/vite/dist/node/index.js');
  const { module } = await runnerImport(process.env.ROOT + 'tests/chart/hash-backward.ts', { root: process.env.ROOT });
  process.stdout.write(module.hash + ' ' + new Date(0).getHours() + ' ' + (12345.6).toLocaleString());
`;

test('pictures are the same bytes in the other order', async () => {
  expect(await hashPictures()).toBe(hash);
});

test.each([['Pacific/Auckland', 'de_DE.UTF-8', '12 12.345,6']])(
  'pictures are the same bytes in another process and locale, with the clock of %s',
  { timeout: 240_000 },
  async (TZ, LC_ALL, seen) => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
      cwd: tmpdir(),
      env: { ...process.env, ROOT, TZ, LC_ALL, LANG: LC_ALL },
    });
    expect(stdout).toBe(`${hash} ${seen}`);
  },
);
