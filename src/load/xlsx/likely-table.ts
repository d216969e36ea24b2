import type { CellRange } from './cell-range.js';
import type { SheetContent } from './sheet.js';

type Rows = SheetContent['rows'];

/**
 * Where the table of a sheet seems to stand, with the texts above it: the first run of adjoining rows, two at least,
 * that hold two different texts each. A title, a remark or a source is one text, also in merged cells; an upper row
 * of a head, whose texts stand over several columns, is left out. The range is null where the whole sheet is the
 * table, or where nothing looks like one.
 */
export function likelyTable(rows: Rows): {
  readonly range: CellRange | null;
  readonly above: readonly string[];
} {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const run = runsOf(numbers.filter((row) => textsOf(rows, row).size > 1)).find((each) => each.length > 1);
  if (run === undefined) return { range: null, above: [] };
  const [top = 1, ...below] = run.slice(upperHeads(rows, run));
  const bottom = below.at(-1) ?? top;
  const columns = [top, ...below].flatMap((row) => [...(rows.get(row)?.keys() ?? [])]);
  const left = columns.reduce((least, column) => Math.min(least, column));
  const right = columns.reduce((most, column) => Math.max(most, column));
  const range = { top, left, bottom, right };
  const isAll = top === numbers[0] && bottom === numbers.at(-1);
  const above = numbers.filter((row) => row < top).flatMap((row) => [...textsOf(rows, row)].join(' '));
  return { range: isAll ? null : range, above };
}

/** What a sheet, whose merged cells are filled, has inside a range. */
export function inside(content: SheetContent, range: CellRange): SheetContent {
  const isIn = (row: number, column: number): boolean =>
    row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  const rows = [...content.rows].flatMap(
    ([row, cells]): readonly (readonly [number, Map<number, string>])[] => {
      const kept = new Map([...cells].filter(([column]) => isIn(row, column)));
      return kept.size === 0 ? [] : [[row, kept]];
    },
  );
  return {
    ...content,
    rows: new Map(rows),
    uncalculated: content.uncalculated.filter(({ row, column }) => isIn(row, column)),
  };
}

/** Rows without a gap between them. */
function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs;
}

/** How many rows at the top repeat a text over several columns, above a row that is still a head. */
function upperHeads(rows: Rows, run: readonly number[]): number {
  const repeats = (row: number): boolean => textsOf(rows, row).size < (rows.get(row)?.size ?? 0);
  const isHead = (row: number): boolean => ![...textsOf(rows, row)].some((text) => AMOUNT.test(text));
  const lowest = run.findIndex((row, index) => !repeats(row) || !isHead(run[index + 1] ?? row));
  return lowest === -1 || lowest > run.length - 2 ? 0 : lowest;
}

/** A number that is no year. */
const AMOUNT = /^(?!(?:19|20)\d\d$)-?\d[\d.,]*%?$/;

function textsOf(rows: Rows, row: number): ReadonlySet<string> {
  return new Set(rows.get(row)?.values());
}
