import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/load/xlsx/index.js';
import { shownNumber } from '../../src/load/xlsx/number-format.js';
import { cells, workbook } from './workbook.js';

const PLACE = { file: 'dataset.yaml', line: 3, column: 5 };
const read = (bytes: Uint8Array, where: { sheet?: string; range?: string } = {}) =>
  readXlsx('t.xlsx', bytes, { sheet: where.sheet ?? null, range: where.range ?? null, place: PLACE });
const texts = (bytes: Uint8Array, where: { sheet?: string; range?: string } = {}) => {
  const { value } = read(bytes, where);
  return value === null ? null : [value.header, ...value.rows].map((row) => row.map(({ text }) => text));
};
const codes = (bytes: Uint8Array, where: { sheet?: string; range?: string } = {}) =>
  read(bytes, where).diagnostics.map(({ code, place }) => `${place?.file} ${code}`);

describe('a number as its cell shows it', () => {
  it.each<[number, string, string]>([
    [0.4982, '0.00%', '49.82%'],
    [0.4982, '0%', '50%'],
    [0.005, '0.0%;-0.0%', '0.5%'],
    [49.8234, '0.00', '49.82'],
    [2.675, '0.00', '2.68'],
    [-2.675, '0.00', '-2.68'],
    [-0.001, '0.00', '0.00'],
    [1234567.5, '#,##0', '1234568'],
    [1234567, '#,##0,', '1235'],
    [43_600_000, '0.0,,"百万"', '43.6'],
    [12.5, '0.##', '12.5'],
    [12, '0.00#', '12.00'],
    [436, '[$¥-804]#,##0.00;[Red]-#,##0.00', '436.00'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e21, 'General', '1000000000000000000000'],
    [1.5e-7, 'General', '0.00000015'],
    [2023, 'General', '2023'],
    [2023, '0"年"', '2023'],
    [45_292, 'yyyy-mm-dd', '2024-01-01'],
    [45_292, 'yyyy"年"m"月"', '2024-01'],
    [45_292, 'yyyy', '2024'],
    [61, 'm/d/yyyy', '1900-03-01'],
  ])('%d as %s is %s', (value, format, expected) => {
    expect(shownNumber(value, format, false)).toBe(expected);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(shownNumber(43_830, 'yyyy-mm-dd', true)).toBe('2024-01-01');
  });
});

describe('a table in a workbook', () => {
  it('is what the only shown sheet shows, each cell with its address', () => {
    const bytes = workbook(
      [
        { name: '数据', rows: cells(['item', 'five'], ['a', [1, 0.4091]], [null, null], ['b', 3.5]) },
        { name: 'old', rows: cells(['x']), state: 'hidden' },
      ],
      { formats: ['0.00%'] },
    );
    const { value, diagnostics } = read(bytes);
    expect(diagnostics).toEqual([]);
    expect(texts(bytes)).toEqual([
      ['item', 'five'],
      ['a', '40.91%'],
      ['b', '3.5'],
    ]);
    expect(value?.rows[1]?.[1]?.place).toEqual({ file: 't.xlsx!数据!B4', line: 4, column: 2 });
  });

  it('is found by sheet and range, in shared strings too', () => {
    const bytes = workbook(
      [
        { name: 'A', rows: cells(['no']) },
        {
          name: 'B',
          rows: `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>${'<row r="3"><c r="B3" t="s"><v>2</v></c><c r="C3"><v>1</v></c></row><row r="9"><c r="B9"><v>9</v></c></row>'}`,
        },
      ],
      { strings: ['项目', '值', '绿茶 & 红茶'] },
    );
    expect(texts(bytes, { sheet: 'B', range: 'B2:C3' })).toEqual([
      ['项目', '值'],
      ['绿茶 & 红茶', '1'],
    ]);
  });

  it('gives every cell of a merged block its text', () => {
    const bytes = workbook([
      { name: 'S', rows: cells(['g', 'o', 'v'], ['young', 'a', 1], [null, 'b', 2]), merged: ['A2:A3'] },
    ]);
    expect(texts(bytes)?.slice(1)).toEqual([
      ['young', 'a', '1'],
      ['young', 'b', '2'],
    ]);
  });

  it('reads hidden rows, and says so', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>';
    expect(codes(workbook([{ name: 'S', rows }]))).toEqual(['dataset.yaml load/hidden-rows']);
  });
});

