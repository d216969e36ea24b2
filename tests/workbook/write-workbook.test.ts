import { describe, expect, it, test } from 'vitest';
import { findAll, openPackage, readZip, textOf, xmlPart } from '../../src/opc/index.js';
import {
  type Cell,
  cellName,
  columnName,
  sheetNames,
  text,
  writeWorkbook,
} from '../../src/workbook/index.js';
import { ooxmlErrors } from '../judges/ooxml-validator.js';
import { textsOfWorkbook } from '../judges/workbook-reader.js';

const HOSTILE = `=1+1 & < > " ' \u0001 ]]> \ud83d 😀 _x0041_ ${'x'.repeat(300)}`;

function workbookOf(rows: readonly (readonly Cell[])[], name = 'Data'): Uint8Array {
  const properties = { title: HOSTILE, author: '', language: 'zh-CN', issued: '2030-01-02' };
  return writeWorkbook({ font: 'Arial', properties, sheets: [{ name, widths: [20], rows, frozen: 1 }] });
}

describe('a workbook', () => {
  it('is valid whatever its texts hold, and without any row', async () => {
    const looks = (['plain', 'wrapped', 'head', 'title', 'quiet'] as const).map((look) =>
      text(HOSTILE, look),
    );
    expect(
      await ooxmlErrors(workbookOf([looks, [{ value: -0.5, format: '0.0"%"' }]], HOSTILE), 'xlsx'),
    ).toEqual([]);
    expect(await ooxmlErrors(workbookOf([]), 'xlsx')).toEqual([]);
  });

  it('keeps a zero, leaves out what is null, and computes nothing', () => {
    const bytes = workbookOf([
      [text('=1+1'), { value: 0, format: '0' }, null, { value: 12.5, format: '0.0' }],
    ]);
    const sheet = xmlPart(openPackage(readZip(bytes) ?? new Map()), 'xl/worksheets/sheet1.xml');
    const cells = findAll(sheet, 'c').map((cell) => `${cell.attributes.r}=${textOf(cell)}`);
    expect(cells).toEqual(['A1=0', 'B1=0', 'D1=12.5']);
    expect(findAll(sheet, 'f')).toEqual([]);
    expect(textsOfWorkbook(bytes)).toBe('=1+1012.5');
  });

  it('keeps text that looks like one of Excel’s own codes', () => {
    const strings = xmlPart(
      openPackage(readZip(workbookOf([[text('a_x0041_b')]])) ?? new Map()),
      'xl/sharedStrings.xml',
    );
    expect(findAll(strings, 't').map(textOf)).toEqual(['a_x005F_x0041_b']);
  });

  it('gives the same bytes for the same cells', () => {
    expect(workbookOf([[text('a')]])).toEqual(workbookOf([[text('a')]]));
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(cellName(column, 4)).toBe(`${name}5`);
});

test('names of sheets are as Excel wants them, and no two alike', () => {
  const long = '很'.repeat(40);
  expect(sheetNames(['a/b', 'A b', '', "'x'", 'History', long, long])).toEqual([
    'a b',
    'A b 2',
    'Sheet3',
    'x',
    'History 2',
    '很'.repeat(31),
    `${'很'.repeat(29)} 2`,
  ]);
});
