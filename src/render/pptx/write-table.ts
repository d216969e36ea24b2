import type { Language } from '../../model/language.js';
import type { Points } from '../../model/length.js';
import { POINTS_PER_INCH } from '../../model/length.js';
import type { Table, TableCell, TableRow } from '../../model/page.js';
import { isHanLanguage } from './office-language.js';
import type { Border, Cell, Slide } from './pptxgenjs.js';
import { type PageOf, writeParagraphs } from './write-text.js';

/**
 * How far a baseline stands below the middle of its line, in em: half of ascent less descent, of Arimo (0.905, 0.212)
 * and of Noto Sans SC (1.160, 0.288).
 */
const LATIN_RISE = 0.3465;
const HAN_RISE = 0.436;

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
    return row.cells.map((cell, column): Cell => {
      const { width = 0, align = 'left' } = table.columns[column] ?? {};
      const padding = paddingOf(cell, { width, align, language: table.language });
      return {
        text: writeParagraphs([{ ...cell.paragraph, style: { ...cell.paragraph.style, align } }], {
          language: table.language,
          lines: cell.lines,
          pageOf,
        }),
        options: {
          align,
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

/**
 * Where the measured lines stand in the cell. Only the sides that the text leans on are padded: the other two would
 * add nothing but a chance to break a line earlier than it was measured.
 */
function paddingOf(
  cell: TableCell,
  column: { readonly width: Points; readonly align: 'left' | 'right'; readonly language: Language },
): { readonly left: Points; readonly right: Points; readonly top: Points } {
  const pieces = cell.lines.flatMap((line) => line.pieces);
  const [first] = cell.lines;
  if (!first || pieces.length === 0) return { left: 0, right: 0, top: 0 };
  const { size, leading } = cell.paragraph.style;
  const { width, align, language } = column;
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = width - Math.max(...pieces.map((piece) => piece.x + piece.width));
  return {
    left: align === 'left' ? Math.max(0, left) : 0,
    right: align === 'right' ? Math.max(0, right) : 0,
    top: Math.max(
      0,
      first.baseline - size * (leading / 2 + (isHanLanguage(language) ? HAN_RISE : LATIN_RISE)),
    ),
  };
}

function borderOf(row: TableRow): Border {
  const { color, thickness } = row.rule;
  return thickness > 0 ? { type: 'solid', color: color.slice(1), pt: thickness } : NO_BORDER;
}

function inches(points: Points): number {
  return points / POINTS_PER_INCH;
}
