import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { Cell, TableSource } from '../../model/source.js';
import { duplicateColumn, emptyTable } from '../table-messages.js';
import { type CellRange, columnName, rangeName, readRange } from './cell-range.js';
import { inside, likelyTable } from './likely-table.js';
import {
  hiddenRowsRead,
  hiddenSheet,
  neverCalculated,
  noSheet,
  unreadableSheet,
  unreadableWorkbook,
  whichSheet,
  wrongRange,
} from './messages.js';
import { readSheet, type SheetContent } from './sheet.js';
import { readWorkbook, type SheetEntry, type Workbook } from './workbook.js';

/** Where a table stands in a workbook, as the author says. */
export interface InWorkbook {
  readonly sheet: string | null;
  readonly range: string | null;
  /** Where the author names the workbook. */
  readonly place: Place;
}

/**
 * Reads a table from a sheet of an XLSX workbook: its first row with content is the header, rows and columns without
 * content are passed over. Every cell is what its number format shows. Sizes are bounded before anything is parsed.
 */
export function readXlsx(file: string, bytes: Uint8Array, where: InWorkbook): Staged<TableSource | null> {
  const { value, diagnostics } = openSheet(file, bytes, where);
  return value === null
    ? { value, diagnostics }
    : tableOf(`${file}!${value.name}`, value.content, where.place);
}

/** A table on a sheet, and where it was found; the sheet is null where the workbook shows no other. */
export interface FoundInWorkbook {
  readonly table: TableSource;
  readonly sheet: string | null;
  readonly range: string | null;
  readonly above: readonly string[];
}

/** Reads the table of a sheet without its title, its notes and the upper rows of a head, where no range is given. */
export function findInWorkbook(
  file: string,
  bytes: Uint8Array,
  where: InWorkbook,
): Staged<FoundInWorkbook | null> {
  const { value, diagnostics } = openSheet(file, bytes, where);
  if (value === null) return { value, diagnostics };
  const { name, content, shown } = value;
  const filled = { ...content, rows: withMerged(content), merged: [] };
  const { range, above } =
    where.range === null ? likelyTable(filled.rows) : { range: readRange(where.range), above: [] };
  const { value: table, diagnostics: problems } = tableOf(
    `${file}!${name}`,
    range === null ? filled : inside(filled, range),
    where.place,
  );
  const found = {
    sheet: shown > 1 ? name : null,
    range: range === null ? null : rangeName(range),
    above,
  };
  return { value: table === null ? null : { table, ...found }, diagnostics: problems };
}

function openSheet(
  file: string,
  bytes: Uint8Array,
  where: InWorkbook,
): Staged<{ readonly name: string; readonly content: SheetContent; readonly shown: number } | null> {
  const workbook = readWorkbook(bytes);
  if (typeof workbook === 'string') return failed(unreadableWorkbook(where.place, file, workbook));
  const entry = sheetOf(workbook, where);
  if ('code' in entry) return failed(entry);
  const range = where.range === null ? null : readRange(where.range);
  if (where.range !== null && range === null) return failed(wrongRange(where.place, where.range));
  const content = readSheet(workbook, entry, range);
  if (typeof content === 'string') return failed(unreadableSheet(where.place, entry.name, content));
  const whole = range === null ? content : withMergedFrom(workbook, entry, { content, range });
  const shown = workbook.sheets.filter(({ isHidden }) => !isHidden).length;
  return { value: { name: entry.name, content: whole, shown }, diagnostics: [] };
}

function failed(...diagnostics: readonly Diagnostic[]): Staged<null> {
  return { value: null, diagnostics };
}

/** The sheet that is named; without a name the only one that is shown. */
function sheetOf({ sheets }: Workbook, { sheet, place }: InWorkbook): SheetEntry | Diagnostic {
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const names = shown.map(({ name }) => name);
  if (sheet === null) {
    const [only, ...others] = shown;
    return only === undefined || others.length > 0 ? whichSheet(place, names) : only;
  }
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) return noSheet(place, sheet, names);
  return found.isHidden ? hiddenSheet(place, sheet) : found;
}

