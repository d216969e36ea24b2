import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cells, workbook } from '../../load/workbook.js';
import { type CompiledTool, compileTool } from '../../run/compiled-tool.js';
import { replacing, SAMPLE, sampleReport } from '../../sample-report.js';

/** Small files that unfold into giants: each is refused by a process of its own that may not hold 512 MB. */

const MOST_MEGABYTES = 512;
/** The run is ended after this long, and fails. */
const RUN_LIMIT = 240_000;
/** Where the system tells the most memory of this program alone: `maxRSS` begins with that of the process it came from. */
const WATCH = `import { existsSync, readFileSync } from 'node:fs';
const STATUS = '/proc/self/status';
process.on('exit', () => {
  const told = existsSync(STATUS) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  process.stderr.write('peak ' + Math.round(Number(told ?? process.resourceUsage().maxRSS) / 1024) + ' MB');
});
`;

let tool: CompiledTool;
let home: string;

beforeAll(() => {
  tool = compileTool();
  home = mkdtempSync(join(tmpdir(), 'proofdeck-giants-'));
  writeFileSync(join(home, 'watch.mjs'), WATCH);
});

afterAll(() => {
  tool.remove();
  rmSync(home, { recursive: true, force: true });
});

const TABLE = 'tables/drinks.csv';
const BOOK = 'tables/drinks.xlsx';
const ROWS = cells(['tea', 'share'], ['green', 1]);
const sheet = (rows: string, merged: readonly string[] = []): Uint8Array =>
  workbook([{ name: 'S', rows: ROWS + rows, merged }]);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const diagonal = (rows: number): string =>
  Array.from({ length: rows }, (_, index) => {
    const column = String.fromCharCode(65 + (index % 26), 65 + (Math.floor(index / 26) % 26));
    return `<row r="${index + 10}"><c r="${column}${index + 10}"><v>1</v></c></row>`;
  }).join('');

describe('a giant', () => {
  it.each<[string, string, () => Uint8Array, string]>([
    ['workbook of 120 MB in one part', BOOK, () => sheet(' '.repeat(120_000_000)), 'load/bad-workbook'],
    [
      'row of 10 million empty cells',
      BOOK,
      () => sheet(`<row r="9">${'<c/>'.repeat(10_000_000)}</row>`),
      'load/too-large',
    ],
    [
      'table of 50,000 rows that each fill another column',
      BOOK,
      () => sheet(diagonal(50_000)),
      'load/too-large',
    ],
    [
      'sheet of 100,000 merged blocks',
      BOOK,
      () =>
        sheet(
          diagonal(500),
          Array.from({ length: 100_000 }, () => 'A1:XFD1048576'),
        ),
      'load/too-large',
    ],
    ['text of a million cells', TABLE, () => text(`a,b\n${'x,1\n'.repeat(1_000_000)}`), 'load/too-large'],
    ['text of 60 MB', TABLE, () => text('x'.repeat(60_000_000)), 'load/too-large'],
    ['commentary of 60 MB', 'commentary.en.md', () => text('#'.repeat(60_000_000)), 'load/too-large'],
    ['dataset of 60 MB', 'dataset.yaml', () => text(`a: ${'['.repeat(60_000_000)}`), 'load/too-large'],
  ])(
    '%s is refused in its bounds',
    (name, path, make, code) => {
      const project = join(home, name.replaceAll(' ', '-'));
      const changes = path === BOOK ? { 'dataset.yaml': replacing(TABLE, BOOK) } : {};
      const files = sampleReport(changes).set(`${SAMPLE}/${path}`, make());
      for (const [file, bytes] of files) {
        if (!file.startsWith('data/')) continue;
        mkdirSync(dirname(join(project, file)), { recursive: true });
        writeFileSync(join(project, file), bytes);
      }
      const words = [`--import=${join(home, 'watch.mjs')}`, tool.main, 'check'];
      const ended = spawnSync(process.execPath, words, {
        cwd: project,
        encoding: 'utf8',
        timeout: RUN_LIMIT,
      });
      expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining(`error ${code}`)]);
      const peak = Number(/peak (\d+) MB/.exec(ended.stderr)?.[1]);
      expect(peak).toBeGreaterThan(20);
      expect(peak).toBeLessThan(MOST_MEGABYTES);
    },
    RUN_LIMIT + 60_000,
  );
});
