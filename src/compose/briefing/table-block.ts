import type { Points } from '../../model/length.js';
import type { Item } from '../../model/page.js';
import { type Cut, cutTable, heightOf } from '../cut-table.js';
import type { MeasuredRow, MeasuredTable } from '../measure-table.js';
import { placeTable } from '../table.js';
import type { Block } from './flow.js';
import type { SectionContext } from './section-context.js';

/** Rows that a table must have above and below a cut. */
const LEAST_ROWS = 2;

/** Fewer rows than these, where a table has more, are no page of their own. */
const FEW_ROWS = 6;

/** A table that may be cut between rows, each piece below a repeated header. */
export interface TablePiece {
  readonly rows: readonly MeasuredRow[];
  readonly table: MeasuredTable;
  readonly column: { readonly x: Points; readonly width: Points };
  readonly names: { readonly name: string; readonly alt: string; readonly exhibit: string | null };
  /** Counts from 1. */
  readonly piece: number;
  readonly spaceBefore: Points;
  /** What stands above the first piece. */
  readonly above?: Beside;
  /** What stands above every other piece: the caption again, continued. */
  readonly again?: Beside;
  /** What stands below the last piece, never without rows above it. */
  readonly below?: Beside;
}

/** Something above or below a piece of a table. */
export interface Beside {
  readonly height: Points;
  readonly items: (y: Points) => readonly Item[];
}

export function tableBlock(piece: TablePiece, context: SectionContext): Block {
  const { rows, table, column, names, above, below } = piece;
  const offset = above?.height ?? 0;
  const bottom = offset + table.header.height + heightOf(rows);
  const height = bottom + (below?.height ?? 0);
  const name = piece.piece === 1 ? names.name : `${names.name}-part-${piece.piece}`;
  return {
    section: context.section.id,
    height,
    spaceBefore: piece.spaceBefore,
    ...(below === undefined ? { endsInRule: true as const } : {}),
    items: (y) => [
      ...(above?.items(y) ?? []),
      placeTable(rows, table, { ...column, y: y + offset, height: 0 }, { ...names, name }, context),
      ...(below?.items(y + bottom) ?? []),
    ],
    cut: (room) => {
      const space = room - offset - table.header.height;
      const full = cutTable(rows, space, Number.POSITIVE_INFINITY);
      const least = Math.min(FEW_ROWS, dataRows(rows) - LEAST_ROWS);
      const isRemnant = dataRows(full.left) < least;
      const { taken, left } = withGroup(isRemnant ? cutTable(rows, space, dataRows(rows) - least) : full);
      const tooTall = offset + table.header.height + heightOf(taken) > room;
      if (tooTall || dataRows(taken) < LEAST_ROWS || left.length === 0) return null;
      const { above: _above, ...later } = piece;
      const rest = piece.again === undefined ? later : { ...later, above: piece.again };
      const { below: _below, ...first } = piece;
      return [
        tableBlock({ ...first, rows: taken }, context),
        tableBlock({ ...rest, rows: left, piece: piece.piece + 1, spaceBefore: 0 }, context),
      ];
    },
  };
}

/** A group of which a row alone would be left gives that row another one, or begins with it where it has only begun. */
function withGroup(cut: Cut): Cut {
  const { taken, left } = cut;
  const [heading, ...rest] = left;
  const next = rest.findIndex(({ kind }) => kind === 'group');
  const isTorn = heading?.kind === 'group' && dataRows(next === -1 ? rest : rest.slice(0, next)) < LEAST_ROWS;
  if (!isTorn) return cut;
  const start = taken.findLastIndex(({ kind }) => kind === 'group');
  const before = taken.slice(0, Math.max(0, start));
  if (dataRows(taken) - dataRows(before) > LEAST_ROWS)
    return { taken: taken.slice(0, -1), left: [heading, ...taken.slice(-1), ...rest] };
  return dataRows(before) >= LEAST_ROWS ? { taken: before, left: [...taken.slice(start), ...rest] } : cut;
}

function dataRows(rows: readonly MeasuredRow[]): number {
  return rows.filter(({ kind }) => kind === 'row').length;
}
