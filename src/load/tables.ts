import type { Staged } from '../model/diagnostic.js';
import type { FoundTable } from '../model/found-table.js';
import type { Place } from '../model/place.js';
import type { TableSource } from '../model/source.js';
import type { Delimiter, TextEncoding } from '../schema/index.js';
import { readCsv } from './csv-table.js';
import { decodeTable } from './decode.js';
import { delimiterOf } from './delimiter.js';
import { type Files, isTooLarge, readBytes, take } from './files.js';
import { tooLarge } from './messages.js';
import { readAs, tableEncoding } from './table-messages.js';
import type { WantedTable } from './wanted.js';
import { findInWorkbook, readXlsx } from './xlsx/index.js';

/**
 * Reads a table: a sheet of a workbook by its name, everything else as delimited text. What was detected beyond
 * UTF-8 and commas is said.
 */
export async function loadTable(
  files: Files,
  path: string,
  wanted: WantedTable,
): Promise<TableSource | null> {
  const place = wanted.place ?? { file: path, line: 1, column: 1 };
  const bytes = await readBytes(files, path, wanted.place);
  if (bytes === null || isTooLarge(files, path, bytes, MOST_BYTES)) return null;
  if (isWorkbook(path)) return take(files, readXlsx(path, bytes, { ...wanted, place }));
  const { value, diagnostics } = readText(path, bytes, { ...wanted, place });
  files.problems.push(...diagnostics);
  if (value === null) return null;
  const encoding = wanted.encoding === null && value.encoding !== 'utf-8' ? value.encoding : null;
  const detected = wanted.delimiter === null && value.delimiter !== 'comma' ? value.delimiter : null;
  if ((encoding ?? detected) !== null) files.problems.push(readAs(path, encoding, detected));
  return value.table;
}

/** Bytes of a table's file; a workbook unpacks to more, which its reader bounds. */
const MOST_BYTES = 33_554_432;

/** Reads a table of which nothing is declared but, perhaps, sheet and range; `path` is for its places. */
export function findTable(
  path: string,
  bytes: Uint8Array,
  { sheet, range }: Pick<WantedTable, 'sheet' | 'range'>,
): Staged<FoundTable | null> {
  const place = { file: path, line: 1, column: 1 };
  if (bytes.length > MOST_BYTES)
    return { value: null, diagnostics: [tooLarge(path, bytes.length, MOST_BYTES)] };
  if (isWorkbook(path)) {
    const { value, diagnostics } = findInWorkbook(path, bytes, { sheet, range, place });
    return { value: value === null ? null : { ...value, encoding: null, delimiter: null }, diagnostics };
  }
  const { value, diagnostics } = readText(path, bytes, { encoding: null, delimiter: null, place });
  return { value: value === null ? null : { ...value, sheet: null, range: null, above: [] }, diagnostics };
}

function isWorkbook(path: string): boolean {
  return /\.xls[xm]?$/i.test(path);
}

function readText(
  path: string,
  bytes: Uint8Array,
  wanted: Pick<WantedTable, 'encoding' | 'delimiter'> & { readonly place: Place },
): Staged<{
  readonly table: TableSource;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
} | null> {
  const decoded = decodeTable(bytes, wanted.encoding);
  if ('found' in decoded)
    return { value: null, diagnostics: [tableEncoding(path, decoded.found, wanted.place)] };
  const delimiter = wanted.delimiter ?? delimiterOf(decoded.text);
  const { value: table, diagnostics } = readCsv(path, decoded.text, delimiter);
  return { value: table === null ? null : { table, encoding: decoded.encoding, delimiter }, diagnostics };
}
