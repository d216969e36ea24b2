import type { Diagnostic } from '../model/diagnostic.js';
import type { Prose } from '../model/story.js';
import type { Line, TextStyle } from '../model/text.js';
import { type ComposeContext, plainText, styleOf } from './context.js';
import { lowered, paragraph, setLines, tightWidth } from './frame.js';
import { missingGlyph, type Setting, tooTall } from './messages.js';
import type { TableContent } from './table.js';

/** How a table is set. */
export interface TableStyle {
  readonly headStyle: string;
  readonly cellStyle: string;
  /** Of a heading over a group of rows. */
  readonly groupStyle: string;
  /** Above and below the text of a cell. */
  readonly padding: number;
  /** Between columns; the last one ends at the table's edge. */
  readonly gutter: number;
}

/** A table with the lines and heights of all its rows, not yet cut into pieces. */
export interface MeasuredTable {
  readonly content: TableContent;
  readonly header: MeasuredRow;
  /** Headings of groups stand among the rows. */
  readonly rows: readonly MeasuredRow[];
  readonly gutter: number;
}

export interface MeasuredRow {
  readonly kind: 'header' | 'group' | 'row';
  readonly height: number;
  readonly style: TextStyle;
  readonly cells: readonly { readonly runs: Prose; readonly lines: readonly Line[] }[];
  /** The heading that a piece beginning with this row repeats; absent for none. */
  readonly under?: MeasuredRow;
}

/** Measures every row once; `tallest` is the height that a page has for a table. */
export function measureTable(
  content: TableContent,
  space: { readonly width: number; readonly tallest: number },
  look: TableStyle,
  at: Setting,
  context: ComposeContext,
): { readonly table: MeasuredTable; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const measure = (texts: readonly Prose[], kind: MeasuredRow['kind']): MeasuredRow => {
    const row = measureRow(texts, kind, { content, width: space.width, look, context });
    if (row.missingGlyphs.length > 0) {
      const { latin, eastAsian } = context.theme.fonts;
      diagnostics.push(missingGlyph(at, row.missingGlyphs, `${latin.name}, ${eastAsian.name}`));
    }
    return row;
  };
  const heading = (label: string): MeasuredRow =>
    measure([[{ text: label }], ...content.shares.slice(1).map(() => [])], 'group');
  const header = measure(content.header, 'header');
  const labels = new Map(content.groups.map(({ row, label }) => [row, label]));
  const rows: MeasuredRow[] = [];
  let under: MeasuredRow | undefined;
  for (const [index, texts] of content.rows.entries()) {
    const label = labels.get(index);
    if (label !== undefined) {
      rows.push(heading(label));
      under = heading(context.pack.words.runsOn(label));
    }
    const row = measure(texts, 'row');
    const room = space.tallest - header.height;
    if (row.height > room) diagnostics.push(tooTall(at, row.height, room, texts.map(plainText).join(' ')));
    rows.push(under === undefined ? row : { ...row, under });
  }
  return { table: { content, header, rows, gutter: look.gutter }, diagnostics };
}

/** Width of a column with its gutter. */
export function columnWidth({ shares }: TableContent, width: number, column: number): number {
  return width * (shares[column] ?? 0);
}

function measureRow(
  texts: readonly Prose[],
  kind: MeasuredRow['kind'],
  {
    content,
    width,
    look,
    context,
  }: {
    readonly content: TableContent;
    readonly width: number;
    readonly look: TableStyle;
    readonly context: ComposeContext;
  },
): MeasuredRow & { readonly missingGlyphs: readonly string[] } {
  const names = { header: look.headStyle, group: look.groupStyle, row: look.cellStyle };
  const style = styleOf(names[kind], context);
  const missingGlyphs: string[] = [];
  let tallest = 0;
  const cells = texts.map((runs, column) => {
    const isLast = column === content.shares.length - 1;
    const cellWidth =
      kind === 'group' ? width : columnWidth(content, width, column) - (isLast ? 0 : look.gutter);
    const align = kind === 'group' ? 'left' : (content.align[column] ?? 'left');
    const paragraphs = [paragraph(runs, { ...style, align })];
    const set = setLines(paragraphs, cellWidth, context);
    const narrow = tightWidth(cellWidth, context);
    const tight = narrow === cellWidth ? set : setLines(paragraphs, narrow, context);
    tallest = Math.max(tallest, tight.height);
    missingGlyphs.push(...set.missingGlyphs);
    return { runs, lines: lowered(set.lines, look.padding) };
  });
  return { kind, height: tallest + 2 * look.padding, style, cells, missingGlyphs };
}
