import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.js';
import type { Material } from '../../src/model/material.js';
import { openMemoryWorkspace } from '../../src/platform/index.js';
import { validate } from '../../src/validate/index.js';
import { type CellValue, cells, workbook } from '../load/workbook.js';
import { SAMPLE, sampleReport } from '../sample-report.js';

const QUESTION = `
  places:
    label: {zh-CN: 喝茶的地方, en: {text: Where they drink, by: ours}}
    measure: {zh-CN: 占比, en: {text: share, by: ours}}
    unit: percent
    decimals: 1
    scope: drinkers
    period: 2030
    answer: {type: multiple}
    from: {section: drinks}
    segments:
      all: {label: {zh-CN: 合计, en: {text: All, by: ours}}}
      young: {label: {zh-CN: 18-29岁, en: {text: Aged 18 to 29, by: ours}}}
    options:
      home: {label: {zh-CN: 家里, en: {text: At home, by: ours}}}
      office: {label: {zh-CN: 办公室, en: {text: At work, by: ours}}}
    table: {file: tables/places.xlsx, option: 地点, segments: [everyone, young], base: 样本量, missing: {"-": not-published}}
`.replace('segments:\n      all:', 'segments:\n      everyone:');

type Rows = readonly (readonly CellValue[])[];
const BOOK = (rows: Rows) => workbook([{ name: '表', rows: cells(...rows) }], { formats: ['0.0%'] });
const ROWS: Rows = [
  ['地点', '合计', '18-29岁'],
  ['样本量', 1200, 96],
  ['家里', [1, 0.405], [1, 0.3125]],
  ['office', [1, 0.2], '-'],
];

async function read(rows: Rows = ROWS, change = (text: string): string => text) {
  const files = sampleReport({
    'dataset.yaml': (text) => change(text.replace('questions:\n', `questions:${QUESTION}`)),
  });
  files.set(`${SAMPLE}/tables/places.xlsx`, BOOK(rows));
  const sources = await load(openMemoryWorkspace(files), SAMPLE);
  if (sources.value === null) throw new Error(JSON.stringify(sources.diagnostics));
  const { value, diagnostics } = validate(sources.value);
  return {
    material: value,
    told: [...sources.diagnostics, ...diagnostics].map(
      ({ code, place }) => `${code} ${place?.file.split('/').at(-1)}`,
    ),
  };
}

function shares(material: Material | null): readonly string[] {
  return [...(material?.dataset.figures.values() ?? [])]
    .filter(({ key }) => key.question === 'places')
    .map(
      ({ id, reading, base }) =>
        `${id} ${reading.kind === 'value' ? reading.quantity.amount : reading.kind} n=${base.kind === 'n' ? base.n : '?'}`,
    );
}

describe('a crosstab', () => {
  it('is read by its stub and its banner, by id or label, with its bases', async () => {
    const { material, told } = await read();
    expect(told).toEqual([]);
    expect(shares(material)).toEqual([
      'places.home.everyone 40.5 n=1200',
      'places.home.young 31.3 n=96',
      'places.office.everyone 20 n=1200',
      'places.office.young none n=96',
    ]);
  });

  it.each<[string, Rows, string]>([
    [
      'a head that is missing',
      [['地点', '合计'], ...ROWS.slice(1)],
      'validate/unknown-reference dataset.yaml',
    ],
    [
      'a base row that is missing',
      [ROWS[0] ?? [], ...ROWS.slice(2)],
      'validate/unknown-reference dataset.yaml',
    ],
    [
      'a base that is no number',
      [ROWS[0] ?? [], ['样本量', 'many', 96], ...ROWS.slice(2)],
      'validate/wrong-type places.xlsx!表!B2',
    ],
    [
      'an option that nobody declared',
      [...ROWS, ['街上', [1, 0.1], [1, 0.1]]],
      'validate/unknown-reference places.xlsx!表!A5',
    ],
    [
      'an option twice',
      [...ROWS, ['家里', [1, 0.1], [1, 0.1]]],
      'validate/duplicate-figure places.xlsx!表!A5',
    ],
    [
      'a share beyond 100',
      [...ROWS.slice(0, 3), ['office', [1, 1.4982], '-']],
      'validate/out-of-range places.xlsx!表!B4',
    ],
  ])('tells of %s', async (_, rows, expected) => {
    expect((await read(rows)).told).toContain(expected);
  });

  it('may not give another base than the question states', async () => {
    const { told } = await read(ROWS, (text) =>
      text.replace('young: {label: {zh-CN: 18-29岁', 'young: {base: 97, label: {zh-CN: 18-29岁'),
    );
    expect(told).toEqual(['validate/duplicate-figure places.xlsx!表!C2']);
  });
});
