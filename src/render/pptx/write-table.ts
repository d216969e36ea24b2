import type { Points } from '../../model/length.js';
import { POINTS_PER_INCH } from '../../model/length.js';
import type { Table, TableCell, TableRow } from '../../model/page.js';
import { EXACT_DEPTH } from '../../text/index.js';
import type { Border, Cell, Slide } from './pptxgenjs.js';
import { type PageOf, writeParagraphs } from './write-text.js';

const NO_BORDER: Border = { type: 'none' };

/**
 * A real table of the given column widths and row heights. A hairline is written as the lower border of its row and
 * again as the upper border of the next: where two cells disagree about a shared edge, viewers differ in who wins.
 */
export function writeTable(
  slide: Slide,
  table: Table,
  how: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly objectName: string;
    readonly pageOf: PageOf;
  },
): void {
  const { pageOf, ...placed } = how;
  const rows = table.rows.map((row, index) => {
    const above = table.rows[index - 1];
    const shown = row.group === true ? row.cells.slice(0, 1) : row.cells;
    return shown.map((cell, column): Cell => {
      const place = placeOf(row, column, table);
      const { align } = place;
      const padding = paddingOf(cell, place);
      return {
        text: writeParagraphs([{ ...cell.paragraph, style: { ...cell.paragraph.style, align } }], {
          language: table.language,
          lines: cell.lines,
          width: place.width - padding.left - padding.right,
          anchor: 'top',
          pageOf,
        }),
        options: {
          align,
          ...(row.group === true ? { colspan: table.columns.length } : {}),
          valign: 'top',
          margin: [inches(padding.top), inches(padding.right), 0, inches(padding.left)],
          border: [above ? borderOf(above) : NO_BORDER, NO_BORDER, borderOf(row), NO_BORDER],
        },
      };
    });
  });
  slide.addTable(rows, {
    ...placed,
    h: inches(table.rows.reduce((sum, row) => sum + row.height, 0)),
    colW: table.columns.map(({ width }) => inches(width)),
    rowH: table.rows.map(({ height }) => inches(height)),
  });
}

interface CellPlace {
  readonly width: Points;
  readonly align: 'left' | 'right';
  /** Free space at the right of the cell, before the next column. */
  readonly gutter: Points;
}

/** A heading over a group of rows has the width of the table. */
function placeOf(row: TableRow, column: number, { columns, gutter }: Table): CellPlace {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  if (row.group === true) return { width: all, align: 'left', gutter: 0 };
  const { width = 0, align = 'left' } = columns[column] ?? {};
  return { width, align, gutter: column === columns.length - 1 ? 0 : gutter };
}

/**
 * Where the measured lines stand in the cell. A left-aligned cell also keeps the table's gutter free, so that its text
 * breaks where it was measured to and never touches the next column.
 */
function paddingOf(
  cell: TableCell,
  column: CellPlace,
): { readonly left: Points; readonly right: Points; readonly top: Points } {
  const edges = edgesOf(cell, column.width);
  const [first] = cell.lines;
  if (!edges || !first) return { left: 0, right: 0, top: 0 };
  const { size, leading } = cell.paragraph.style;
  return {
    left: column.align === 'left' ? edges.left : 0,
    right: column.align === 'left' ? column.gutter : edges.right,
    top: Math.max(0, first.baseline - size * (leading - EXACT_DEPTH)),
  };
}

/** The free space left and right of a cell's printed lines; null when it prints nothing. */
function edgesOf(cell: TableCell, width: Points): { readonly left: Points; readonly right: Points } | null {
  const pieces = cell.lines.flatMap((line) => line.pieces);
  if (pieces.length === 0) return null;
  const ends = pieces.map((piece) => piece.x + piece.width);
  return {
    left: Math.max(0, Math.min(...pieces.map(({ x }) => x))),
    right: Math.max(0, width - Math.max(...ends)),
  };
}

function borderOf(row: TableRow): Border {
  const { color, thickness } = row.rule;
  return thickness > 0 ? { type: 'solid', color: color.slice(1), pt: thickness } : NO_BORDER;
}

function inches(points: Points): number {
  return points / POINTS_PER_INCH;
}
