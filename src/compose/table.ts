import type { DataTable } from '../model/data-table.js';
import type { Box } from '../model/length.js';
import type { Table, TableRow } from '../model/page.js';
import type { Prose, StorySection } from '../model/story.js';
import { type ComposeContext, colorOf, plainText } from './context.js';
import { paragraph } from './frame.js';
import { columnWidth, type MeasuredRow, type MeasuredTable } from './measure-table.js';

/** A table of runs: an exhibit's data, or rows that the author wrote. */
export interface TableContent {
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
  /** Headings over groups of rows; each begins at the row of that index. */
  readonly groups: readonly { readonly row: number; readonly label: string }[];
  /** By column. */
  readonly align: readonly ('left' | 'right')[];
  /** Share of the width by column; sums to 1. */
  readonly shares: readonly number[];
}

/** An exhibit's data as runs. */
export function tableOfData({ header, rows, prose, groups = [], align, shares }: DataTable): TableContent {
  const runs = (texts: readonly string[]): readonly Prose[] => texts.map((text) => [{ text }]);
  return { header: runs(header), rows: prose ?? rows.map(runs), groups, align, shares };
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
    groups: [],
    align: header.map(() => 'left'),
    shares: given ?? weights.map((weight) => weight / total),
  };
}

/** A piece of a measured table below its header, at its place on a page. */
export function placeTable(
  piece: readonly MeasuredRow[],
  { content, header, gutter }: MeasuredTable,
  box: Box,
  names: { readonly name: string; readonly alt: string; readonly exhibit: string | null },
  context: ComposeContext,
): Table {
  const headRule = { color: colorOf('navy', context), thickness: 1 };
  const rowRule = { color: colorOf('line', context), thickness: 0.5 };
  let y = 0;
  const rows = [header, ...piece].map(({ kind, style, cells, height }): TableRow => {
    const top = y;
    y += height;
    return {
      y: top,
      height,
      header: kind === 'header',
      ...(kind === 'group' ? { group: true as const } : {}),
      cells: cells.map(({ runs, lines }, column) => ({
        paragraph: paragraph(runs, { ...style, align: alignOf(kind, column, content) }),
        lines,
      })),
      rule: kind === 'header' ? headRule : rowRule,
    };
  });
  return {
    kind: 'table',
    role: 'table',
    name: names.name,
    box: { ...box, height: y },
    language: context.pack.tag,
    alt: names.alt,
    ...(names.exhibit === null ? {} : { exhibit: names.exhibit }),
    gutter,
    columns: content.shares.map((_, column) => ({
      width: columnWidth(content, box.width, column),
      align: content.align[column] ?? 'left',
    })),
    rows,
  };
}

function alignOf(kind: MeasuredRow['kind'], column: number, { align }: TableContent): 'left' | 'right' {
  return kind === 'group' ? 'left' : (align[column] ?? 'left');
}
