import type { Diagnostic } from '../model/diagnostic.js';
import type { DataTable } from '../model/exhibit.js';
import type { Box } from '../model/length.js';
import type { Table, TableRow } from '../model/page.js';
import type { Prose, StorySection } from '../model/story.js';
import type { Line, TextStyle } from '../model/text.js';
import { type ComposeContext, colorOf, plainText, styleOf } from './context.js';
import { lowered, paragraph, setLines, tightWidth } from './frame.js';
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

/** A table of runs: an exhibit's data, or rows that the author wrote. */
export interface TableContent {
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
  /** By column. */
  readonly align: readonly ('left' | 'right')[];
  /** Share of the width by column; sums to 1. */
  readonly shares: readonly number[];
}

/** An exhibit's data as runs. */
export function tableOfData({ header, rows, align, shares }: DataTable): TableContent {
  const runs = (texts: readonly string[]): readonly Prose[] => texts.map((text) => [{ text }]);
  return { header: runs(header), rows: rows.map(runs), align, shares };
}

/** The author's rows; columns without given shares get them by the square root of their longest text. */
export function tableOfRows({ header, rows }: StorySection, given: readonly number[] | null): TableContent {
  const longest = header.map((cell, column) =>
    Math.max(...[cell, ...rows.map((row) => row[column] ?? [])].map((text) => plainText(text).length)),
  );
  const weights = longest.map((length) => Math.sqrt(length + 4));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    header,
    rows,
    align: header.map(() => 'left'),
    shares: given ?? weights.map((weight) => weight / total),
  };
}

/** Cuts a table into pieces that each fit their box; every piece repeats the header. */
export function setTable(
  data: TableContent,
  boxes: { readonly first: Box; readonly next: Box; readonly mostRows: number },
  look: TableStyle,
  names: { readonly name: string; readonly alt: string; readonly exhibit: string | null },
  at: Setting,
  context: ComposeContext,
): { readonly tables: readonly Table[]; readonly diagnostics: readonly Diagnostic[] } {
  const head = styleOf(look.headStyle, context);
  const cell = styleOf(look.cellStyle, context);
  const diagnostics: Diagnostic[] = [];
  const measure = (texts: readonly Prose[], isHeader: boolean): MeasuredRow =>
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
  readonly cells: readonly { readonly runs: Prose; readonly lines: readonly Line[] }[];
}

function measureRow(
  texts: readonly Prose[],
  data: TableContent,
  width: number,
  style: TextStyle,
  look: TableStyle,
  {
    at,
    context,
    diagnostics,
  }: { readonly at: Setting; readonly context: ComposeContext; readonly diagnostics: Diagnostic[] },
): MeasuredRow {
  let tallest = 0;
  const cells = texts.map((runs, column) => {
    const isLast = column === data.shares.length - 1;
    const cellWidth = columnWidth(data, width, column) - (isLast ? 0 : look.gutter);
    const paragraphs = [paragraph(runs, { ...style, align: data.align[column] ?? 'left' })];
    const set = setLines(paragraphs, cellWidth, context);
    const tight = setLines(paragraphs, tightWidth(cellWidth, context), context);
    tallest = Math.max(tallest, tight.height);
    if (set.missingGlyphs.length > 0) {
      const { latin, eastAsian } = context.theme.fonts;
      diagnostics.push(missingGlyph(at, set.missingGlyphs, `${latin.name}, ${eastAsian.name}`));
    }
    return { runs, lines: lowered(set.lines, look.padding) };
  });
  return { text: texts.map(plainText).join(' '), height: tallest + 2 * look.padding, style, cells };
}

function place(
  rows: readonly MeasuredRow[],
  box: Box,
  data: TableContent,
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
      cells: row.cells.map(({ runs, lines }, column) => ({
        paragraph: paragraph(runs, { ...row.style, align: data.align[column] ?? 'left' }),
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
function columnWidth(data: TableContent, width: number, column: number): number {
  return width * (data.shares[column] ?? 0);
}