function tableOf(file: string, content: SheetContent, wantedAt: Place): Staged<TableSource | null> {
  const filled = withMerged(content);
  const numbers = [...filled.keys()].sort((a, b) => a - b);
  const columns = [...new Set([...filled.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const [first, ...others] = numbers;
  if (first === undefined) return failed(emptyTable(wantedAt));
  const cellsOf = (row: number): readonly Cell[] =>
    columns.map((column) => ({
      text: filled.get(row)?.get(column) ?? '',
      place: { file: `${file}!${columnName(column)}${row}`, line: row, column },
    }));
  const header = cellsOf(first);
  const problems = [
    ...duplicates(header),
    ...content.uncalculated.map(({ row, column }) =>
      neverCalculated({ file: `${file}!${columnName(column)}${row}`, line: row, column }),
    ),
  ];
  if (problems.length > 0) return failed(...problems);
  const hidden = content.hiddenRows.filter((row) => filled.has(row));
  return {
    value: { file, header, rows: others.map(cellsOf) },
    diagnostics: hidden.length === 0 ? [] : [hiddenRowsRead(wantedAt, file, hidden)],
  };
}

/** A block that begins outside the range and reaches into it brings its text along: it is read once more for these. */
function withMergedFrom(
  workbook: Workbook,
  entry: SheetEntry,
  { content, range }: { readonly content: SheetContent; readonly range: CellRange },
): SheetContent {
  const reaching = content.merged.filter(
    ({ top, left, bottom, right }) =>
      (top < range.top || left < range.left) &&
      bottom >= range.top &&
      right >= range.left &&
      top <= range.bottom &&
      left <= range.right,
  );
  if (reaching.length === 0) return content;
  const around = {
    top: reaching.reduce((least, { top }) => Math.min(least, top), range.top),
    left: reaching.reduce((least, { left }) => Math.min(least, left), range.left),
    bottom: range.bottom,
    right: range.right,
  };
  const wider = readSheet(workbook, entry, around);
  if (typeof wider === 'string') return content;
  return inside({ ...content, rows: withMerged(wider), merged: [] }, range);
}

/** Every cell of a merged block that lies among rows and columns with content shows what its first cell shows. */
function withMerged({ rows, merged }: SheetContent): ReadonlyMap<number, ReadonlyMap<number, string>> {
  if (merged.length === 0) return rows;
  const columns = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))];
  const filled = new Map([...rows].map(([row, cells]) => [row, new Map(cells)]));
  for (const merge of merged) {
    const text = rows.get(merge.top)?.get(merge.left);
    if (text === undefined) continue;
    for (const [, cells] of rowsWithin(filled, merge)) {
      for (const column of columns.filter((each) => isWithin(each, merge))) cells.set(column, text);
    }
  }
  return filled;
}

/** By whichever is less to look through: the rows of the block, or all rows. */
function rowsWithin<T>(
  rows: ReadonlyMap<number, T>,
  { top, bottom }: CellRange,
): readonly (readonly [number, T])[] {
  if (bottom - top >= rows.size) return [...rows].filter(([row]) => row >= top && row <= bottom);
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).flatMap((row) => {
    const cells = rows.get(row);
    return cells === undefined ? [] : [[row, cells] as const];
  });
}

function isWithin(column: number, { left, right }: CellRange): boolean {
  return column >= left && column <= right;
}

function duplicates(header: readonly Cell[]): readonly Diagnostic[] {
  const seen = new Map<string, Place>();
  return header.flatMap(({ text, place }) => {
    const first = seen.get(text);
    if (first === undefined) seen.set(text, place);
    return first === undefined || text === '' ? [] : [duplicateColumn(place, text, first)];
  });
}
