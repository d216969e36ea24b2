import type { TableSource } from '../model/source.js';
import { readCsv } from './csv-table.js';
import { decodeTable } from './decode.js';
import { delimiterOf } from './delimiter.js';
import { type Files, readBytes, take } from './files.js';
import { readAs, tableEncoding } from './table-messages.js';
import type { WantedTable } from './wanted.js';
import { readXlsx } from './xlsx/index.js';

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
  if (bytes === null) return null;
  if (/\.xls[xm]?$/i.test(path)) return take(files, readXlsx(path, bytes, { ...wanted, place }));
  const decoded = decodeTable(bytes, wanted.encoding);
  if ('found' in decoded) {
    files.problems.push(tableEncoding(path, decoded.found, place));
    return null;
  }
  const delimiter = wanted.delimiter ?? delimiterOf(decoded.text);
  const table = take(files, readCsv(path, decoded.text, delimiter));
  const encoding = wanted.encoding === null && decoded.encoding !== 'utf-8' ? decoded.encoding : null;
  const detected = wanted.delimiter === null && delimiter !== 'comma' ? delimiter : null;
  if (table !== null && (encoding ?? detected) !== null)
    files.problems.push(readAs(path, encoding, detected));
  return table;
}
