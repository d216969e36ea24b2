import type { MeasuredRow } from './measure-table.js';

/** The rows that fit, and those that are left; a cut inside a group repeats the group's heading. */
export interface Cut {
  readonly taken: readonly MeasuredRow[];
  readonly left: readonly MeasuredRow[];
}

/**
 * Takes as many rows as `room` holds, `most` of them counting no headings, but never fewer than one row with its
 * heading. A heading is never the last row of a piece.
 */
export function cutTable(rows: readonly MeasuredRow[], room: number, most: number): Cut {
  const least = rows.findIndex(({ kind }) => kind === 'row') + 1;
  let height = 0;
  let counted = 0;
  let end = 0;
  for (const row of rows) {
    height += row.height;
    if (row.kind === 'row') counted += 1;
    if (end >= least && (height > room || counted > most)) break;
    end += 1;
  }
  while (end < rows.length && rows[end - 1]?.kind === 'group') end -= 1;
  const left = rows.slice(end);
  const under = left[0]?.under;
  return { taken: rows.slice(0, end), left: under === undefined ? left : [under, ...left] };
}

/** Halvings of the room by which pieces are evened out. */
const STEPS = 12;

/** The pieces of a table with no more of them than `room` asks for, as equal in height as that allows. */
export function evenPieces(
  rows: readonly MeasuredRow[],
  room: number,
  most: number,
): readonly (readonly MeasuredRow[])[] {
  const fewest = tablePieces(rows, room, most);
  let [low, high, best] = [0, room, fewest];
  for (let step = 0; step < STEPS && fewest.length > 1; step += 1) {
    const middle = (low + high) / 2;
    const pieces = tablePieces(rows, middle, most);
    if (pieces.length > fewest.length) low = middle;
    else [high, best] = [middle, pieces];
  }
  return best;
}

/** All pieces of a table, each below a repeated header. */
function tablePieces(
  rows: readonly MeasuredRow[],
  room: number,
  most: number,
): readonly (readonly MeasuredRow[])[] {
  const pieces: (readonly MeasuredRow[])[] = [];
  let rest = rows;
  while (rest.length > 0) {
    const { taken, left } = cutTable(rest, room, most);
    pieces.push(taken);
    rest = left;
  }
  return pieces;
}

export function heightOf(rows: readonly MeasuredRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
