import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { hashSamples } from './render-samples.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Renders the samples in a process of its own; the program is read through vite, as the tests are. */
const PROGRAM = `
  const { runnerImport } = await import(process.env.ROOT + 'node_modules/vite/dist/node/index.js');
  const { module } = await runnerImport(process.env.ROOT + 'tests/render/pdf/render-samples.ts', { root: process.env.ROOT });
  process.stdout.write(await module.hashSamples() + ' ' + new Date(0).getHours());
`;

test('the same publication gives the same bytes again', async () => {
  expect(await hashSamples()).toBe(await hashSamples());
});

test.each([
  ['Pacific/Auckland', 'tr_TR.UTF-8', 12],
  ['America/St_Johns', 'C', 20],
])('and in another process, folder and locale, with the clock of %s', async (TZ, LC_ALL, hour) => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd: tmpdir(),
    env: { ...process.env, ROOT, TZ, LC_ALL, LANG: LC_ALL },
  });
  expect(stdout).toBe(`${await hashSamples()} ${hour}`);
});
