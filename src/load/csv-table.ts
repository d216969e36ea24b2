import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { Cell, TableSource } from '../model/source.js';
import type { Delimiter } from '../schema/index.js';
import { delimiterOf, SEPARATORS, withoutSeparatorLine } from './delimiter.js';
import { csvSyntax, duplicateColumn, emptyTable, raggedRow, tooManyCells } from './table-messages.js';

/**
 * Reads a delimited table with a header row. Every cell is text and has its place. A table with a fault is not handed
 * on: what would be left of it is a guess. Without a declared delimiter the first line tells it.
 */
export function readCsv(
  file: string,
  written: string,
  delimiter: Delimiter = delimiterOf(written),
): Staged<TableSource | null> {
  const text = withoutSeparatorLine(written);
  if (cellsIn(text, SEPARATORS[delimiter]) > MOST_CELLS)
    return failed([tooManyCells({ file, line: 1, column: 1 }, MOST_CELLS)]);
  const places = bytePlaces(file, text);
  const records: Cell[][] = [];
  let end = -1;
  const options: Options = {
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    delimiter: SEPARATORS[delimiter],
    cast: (value, { bytes, index }) => {
      const cell = { text: value.trim(), place: places.cell(end + 1, bytes, index === 0) };
      end = bytes;
      if (index === 0) records.push([cell]);
      else records.at(-1)?.push(cell);
      return value;
    },
    // Rows are collected above; a second copy of them is not kept.
    on_record: () => null,
  };
  try {
    parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed([csvSyntax(places.cell(end + 1, end + 2, true), error.code)]);
  }
  const [header, ...rows] = records;
  if (header === undefined) return failed([emptyTable({ file, line: 1, column: 1 })]);
  const problems = [...headerProblems(header), ...rowProblems(header, rows)];
  return problems.length > 0 ? failed(problems) : { value: { file, header, rows }, diagnostics: [] };
}

/** Cells of one table; what has more is no table of a report. */
const MOST_CELLS = 600_000;

/** At most how many cells a text has: each ends at a delimiter or a line. */
function cellsIn(text: string, separator: string): number {
  let count = 1;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === separator || text[index] === '\n') count += 1;
  }
  return count;
}

function failed(diagnostics: readonly Diagnostic[]): Staged<null> {
  return { value: null, diagnostics };
}

function headerProblems(header: readonly Cell[]): readonly Diagnostic[] {
  const seen = new Map<string, Place>();
  const problems: Diagnostic[] = [];
  for (const { text, place } of header) {
    const first = seen.get(text);
    if (first === undefined) seen.set(text, place);
    else problems.push(duplicateColumn(place, text, first));
  }
  return problems;
}

function rowProblems(header: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly Diagnostic[] {
  return rows.flatMap((row) => {
    const place = (row.length > header.length ? row[header.length] : row.at(-1))?.place;
    return row.length === header.length || place === undefined
      ? []
      : [raggedRow(place, row.length, header.length)];
  });
}

/** The parser counts UTF-8 bytes; places count UTF-16 code units. Calls come in the order of the file. */
function bytePlaces(file: string, text: string) {
  let index = 0;
  let byte = 0;
  let line = 1;
  let lineStart = 0;

  function advance(): void {
    const code = text.codePointAt(index) ?? 0;
    if (code === 10) {
      line += 1;
      lineStart = index + 1;
    }
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += code < 0x10000 ? 1 : 2;
  }

  return {
    /** The cell from byte `from` to byte `to`; before the first cell of a row, empty lines are passed over. */
    cell(from: number, to: number, first: boolean): Place {
      while (index < text.length && (byte < from || (first && text[index] === '\n'))) advance();
      const start = index;
      const at = { file, line, column: index - lineStart + 1 };
      const lineEnd = text.indexOf('\n', start);
      while (index < text.length && byte < to) advance();
      const length = Math.min(index, lineEnd === -1 ? text.length : lineEnd) - start;
      return length > 0 ? { ...at, length } : at;
    },
  };
}
