import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.js';
import { readXlsx } from '../../src/load/xlsx/index.js';
import type { Material } from '../../src/model/material.js';
import { validate } from '../../src/validate/index.js';
import { type CellValue, cells, workbook } from '../load/workbook.js';
import { openTestWorkspace } from '../run/test-workspace.js';
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
  const sources = await load(openTestWorkspace(files), SAMPLE);
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

describe('a banner', () => {
  const AXES = 'segments: [everyone, young], base: 样本量, ';
  const noSegments = (text: string): string => text.replace(/ {4}segments:\n.*\n.*\n/, '');
  it('may hold the options, with a row a period', async () => {
    const rows: Rows = [
      ['年份', '家里', 'office'],
      ['2028年', 40.5, 20],
      ['2029', 41, 21],
    ];
    const { material, told } = await read(rows, (text) =>
      noSegments(text)
        .replace(`option: 地点, ${AXES}`, 'period: 年份, options: [home, office], ')
        .replace(
          '    scope: drinkers\n    period: 2030\n    answer',
          '    base: 90\n    scope: drinkers\n    answer',
        ),
    );
    expect(told).toEqual([]);
    expect(shares(material)).toEqual([
      'places.home.2028 40.5 n=90',
      'places.home.2029 41 n=90',
      'places.office.2028 20 n=90',
      'places.office.2029 21 n=90',
    ]);
  });

  it('of periods may have a base each, and rows may be passed over', async () => {
    const rows: Rows = [
      ['地点', 2028, '2029年'],
      ['样本量', 1200, 96],
      ['家里', 40.5, 31.3],
      ['小计', 60, 60],
      ['office', 20, 21],
    ];
    const { material, told } = await read(rows, (text) =>
      noSegments(text)
        .replace(AXES, 'periods: [2028, 2029], base: 样本量, skip: [小计], ')
        .replace('    scope: drinkers\n    period: 2030\n    answer', '    scope: drinkers\n    answer'),
    );
    expect(told).toEqual([]);
    expect(shares(material)).toEqual([
      'places.home.2028 40.5 n=1200',
      'places.home.2029 31.3 n=96',
      'places.office.2028 20 n=1200',
      'places.office.2029 21 n=96',
    ]);
  });

  it('leaves a table without names of options refused', async () => {
    const { told } = await read(ROWS, (text) => text.replace('option: 地点, ', ''));
    expect(told).toContain('validate/missing-key dataset.yaml');
  });

  it('brings along what is merged from outside the range', async () => {
    const files = [
      ['x', '地点', '合计', '18-29岁'],
      [null, null, '样本', '样本'],
      [null, '家里', [1, 0.405], [1, 0.3125]],
    ] as const;
    const bytes = workbook([{ name: 'S', rows: cells(...files), merged: ['B1:B2'] }], { formats: ['0.0%'] });
    const { value } = readXlsx('t.xlsx', bytes, {
      sheet: null,
      range: 'B2:C3',
      place: { file: 'd', line: 1, column: 1 },
    });
    expect(value?.header.map(({ text }) => text)).toEqual(['地点', '样本']);
  });
});

describe('a column of bases', () => {
  const LONG = (text: string): string =>
    text.replace(
      'segments: [everyone, young], base: 样本量',
      'segment: 组, period: 年, value: 占比, base: 样本量',
    );
  const ROWS_OF_WAVES: Rows = [
    ['地点', '组', '年', '占比', '样本量'],
    ['home', 'everyone', 2028, [1, 0.405], 1200],
    ['home', 'young', 2028, [1, 0.3125], 96],
    ['office', 'everyone', 2028, [1, 0.2], '1,190'],
    ['office', 'young', 2028, '-', '-'],
  ];

  it('gives each value its own, and none where that is not published', async () => {
    const { material, told } = await read(ROWS_OF_WAVES, LONG);
    expect(told).toEqual([]);
    expect(shares(material)).toEqual([
      'places.home.2028.everyone 40.5 n=1200',
      'places.home.2028.young 31.3 n=96',
      'places.office.2028.everyone 20 n=1190',
      'places.office.2028.young none n=?',
    ]);
  });

  it.each(['many', 0, '-5'])('tells of %s', async (base) => {
    const rows = [...ROWS_OF_WAVES.slice(0, 4), ['office', 'young', 2028, '-', base]];
    expect((await read(rows, LONG)).told).toContain('validate/wrong-type places.xlsx!表!E5');
  });

  it('tells of an unknown name once, however many rows have it', async () => {
    const rows: Rows = [
      ...ROWS_OF_WAVES,
      ['street', 'everyone', 2028, [1, 0.1], 9],
      ['street', 'young', 2028, [1, 0.1], 9],
    ];
    expect((await read(rows, LONG)).told).toEqual(['validate/unknown-reference places.xlsx!表!A6']);
  });
});
