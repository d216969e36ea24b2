import type { DataTable } from '../../model/data-table.js';
import type { Points } from '../../model/length.js';
import type { Prose } from '../../model/story.js';
import { colorOf, plainText, styleOf } from '../context.js';
import { paragraph, setLines } from '../frame.js';
import type { TableStyle } from '../measure-table.js';
import { type TableContent, tableOfData } from '../table.js';
import type { SectionContext } from './section-context.js';

interface Look extends TableStyle {
  readonly width: Points;
}

/** Wide enough for any line. */
const UNLIMITED = 10_000;

/**
 * A table of data with a last column that says where each row was published, as wide as its longest mark. The others get
 * what they need and their share of the rest.
 */
export function withSourceColumn(data: DataTable, look: Look, context: SectionContext): TableContent {
  const content = tableOfData(data);
  if (data.sources === undefined) return content;
  const color = colorOf('mute', context);
  const header = [{ text: context.pack.words.columns.source, color }];
  const marks = data.sources.map((marked) => marked.map((run) => ({ ...run, color })));
  const share = (widthOf([header, ...marks], look, context) + 1) / look.width;
  const needed = content.shares.map((_, column) => {
    const cells = [content.header, ...content.rows].map((row) => row[column] ?? []);
    return (widthOf(cells, look, context) + look.gutter) / look.width;
  });
  const left = needed.reduce((rest, one) => rest - one, 1 - share);
  const shared = (own: number, column: number): number =>
    left < 0 ? own * (1 - share) : (needed[column] ?? 0) + own * left;
  return {
    ...content,
    header: [...content.header, header],
    rows: content.rows.map((row, index) => [...row, marks[index] ?? []]),
    align: [...content.align, 'right'],
    shares: [...content.shares.map(shared), share],
  };
}

/** Width of the longest of a column's cells, the header first. */
function widthOf(cells: readonly Prose[], look: Look, context: SectionContext): number {
  const distinct = new Map(
    cells.map((cell, index) => [`${index === 0} ${plainText(cell)}`, { cell, index }]),
  );
  const widths = [...distinct.values()].map(({ cell, index }) => {
    const style = styleOf(index === 0 ? look.headStyle : look.cellStyle, context);
    const { lines } = setLines([paragraph(cell, style)], UNLIMITED, context);
    return Math.max(0, ...lines.map(({ width }) => width));
  });
  return Math.max(...widths);
}
