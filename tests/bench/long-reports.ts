import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { contentsEntries } from '../judges/contents-numbers.js';
import { longReport } from '../long-report.js';
import { SAMPLE } from '../sample-report.js';
import { COST } from './process-cost.js';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proofdeck-long-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sections of reports of about a hundred and six hundred pages; each has an exhibit. */
it.each([84, 510])('%i sections', (sections) => {
  const home = join(folder, String(sections));
  for (const [path, bytes] of longReport(sections)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), bytes);
  }
  const run = spawnSync(process.execPath, ['--import', COST, COMMAND, 'build', '--timings'], {
    cwd: home,
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  const out = join(home, 'out', SAMPLE.replace('data/', ''));
  const [file = ''] = readdirSync(out).filter((name) => name.endsWith('.pdf'));
  const pages = Number(/(\d+) pages/.exec(run.stdout)?.[1]);
  const [, cpu = '', peak = ''] = /cost (\S+) (\S+)/.exec(run.stderr) ?? [];
  const entries = contentsEntries(readFileSync(join(out, file)));
  const right = entries.filter(({ printed, leadsTo }) => printed === leadsTo).length;
  const perPage = (1000 * Number(cpu)) / pages;
  process.stdout.write(
    `${pages} pages: ${Number(cpu).toFixed(1)} s of processor time, ${perPage.toFixed(0)} ms a page, peak ${Number(peak).toFixed(0)} MB, ` +
      `${right} of ${entries.length} numbers of the contents right\n${run.stdout.slice(run.stdout.indexOf('  load'))}\n`,
  );
  expect(entries).toHaveLength(sections + 1);
  expect(right).toBe(entries.length);
});
