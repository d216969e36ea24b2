import { readXmlEvents } from '../../opc/index.js';
import { type CellRange, readRange, readReference } from './cell-range.js';
import { shownNumber } from './number-format.js';
import { isTrue, type SheetEntry, textOfPart, type Workbook } from './workbook.js';

/** What a sheet's cells show, and what a reader of it must be told. */
export interface SheetContent {
  /** By row and column; cells that show nothing are absent. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merged: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  /** Cells whose formula was never calculated. */
  readonly uncalculated: readonly { readonly row: number; readonly column: number }[];
}

/** Cells that are written, empty ones too; a sheet with more is no table of a report. */
const MOST_CELLS = 600_000;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: string;
  value: string;
  hasFormula: boolean;
}

/** Reads the cells inside `range`, or all of them. Text says why the sheet cannot be read. */
export function readSheet(
  workbook: Workbook,
  { part }: SheetEntry,
  range: CellRange | null,
): SheetContent | 'damaged' | 'too-large' {
  const rows = new Map<number, Map<number, string>>();
  const merged: CellRange[] = [];
  const hiddenRows: number[] = [];
  const uncalculated: { row: number; column: number }[] = [];
  let count = 0;
  let mergedRows = 0;
  const columns = new Set<number>();
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let collects = false;
  let phonetic = 0;
  const problem = readXmlEvents(textOfPart(workbook.parts, part), {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = 0;
        if (isTrue(attributes.hidden)) hiddenRows.push(row);
      } else if (name === 'c') {
        count += 1;
        const at = attributes.r === undefined ? { row, column: column + 1 } : readReference(attributes.r);
        column = at?.column ?? column + 1;
        cell = isInside(at, range)
          ? {
              row: at.row,
              column: at.column,
              type: attributes.t ?? 'n',
              format: workbook.formats[Number(attributes.s ?? 0)] ?? 'General',
              value: '',
              hasFormula: false,
            }
          : null;
      } else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if (name === 'rPh') phonetic += 1;
      else if (name === 'v' || name === 't') collects = true;
      else if (name === 'mergeCell') {
        const merge = readRange(attributes.ref ?? '');
        if (merge !== null) {
          merged.push(merge);
          mergedRows += Math.min(merge.bottom - merge.top + 1, rows.size);
        }
      }
    },
    text: (text) => {
      if (collects && phonetic === 0 && cell !== null) cell.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') collects = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'c' && cell !== null) {
        const shown = shownText(cell, workbook);
        if (shown === '' && cell.hasFormula) uncalculated.push({ row: cell.row, column: cell.column });
        if (shown !== '') {
          const cells = rows.get(cell.row) ?? new Map<number, string>();
          cells.set(cell.column, shown);
          columns.add(cell.column);
          rows.set(cell.row, cells);
        }
        cell = null;
      }
    },
    isDone: () => count > MOST_CELLS || mergedRows > MOST_CELLS,
  });
  // A table has a cell for each of its rows and columns, also where the sheet has none.
  if (Math.max(count, mergedRows, rows.size * columns.size) > MOST_CELLS) return 'too-large';
  return problem === null ? { rows, merged, hiddenRows, uncalculated } : 'damaged';
}

function isInside(
  at: { readonly row: number; readonly column: number } | null,
  range: CellRange | null,
): at is { readonly row: number; readonly column: number } {
  if (at === null || range === null) return at !== null;
  return at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right;
}

function shownText({ type, value, format }: OpenCell, { sharedStrings, from1904 }: Workbook): string {
  if (type === 's') return (sharedStrings[Number(value)] ?? '').trim();
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const number = Number(value);
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return value.trim();
  return shownNumber(number, format, from1904);
}
