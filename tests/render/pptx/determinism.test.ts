import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { NATIVES } from './native/native-sample.js';
import { PIXEL } from './open-deck.js';
import { sampleCharts, samplePublication } from './sample-publication.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

async function sampleHash(): Promise<string> {
  const deck = await renderPptx(samplePublication(), sampleCharts(PIXEL));
  return createHash('sha256').update(deck).digest('hex');
}

/** Renders the sample in a process of its own; the program is read through vite, as the tests are. */
const PROGRAM = `
  const { runnerImport } = await import(process.env.ROOT + 'node_modules/vite/dist/node/index.js');
  const from = (path) => runnerImport(process.env.ROOT + path, { root: process.env.ROOT }).then(({ module }) => module);
  const { renderPptx } = await from('src/render/pptx/index.ts');
  const { samplePublication, sampleCharts } = await from('tests/render/pptx/sample-publication.ts');
  const { PIXEL } = await from('tests/render/pptx/open-deck.ts');
  const { createHash } = await import('node:crypto');
  const deck = await renderPptx(samplePublication(), sampleCharts(PIXEL));
  process.stdout.write(createHash('sha256').update(deck).digest('hex') + ' ' + new Date(0).getHours());
`;

test('the same publication gives the same bytes again', async () => {
  expect(await sampleHash()).toBe(await sampleHash());
});

test('a deck with editable charts is the same, whatever the process rendered before it', async () => {
  const render = () => renderPptx(samplePublication(), sampleCharts(PIXEL), NATIVES);
  const first = await render();
  const [cover] = samplePublication().pages;
  if (!cover) throw new Error('the sample has pages');
  const items = cover.items.filter(({ role }) => role !== 'contents');
  await renderPptx(samplePublication({ pages: [{ ...cover, items }] }), sampleCharts(PIXEL));
  expect(await render()).toEqual(first);
});

test.each([
  ['Pacific/Auckland', 'tr_TR.UTF-8', 12],
  ['America/St_Johns', 'C', 20],
])('and in another process, folder and locale, with the clock of %s', async (TZ, LC_ALL, hour) => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd: tmpdir(),
    env: { ...process.env, ROOT, TZ, LC_ALL, LANG: LC_ALL },
  });
  expect(stdout).toBe(`${await sampleHash()} ${hour}`);
});
