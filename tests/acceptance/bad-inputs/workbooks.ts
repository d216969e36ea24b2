import { writeZip } from '../../../src/opc/index.js';
import { type CellValue, cells, workbook } from '../../load/workbook.js';
import { replacing } from '../../sample-report.js';
import { type BadInput, bytesOf, fine } from './bad-input.js';

const BOOK = 'tables/drinks.xlsx';
const ROWS: readonly (readonly CellValue[])[] = [
  ['tea', 'share'],
  ['green', [1, 0.615]],
  ['black', [1, 0.482]],
  ['oolong', [1, 0.33]],
];
const SHEET = { name: 'S', rows: cells(...ROWS) };
const MORE = { formats: ['0.0%'] };

function book(what: string, bytes: Uint8Array, more = ''): BadInput {
  const change = replacing('{file: tables/drinks.csv,', `{file: ${BOOK},${more}`);
  return { what, changes: { 'dataset.yaml': change }, bytes: { [BOOK]: bytes } };
}

/** A workbook whose only sheet is this XML. */
function part(xml: string): Uint8Array {
  return workbook([SHEET], { ...MORE, parts: { 'xl/worksheets/sheet1.xml': xml } });
}

export const WORKBOOKS: readonly BadInput[] = [
  fine(book('shares that Excel shows as percent', workbook([SHEET], MORE))),
  book(
    'shares of 0.615 without a percent format',
    workbook([
      { name: 'S', rows: cells(...ROWS.map(([a = '', b = '']) => [a, Array.isArray(b) ? b[1] : b])) },
    ]),
  ),
  book('a workbook of Excel 97, renamed', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)),
  book('text called .xlsx', bytesOf('tea,share\n')),
  book('nothing called .xlsx', new Uint8Array()),
  book('a ZIP that is cut off', workbook([SHEET], MORE).slice(0, 700)),
  book('a ZIP of other files', writeZip(new Map([['a.txt', bytesOf('a')]]))),
  book('a document type with entities', part('<!DOCTYPE a [<!ENTITY b "bbb">]><worksheet>&b;</worksheet>')),
  book(
    'an external entity',
    part('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>'),
  ),
  book('a sheet that is no XML', part('<worksheet><sheetData>')),
  book('no sheet of that name', workbook([SHEET], MORE), ' sheet: T,'),
  book('a range that is none', workbook([SHEET], MORE), ' range: "B9:",'),
  book('several sheets and no name', workbook([SHEET, { name: 'T', rows: '' }], MORE)),
  book(
    'a hidden sheet',
    workbook(
      [
        { ...SHEET, state: 'hidden' },
        { name: 'T', rows: '' },
      ],
      MORE,
    ),
    ' sheet: S,',
  ),
  book(
    'hidden rows',
    part(
      `<worksheet><sheetData>${SHEET.rows.replace('<row r="3"', '<row r="3" hidden="1"')}</sheetData></worksheet>`,
    ),
  ),
  book('an empty sheet', part('<worksheet/>')),
  book(
    'a formula that was never calculated',
    part(`<worksheet><sheetData>${SHEET.rows.replace('<v>0.615</v>', '<f>1/2</f>')}</sheetData></worksheet>`),
  ),
  book(
    'a formula that failed',
    part(
      `<worksheet><sheetData>${SHEET.rows.replace('s="1"><v>0.615</v>', 't="e"><f>1/0</f><v>#DIV/0!</v>')}</sheetData></worksheet>`,
    ),
  ),
  book(
    'a shared string that does not exist',
    part(
      `<worksheet><sheetData>${SHEET.rows.replace('s="1"><v>0.615</v>', 't="s"><v>99</v>')}</sheetData></worksheet>`,
    ),
  ),
  book(
    'a cell at the far corner',
    part(
      `<worksheet><sheetData>${SHEET.rows}<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData></worksheet>`,
    ),
  ),
  book(
    'a block that is merged over the whole sheet',
    part(
      `<worksheet><sheetData>${SHEET.rows}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
    ),
  ),
  book('a column twice', workbook([{ name: 'S', rows: cells(['tea', 'tea'], ['green', 1]) }])),
  book(
    'dates where numbers should be',
    workbook([{ name: 'S', rows: cells(ROWS[0] ?? [], ['green', [1, 45_292]], ...ROWS.slice(2)) }], {
      formats: ['yyyy-mm-dd'],
    }),
  ),
];
