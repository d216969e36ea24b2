import { replacing } from '../../sample-report.js';
import { type BadInput, bytesOf, fine } from './bad-input.js';

const FILE = 'tables/drinks.csv';
const ROWS = 'tea,share\ngreen,61.5\nblack,48.2\noolong,33.0\n';

function table(what: string, text: string): BadInput {
  return { what, changes: { [FILE]: text } };
}

function raw(what: string, bytes: readonly number[]): BadInput {
  return { what, bytes: { [FILE]: Uint8Array.from(bytes) } };
}

/** ASCII rows behind a head in another encoding; the head's first column is renamed in the dataset. */
const encoded = (head: readonly number[]): readonly number[] => [...head, ...bytesOf(ROWS.slice(3))];

/** A head in GBK, and words in Shift-JIS and EUC-KR. */
const GBK = [0xb2, 0xe8, 0xd2, 0xb6];
const SHIFT_JIS = [
  0x83, 0x4a, 0x83, 0x65, 0x83, 0x53, 0x83, 0x8a, 0x81, 0x5b, 0x82, 0xcc, 0x82, 0xa8, 0x92, 0x83,
];
const EUC_KR = [
  0xbe, 0xc8, 0xb3, 0xe7, 0xc7, 0xcf, 0xbc, 0xbc, 0xbf, 0xe4, 0x2c, 0xbc, 0xb3, 0xb9, 0xae, 0xc1, 0xb6, 0xbb,
  0xe7, 0xb0, 0xe1, 0xb0, 0xfa, 0xb8, 0xb8, 0xc1, 0xb7, 0xb5, 0xb5, 0x0a,
];

const utf16 = (text: string): readonly number[] => [
  0xff,
  0xfe,
  ...[...text].flatMap((sign) => [sign.charCodeAt(0) % 256, Math.floor(sign.charCodeAt(0) / 256)]),
];

/** CSV files. */
export const TABLES: readonly BadInput[] = [
  {
    what: 'GBK, as Excel in China saves CSV',
    changes: { 'dataset.yaml': replacing('option: tea', 'option: 茶叶') },
    bytes: { [FILE]: Uint8Array.from(encoded(GBK)) },
  },
  fine(table('a UTF-8 byte order mark', `\ufeff${ROWS}`)),
  raw('UTF-16, as Excel saves Unicode text', utf16(ROWS)),
  raw('Shift-JIS, undeclared', encoded(SHIFT_JIS)),
  raw('EUC-KR, undeclared', encoded(EUC_KR)),
  raw('bytes of no encoding', [0xff, 0xff, 0x80, 0x81]),
  raw('a picture called .csv', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
  table('a NUL in the text', ROWS.replace('green', 'gr\0en')),
  {
    what: 'another encoding than the one declared',
    changes: {
      'dataset.yaml': replacing('{file: tables/drinks.csv,', '{file: tables/drinks.csv, encoding: utf-8,'),
    },
    bytes: { [FILE]: Uint8Array.from(encoded(GBK)) },
  },
  {
    what: 'an encoding that does not exist',
    changes: {
      'dataset.yaml': replacing('{file: tables/drinks.csv,', '{file: tables/drinks.csv, encoding: utf8,'),
    },
  },
  table('a column twice', ROWS.replace('share', 'tea')),
  table('a row with too few cells', ROWS.replace('black,48.2', 'black')),
  table('a row with too many cells', ROWS.replace('48.2', '48,2')),
  table('a quote that is never closed', ROWS.replace('48.2', '"48.2')),
  table('a quote in the middle of a cell', ROWS.replace('48.2', '48"2')),
  table('nothing', ''),
  table('white space alone', ' \n\n'),
  table('a head and no row', 'tea,share\n'),
  table('semicolons', ROWS.replaceAll(',', ';')),
  table('tabs', ROWS.replaceAll(',', '\t')),
  table('a first line sep=;', `sep=;\n${ROWS.replaceAll(',', ';')}`),
  fine(table('carriage returns alone, as on an old Mac', ROWS.replaceAll('\n', '\r'))),
  table('a column of another name', ROWS.replace('share', 'Share')),
  table('an answer that nobody declared', ROWS.replace('oolong', 'olong')),
  table('an answer without a row', ROWS.replace('oolong,33.0\n', '')),
  table('one answer twice with two values', `${ROWS}green,61.4\n`),
  table('an answer called __proto__', `${ROWS}__proto__,1\n`),
  table('an answer called constructor', `${ROWS}constructor,1\n`),
  table('more than 600,000 cells', `tea,share\n${'a,1\n'.repeat(300_001)}`),
  table('more than 32 MB', 'a'.repeat(33_554_433)),
];

/** Cells that hold no number, or one that could be read in two ways. */
export const NUMBERS: readonly BadInput[] = [
  ...(
    [
      ['a decimal comma that is not declared', '"61,5"'],
      ['a word', 'many'],
      ['NaN', 'NaN'],
      ['an exponent', '1e999'],
      ['minus zero', '-0'],
      ['an empty cell', ''],
      ['N/A', 'N/A'],
      ['a dash of another width', '—'],
      ['an asterisk', '*'],
      ['leading zeros', '061.5'],
      ['two points', '6.1.5'],
      ['a number with a remark', '61.5 (est.)'],
      ['a formula', '=cmd()'],
      ['a space between digits', '6 1.5'],
      ['Chinese numerals', '六十一'],
      ['a fraction', '3/5'],
    ] as const
  ).map(([what, cell]) => table(`instead of a share: ${what}`, ROWS.replace('61.5', cell))),
  fine(table('full-width digits', ROWS.replace('61.5', '６１.５'))),
  fine(table('a percent sign behind a space', ROWS.replace('61.5', '61.5 %'))),
  table('a share above 100', ROWS.replace('61.5', '149.82')),
  table('a share below zero, with a true minus sign', ROWS.replace('61.5', '−6.5')),
  table('more decimals than declared', ROWS.replace('61.5', '61.55')),
];
