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
  const places = cellPlaces(file, text, SEPARATORS[delimiter]);
  const records: Cell[][] = [];
  const options: Options = {
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    delimiter: SEPARATORS[delimiter],
    // Rows are collected here; a second copy of them is not kept. Places are found apart, since the parser makes an
    // object of several dozen entries for each cell that it is asked about.
    on_record: (record: readonly string[]) => {
      records.push(record.map((value, index) => ({ text: value.trim(), place: places.next(index === 0) })));
      return null;
    },
  };
  try {
    parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before = Number(error.index ?? 0);
    for (let index = 0; index < before; index += 1) places.next(index === 0);
    const { length: _, ...place } = places.next(before === 0);
    return failed([csvSyntax({ ...place, length: 1 }, error.code)]);
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

/**
 * Where each cell begins and ends, asked in the order of the file. Cells end at a separator or a line, quoted ones behind
 * their quote; columns count UTF-16 units.
 */
function cellPlaces(file: string, text: string, separator: string) {
  let index = 0;
  let line = 1;
  let lineStart = 0;

  function breakLine(): void {
    line += 1;
    lineStart = index + 1;
  }

  /** To the quote that closes the one at `index`, or the end of the text. */
  function passQuoted(): void {
    for (index += 1; index < text.length; index += 1) {
      if (text[index] === '\n') breakLine();
      if (text[index] !== '"') continue;
      if (text[index + 1] !== '"') return;
      index += 1;
    }
  }

  return {
    /** The next cell; before the first one of a row, empty lines are passed over. */
    next(isFirst: boolean): Place {
      while (isFirst && text[index] === '\n') {
        breakLine();
        index += 1;
      }
      const start = index;
      const at = { file, line, column: index - lineStart + 1 };
      if (text[index] === '"') passQuoted();
      while (index < text.length && text[index] !== separator && text[index] !== '\n') index += 1;
      const lineEnd = line === at.line ? index : text.indexOf('\n', start);
      const length = lineEnd - start;
      if (text[index] === '\n') breakLine();
      index += 1;
      return length > 0 ? { ...at, length } : at;
    },
  };
}
