import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/index.js';
import { load } from '../../src/load/index.js';
import type { Material } from '../../src/model/material.js';
import { validate } from '../../src/validate/index.js';
import { type CellValue, cells, workbook } from '../load/workbook.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { sampleReport } from '../sample-report.js';

const TEMPLATES = new Map([...sampleReport()].filter(([path]) => path.startsWith('templates/')));
const FOLDER = 'data/mine';

/** What a table became: its figures by id, what of it is told, the dataset as written. */
async function imported(
  file: string,
  content: string | Uint8Array,
  given: { sheet?: string; range?: string } = {},
) {
  const workspace = openTestWorkspace(TEMPLATES);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importTable(workspace, { file, bytes, folder: FOLDER, today: '2031-02-03', ...given });
  const dataset = new TextDecoder().decode(workspace.files.get(`${FOLDER}/dataset.yaml`));
  if (result.written.length === 0) return { result, dataset: '', told: result.diagnostics, material: null };
  const sources = await load(workspace, FOLDER);
  if (sources.value === null) throw new Error(JSON.stringify(sources.diagnostics));
  const { value: material, diagnostics } = validate(sources.value);
  return { result, dataset, told: [...sources.diagnostics, ...diagnostics], material };
}

function values(material: Material | null): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    [...(material?.dataset.figures.values() ?? [])].map(({ id, reading }) => [
      id,
      reading.kind === 'value' ? reading.quantity.amount : reading.kind,
    ]),
  );
}

const book = (...rows: readonly (readonly CellValue[])[]): Uint8Array =>
  workbook([{ name: '表1', rows: cells(...rows) }], { formats: ['0.00%', '0.0'] });

