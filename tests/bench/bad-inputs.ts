import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { type BadInput, filesOf } from '../acceptance/bad-inputs/bad-input.js';
import { COMMENTARIES } from '../acceptance/bad-inputs/commentaries.js';
import { DOCUMENTS } from '../acceptance/bad-inputs/documents.js';
import { NUMBERS, TABLES } from '../acceptance/bad-inputs/tables.js';
import { WORKBOOKS } from '../acceptance/bad-inputs/workbooks.js';
import { COST } from './process-cost.js';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proofdeck-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Cost {
  readonly what: string;
  readonly wall: number;
  readonly peak: number;
}

/** `proofdeck check` of the report with this input, in a process of its own. */
function costOf(input: BadInput, index: number): Cost {
  const home = join(folder, String(index));
  for (const [path, bytes] of filesOf(input)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), bytes);
  }
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', COST, COMMAND, 'check'], {
    cwd: home,
    encoding: 'utf8',
  });
  const wall = performance.now() - from;
  rmSync(home, { recursive: true, force: true });
  expect([0, 1], stderr).toContain(status);
  return { what: input.what, wall, peak: Number(/cost \S+ (\S+)/.exec(stderr)?.[1]) };
}

it('costs of bad inputs', () => {
  const costs = [...TABLES, ...NUMBERS, ...WORKBOOKS, ...DOCUMENTS, ...COMMENTARIES].map(costOf);
  const bySize = costs.toSorted((a, b) => b.peak - a.peak);
  const byTime = costs.toSorted((a, b) => b.wall - a.wall);
  const line = ({ what, wall, peak }: Cost): string =>
    `${Math.round(wall)} ms, ${Math.round(peak)} MB: ${what}`;
  const middle = byTime[Math.floor(byTime.length / 2)];
  process.stdout.write(
    [
      `${costs.length} bad inputs, each a process of \`check\``,
      `the slowest: ${byTime.slice(0, 5).map(line).join('; ')}`,
      `the largest: ${bySize.slice(0, 3).map(line).join('; ')}`,
      `in the middle: ${middle ? line(middle) : 'none'}`,
      '',
    ].join('\n'),
  );
});
