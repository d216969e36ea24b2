import type { Points } from '../model/length.js';
import type { Cell } from './cells.js';

/** A line as a half-open range of cells; `printEnd` leaves out what hangs or is not printed at its end. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly printEnd: number;
  /** Width of the hyphen that it ends with; absent: none. */
  readonly hyphen?: Points;
}

/** Rounding noise of summed widths, in points. */
const TOLERANCE = 0.001;

/** How the last line of a stretch is kept from being a single character. */
export interface LastLine {
  /** The fewest ideographs; a line that is wide enough without them passes. 0 turns the rule off. */
  readonly fewestHan: number;
}

/**
 * Breaks cells into lines, each as full as it can be. `width` is what a line may take; the first line may have
 * less. A word longer than a line is broken where Unicode would, else between two characters. There is always at
 * least one line, and each line but an empty one holds at least one cell.
 */
export function fitLines(
  cells: readonly Cell[],
  widths: { readonly first: Points; readonly rest: Points },
  lastLine: LastLine,
): readonly LineRange[] {
  const lines: LineRange[] = [];
  let stretchStart = 0;
  let start = 0;
  while (start < cells.length) {
    const width = lines.length === 0 ? widths.first : widths.rest;
    const end = lineEnd(cells, start, width);
    lines.push(rangeOf(cells, start, end));
    start = end;
    const isStretchEnd = end === cells.length || cells[end - 1]?.kind === 'line-end';
    if (!isStretchEnd) continue;
    mendLastLine(cells, lines, { from: stretchStart, width: widths.rest }, lastLine);
    stretchStart = lines.length;
  }
  const isOpen = cells.length === 0 || cells.at(-1)?.kind === 'line-end';
  if (isOpen) lines.push(rangeOf(cells, cells.length, cells.length));
  return lines;
}

/** Width of what is printed of the cells, gaps included. */
export function printedWidth(cells: readonly Cell[], range: LineRange): Points {
  let width = 0;
  for (let index = range.start; index < range.printEnd; index += 1) {
    const cell = cells[index];
    if (cell) width += cell.advance + (index > range.start ? cell.gapBefore : -cell.trimAtStart);
  }
  return width - (cells[range.printEnd - 1]?.trimAtEnd ?? 0) + (range.hyphen ?? 0);
}

/** Cells from `start` to `end` as a line. */
export function rangeOf(cells: readonly Cell[], start: number, end: number): LineRange {
  let printEnd = end;
  while (printEnd > start && cells[printEnd - 1]?.kind !== 'printed') printEnd -= 1;
  return { start, end, printEnd };
}

/** Where the line that begins at `start` ends. */
function lineEnd(cells: readonly Cell[], start: number, width: Points): number {
  let allowed = start;
  let lastResort = start;
  let used = 0;
  for (let index = start; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell) break;
    if (index > start) {
      if (cell.opportunity === 'allowed') allowed = index;
      if (cell.opportunity === 'last-resort') lastResort = index;
    }
    if (cell.kind === 'line-end') return index + 1;
    used += cell.advance + (index > start ? cell.gapBefore : -cell.trimAtStart);
    const isOver = cell.kind === 'printed' && used - cell.trimAtEnd > width + TOLERANCE;
    if (!isOver) continue;
    if (allowed > start) return allowed;
    return lastResort > start ? lastResort : Math.max(index, start + 1);
  }
  return cells.length;
}

/** Moves the break before a last line that is too short to an earlier place, when there is one that fits. */
function mendLastLine(
  cells: readonly Cell[],
  lines: LineRange[],
  stretch: { readonly from: number; readonly width: Points },
  { fewestHan }: LastLine,
): void {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (fewestHan === 0 || !last || !before || lines.length - stretch.from < 2) return;
  if (!isTooShort(cells, last, fewestHan)) return;
  for (let index = last.start - 1; index > before.start; index -= 1) {
    if (cells[index]?.opportunity !== 'allowed') continue;
    const longer = rangeOf(cells, index, last.end);
    if (isTooShort(cells, longer, fewestHan)) continue;
    const isBalanced = printedWidth(cells, longer) <= stretch.width / 2;
    if (isBalanced) lines.splice(-2, 2, rangeOf(cells, before.start, index), longer);
    return;
  }
}

/** True when a line holds too few ideographs and is not as wide as they would be. */
export function isTooShort(cells: readonly Cell[], range: LineRange, fewestHan: number): boolean {
  const line = cells.slice(range.start, range.printEnd);
  const hanCount = line.filter((cell) => cell.spacing === 'han').length;
  const words = line.filter((cell) => cell.spacing !== 'other');
  const wide = words.reduce((sum, cell) => sum + cell.advance, 0);
  return hanCount < fewestHan && wide < fewestHan * (line[0]?.size ?? 0);
}