describe('a workbook that cannot be read', () => {
  const one = (rows: string, more: Parameters<typeof workbook>[1] = {}) =>
    workbook([{ name: 'S', rows }], more);
  const text = (content: string) => new TextEncoder().encode(content);
  const sheetPart = (content: string) => ({ parts: { 'xl/worksheets/sheet1.xml': content } });
  it.each<[string, Uint8Array, { sheet?: string; range?: string }, string]>([
    ['an .xls renamed', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), {}, 'dataset.yaml load/bad-workbook'],
    ['text renamed', text('a,b'), {}, 'dataset.yaml load/bad-workbook'],
    ['a cut zip', one(cells(['a'])).slice(0, 300), {}, 'dataset.yaml load/bad-workbook'],
    ['no sheet of that name', one(cells(['a'])), { sheet: 'T' }, 'dataset.yaml load/bad-workbook'],
    ['a range that is none', one(cells(['a'])), { range: 'A0:B' }, 'dataset.yaml load/bad-workbook'],
    ['a range outside a sheet', one(cells(['a'])), { range: 'A1:XFE9' }, 'dataset.yaml load/bad-workbook'],
    [
      'two sheets and no name',
      workbook([
        { name: 'A', rows: '' },
        { name: 'B', rows: '' },
      ]),
      {},
      'dataset.yaml load/bad-workbook',
    ],
    [
      'a hidden sheet',
      workbook([
        { name: 'A', rows: '' },
        { name: 'B', rows: cells(['a']), state: 'veryHidden' },
      ]),
      { sheet: 'B' },
      'dataset.yaml load/bad-workbook',
    ],
    ['nothing in it', one(''), {}, 'dataset.yaml load/bad-csv'],
    ['a column twice', one(cells(['a', 'a'], [1, 2])), {}, 't.xlsx!S!B1 load/bad-csv'],
    [
      'a formula without value',
      one('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>1+1</f></c></row>'),
      {},
      't.xlsx!S!A2 load/bad-workbook',
    ],
    [
      'an entity bomb',
      one('', sheetPart('<!DOCTYPE a [<!ENTITY b "bbb">]><worksheet>&b;</worksheet>')),
      {},
      'dataset.yaml load/bad-workbook',
    ],
    ['XML that is none', one('', sheetPart('<worksheet><sheetData>')), {}, 'dataset.yaml load/bad-workbook'],
  ])('%s', (_, bytes, where, expected) => {
    expect(codes(bytes, where)).toEqual([expected]);
    expect(read(bytes, where).value).toBeNull();
  });

  it('is given up at its first fault, however much it says to unpack to', () => {
    const bytes = one(cells(['a'], [1])).slice();
    const directory = new DataView(bytes.buffer, bytes.byteOffset);
    const names = new TextDecoder('latin1').decode(bytes);
    const entry = names.lastIndexOf('xl/styles.xml') - 46;
    directory.setUint32(entry + 24, 12_000_000, true);
    // The part seems to begin far behind its end, so that all of these bytes are zero.
    directory.setUint8(directory.getUint32(entry + 42, true) + 29, 233);
    expect(codes(bytes)).toEqual(['dataset.yaml load/bad-workbook']);
  });

  it('a lone cell at the far corner and a merge over all the sheet cost nothing', () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
    expect(texts(workbook([{ name: 'S', rows, merged: ['A1:XFD1048576'] }]))).toEqual([['7']]);
  });

  it('a shared string out of range and a bad reference are empty cells', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>99</v></c><c r="ZZZZ1"><v>3</v></c></row>';
    expect(texts(one(rows))).toEqual([['1']]);
  });
});