describe('a table is read for what it seems to be', () => {
  it.each<
    [string, string, string | Uint8Array, Readonly<Record<string, number | string>>, readonly string[]]
  >([
    [
      'a list with percent signs',
      'ways.csv',
      'way,share\nPhone,62.4%\nLetter,37.6%\n',
      { 'ways.phone': 62.4, 'ways.letter': 37.6 },
      ['unit: "percent"', 'answer: {type: single}', 'decimals: 1'],
    ],
    [
      'a crosstab with bases, a total and a mark',
      'places.csv',
      '地点,合计,男,女\n样本量,830,734,96\n家里,46.2,51.0,-\n路上,71.5,22.0,30.1\n合计,117.7,73.0,30.1\n',
      {
        'places.answer-1.total': 46.2,
        'places.answer-1.men': 51,
        'places.answer-1.women': 'none',
        'places.answer-2.total': 71.5,
        'places.answer-2.men': 22,
        'places.answer-2.women': 30.1,
      },
      ['base: "样本量"', 'skip: ["合计"]', 'missing: {"-": not-published}', 'answer: {type: multiple}'],
    ],
    [
      'waves in a banner, each with its base',
      'tracker.csv',
      'brand,2023,2024年\nn=,1001,998\nA,40,42\nB,50,47\n',
      { 'tracker.a.2023': 40, 'tracker.a.2024': 42, 'tracker.b.2023': 50, 'tracker.b.2024': 47 },
      ['periods: [2023, 2024]', 'base: "n="'],
    ],
    [
      'a series with a decimal comma, a column of another unit left out',
      'market.csv',
      'Year;Size (USD billion);Imports (USD billion);People (persons)\n2019;12,5;1,2;5\n2020;13,1;;6\n',
      {
        'market.size-usd-billion.2019': 12.5,
        'market.size-usd-billion.2020': 13.1,
        'market.imports-usd-billion.2019': 1.2,
        'market.imports-usd-billion.2020': 'none',
      },
      [
        'unit: "USD billion"',
        'decimal: comma',
        'delimiter: semicolon',
        '# ["People (persons)"]',
        'missing: {"": ',
      ],
    ],
    [
      'a long table with segments and periods',
      'long.csv',
      'place,group,year,share (%)\nhome,young,2024,40.5\nhome,old,2024,41\nhome,young,2025,42\nhome,old,2025,43\nwork,young,2024,1\nwork,old,2024,2\nwork,young,2025,3\nwork,old,2025,4\n',
      {
        'long.home.2024.young': 40.5,
        'long.home.2024.old': 41,
        'long.home.2025.young': 42,
        'long.home.2025.old': 43,
        'long.work.2024.young': 1,
        'long.work.2024.old': 2,
        'long.work.2025.young': 3,
        'long.work.2025.old': 4,
      },
      ['segment: "group"', 'period: "year"', 'value: "share (%)"'],
    ],
    [
      'points of a scale, by their labels',
      '满意度.csv',
      '项目,非常满意,比较满意,一般,不满意\n清晰,40.9,31.1,20,8\n及时,30.6,30,30,9.4\n',
      {
        'question.answer-1.point-1': 40.9,
        'question.answer-1.point-2': 31.1,
        'question.answer-1.point-3': 20,
        'question.answer-1.point-4': 8,
        'question.answer-2.point-1': 30.6,
        'question.answer-2.point-2': 30,
        'question.answer-2.point-3': 30,
        'question.answer-2.point-4': 9.4,
      },
      ['answer: {type: scale}', 'metrics: [point-1, point-2, point-3, point-4]'],
    ],
    [
      'a workbook with a title, a head of two rows and a source',
      'b.xlsx',
      workbook(
        [
          {
            name: 'S',
            rows: cells(
              ['Reading 2030', null, null],
              [null, null, null],
              ['Place', 'Sex', 'Sex'],
              [null, 'Men', 'Women'],
              ['Home', [1, 0.4982], [1, 0.5]],
              ['Work', [1, 0.1], [1, 0.2]],
              [null, null, null],
              ['Source: us', null, null],
            ),
            merged: ['A1:C1', 'A3:A4', 'B3:C3'],
          },
          { name: 'T', rows: cells(['x']) },
        ],
        { formats: ['0.00%'] },
      ),
      {
        'reading-2030.home.men': 49.82,
        'reading-2030.home.women': 50,
        'reading-2030.work.men': 10,
        'reading-2030.work.women': 20,
      },
      ['range: A4:C6', 'sheet: "S"', 'period: 2030', 'label: {en: "Reading 2030"}'],
    ],
  ])('%s', async (_, file, content, expected, lines) => {
    const { told, material, dataset, result } = await imported(
      file,
      content,
      file === 'b.xlsx' ? { sheet: 'S' } : {},
    );
    expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(values(material)).toEqual(expected);
    for (const line of lines) expect(dataset).toContain(line);
    for (const { file: where, line, text } of result.guesses) {
      if (!where.endsWith('dataset.yaml')) continue;
      expect(dataset.split('\n')[line - 1]).toContain(text);
      expect(dataset.split('\n')[line - 1]).toMatch(/# (?:CONFIRM|请确认): /);
    }
  });

  it('keeps shares between 0 and 1 as they are, and says what they may be', async () => {
    const { material, dataset } = await imported('s.csv', 'a,b\nx,0.4982\ny,0.25\n');
    expect(values(material)).toEqual({ 's.x': 0.4982, 's.y': 0.25 });
    expect(dataset).toContain('unit: "ratio"  # CONFIRM: no unit is written; if 0.625 means 62.5%');
  });
});

describe('a table that gives no question', () => {
  it.each([
    ['words alone', 't.csv', 'a,b\nx,y\n', 'intake/no-numbers t.csv'],
    ['one column', 't.csv', 'a\n1\n2\n', 'intake/no-numbers t.csv'],
    [
      'too many answers',
      't.csv',
      `a,b\n${Array.from({ length: 301 }, (_, i) => `x${i},1`).join('\n')}`,
      'intake/too-many t.csv',
    ],
    ['a ragged row', 't.csv', 'a,b\nx\n', 'load/bad-csv t.csv'],
    ['text called a workbook', 't.xlsx', 'a,b\nx,1\n', 'load/bad-workbook t.xlsx'],
  ])('%s', async (_, file, content, expected) => {
    const { result } = await imported(file, content);
    expect(result.diagnostics.map(({ code, place }) => `${code} ${place?.file}`)).toEqual([expected]);
    expect([result.written, result.guesses]).toEqual([[], []]);
  });

  it('is asked for a sheet where there are several', async () => {
    const sheets = ['A', 'B'].map((name) => ({ name, rows: cells(['a', 'b'], ['x', 1]) }));
    expect((await imported('t.xlsx', workbook(sheets))).told.map(({ code }) => code)).toEqual([
      'load/bad-workbook',
    ]);
    expect(values((await imported('t.xlsx', workbook(sheets), { sheet: 'B' })).material)).toEqual({
      't.x': 1,
    });
  });
});

describe('importing', () => {
  it('overwrites nothing', async () => {
    const workspace = openTestWorkspace({ [`${FOLDER}/notes.txt`]: 'mine' });
    const bytes = new TextEncoder().encode('a,b\nx,1\n');
    const result = await importTable(workspace, {
      file: 't.csv',
      bytes,
      folder: FOLDER,
      today: '2031-02-03',
    });
    expect(result.failure).toBe('exists');
    expect([...workspace.files.keys()]).toEqual([`${FOLDER}/notes.txt`]);
  });

  it('copies the table byte for byte', async () => {
    const workspace = openTestWorkspace();
    const bytes = book(['a', 'b'], ['x', [1, 0.5]]);
    const result = await importTable(workspace, {
      file: 't.xlsx',
      bytes,
      folder: FOLDER,
      today: '2031-02-03',
    });
    expect(result.written).toContain(`${FOLDER}/tables/t.xlsx`);
    expect(workspace.files.get(`${FOLDER}/tables/t.xlsx`)).toEqual(bytes);
  });

  it('gives every number of any table as it stands there, or says why not', async () => {
    const label = fc.oneof(
      fc.constantFrom(
        '家里',
        'At home',
        'Total',
        '合计',
        '样本量',
        '其他',
        '{x}',
        '**',
        '5分',
        '2024',
        '18-24岁',
        'a|b',
      ),
      fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replace(/[",\r\n]/g, 'q')),
    );
    const number = fc.oneof(
      fc.nat(100).map(String),
      fc.tuple(fc.nat(99), fc.nat(9)).map(([whole, tenth]) => `${whole}.${tenth}`),
      fc.constantFrom('-', '', 'n/a', '50%', '-3.2'),
    );
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.tuple(
        fc.array(label, { minLength: width + 1, maxLength: width + 1 }),
        fc.array(fc.tuple(label, fc.array(number, { minLength: width, maxLength: width })), {
          minLength: 1,
          maxLength: 5,
        }),
      ),
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(table, async ([head, rows]) => {
        const text = [head, ...rows.map(([name, numbers]) => [name, ...numbers])]
          .map((row) => row.join(','))
          .join('\n');
        const { result, told, material } = await imported('t.csv', text);
        expect(result.written.length > 0 || told.length > 0).toBe(true);
        const written = new Set(
          rows.flatMap(([, numbers]) => numbers.map((one) => Number(one.replace('%', '')))),
        );
        const errors = told.filter(({ severity }) => severity === 'error');
        for (const value of Object.values(values(material))) {
          if (typeof value !== 'number') continue;
          read += 1;
          if (errors.length === 0) expect(written).toContain(value);
        }
      }),
      { numRuns: 40 },
    );
    expect(read).toBeGreaterThan(40);
  });
});
