import type { Diagnostic } from '../model/diagnostic.js';
import type { DataTable } from '../model/exhibit.js';
import type { Box } from '../model/length.js';
import type { Table, TableRow } from '../model/page.js';
import type { Line, TextStyle } from '../model/text.js';
import { type ComposeContext, colorOf, styleOf } from './context.js';
import { lowered, paragraph, setLines } from './frame.js';
import { missingGlyph, type Setting, tooTall } from './messages.js';

/** How a table is set. */
export interface TableStyle {
  readonly headStyle: string;
  readonly cellStyle: string;
  /** Above and below the text of a cell. */
  readonly padding: number;
  /** Between columns; the last one ends at the table's edge. */
  readonly gutter: number;
}

/** Cuts a table into pieces that each fit their box; every piece repeats the header. */
export function setTable(
  data: DataTable,
  boxes: { readonly first: Box; readonly next: Box; readonly mostRows: number },
  look: TableStyle,
  names: { readonly name: string; readonly alt: string; readonly exhibit: string | null },
  at: Setting,
  context: ComposeContext,
): { readonly tables: readonly Table[]; readonly diagnostics: readonly Diagnostic[] } {
  const head = styleOf(look.headStyle, context);
  const cell = styleOf(look.cellStyle, context);
  const diagnostics: Diagnostic[] = [];
  const measure = (texts: readonly string[], isHeader: boolean): MeasuredRow =>
    measureRow(texts, data, boxes.first.width, isHeader ? head : cell, look, { at, context, diagnostics });
  const header = measure(data.header, true);
  const rows = data.rows.map((texts) => measure(texts, false));
  const pieces: MeasuredRow[][] = [];
  let current: MeasuredRow[] = [];
  let room = boxes.first.height - header.height;
  for (const row of rows) {
    if (current.length > 0 && (row.height > room || current.length >= boxes.mostRows)) {
      pieces.push(current);
      current = [];
      room = boxes.next.height - header.height;
    }
    if (row.height > boxes.next.height - header.height)
      diagnostics.push(tooTall(at, row.height, boxes.next.height, row.text));
    current.push(row);
    room -= row.height;
  }
  if (current.length > 0) pieces.push(current);
  const tables = pieces.map((piece, index) =>
    place([header, ...piece], index === 0 ? boxes.first : boxes.next, data, {
      ...names,
      gutter: look.gutter,
      context,
    }),
  );
  return { tables, diagnostics };
}

interface MeasuredRow {
  readonly text: string;
  readonly height: number;
  readonly style: TextStyle;
  readonly cells: readonly { readonly text: string; readonly lines: readonly Line[] }[];
}

function measureRow(
  texts: readonly string[],
  data: DataTable,
  width: number,
  style: TextStyle,
  look: TableStyle,
  {
    at,
    context,
    diagnostics,
  }: { readonly at: Setting; readonly context: ComposeContext; readonly diagnostics: Diagnostic[] },
): MeasuredRow {
  const slack = context.theme.medium === 'deck' ? 1.08 : 1;
  let tallest = 0;
  const cells = texts.map((text, column) => {
    const isLast = column === data.shares.length - 1;
    const cellWidth = columnWidth(data, width, column) - (isLast ? 0 : look.gutter);
    const paragraphs = [paragraph([{ text }], { ...style, align: data.align[column] ?? 'left' })];
    const set = setLines(paragraphs, cellWidth, context);
    const tight = slack === 1 ? set : setLines(paragraphs, cellWidth / slack, context);
    tallest = Math.max(tallest, tight.height);
    if (set.missingGlyphs.length > 0) {
      const { latin, eastAsian } = context.theme.fonts;
      diagnostics.push(missingGlyph(at, set.missingGlyphs, `${latin.name}, ${eastAsian.name}`));
    }
    return { text, lines: lowered(set.lines, look.padding) };
  });
  return { text: texts.join(' '), height: tallest + 2 * look.padding, style, cells };
}

function place(
  rows: readonly MeasuredRow[],
  box: Box,
  data: DataTable,
  {
    name,
    alt,
    exhibit,
    gutter,
    context,
  }: {
    readonly name: string;
    readonly alt: string;
    readonly exhibit: string | null;
    readonly gutter: number;
    readonly context: ComposeContext;
  },
): Table {
  let y = 0;
  const placed = rows.map((row, index): TableRow => {
    const top = y;
    y += row.height;
    return {
      y: top,
      height: row.height,
      header: index === 0,
      cells: row.cells.map(({ text, lines }, column) => ({
        paragraph: paragraph([{ text }], { ...row.style, align: data.align[column] ?? 'left' }),
        lines,
      })),
      rule:
        index === 0
          ? { color: colorOf('navy', context), thickness: 1 }
          : { color: colorOf('line', context), thickness: 0.5 },
    };
  });
  return {
    kind: 'table',
    role: 'table',
    name,
    box: { ...box, height: y },
    language: context.pack.tag,
    alt,
    ...(exhibit === null ? {} : { exhibit }),
    gutter,
    columns: data.shares.map((_, column) => ({
      width: columnWidth(data, box.width, column),
      align: data.align[column] ?? 'left',
    })),
    rows: placed,
  };
}

/** The gutter belongs to the right of a left-aligned column; see the cell's lines for where its text starts. */
function columnWidth(data: DataTable, width: number, column: number): number {
  return width * (data.shares[column] ?? 0);
}
