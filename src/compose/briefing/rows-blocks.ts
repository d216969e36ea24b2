import { plainText } from '../context.js';
import { measureTable } from '../measure-table.js';
import { tableOfRows } from '../table.js';
import type { Block } from './flow.js';
import type { SectionContext } from './section-context.js';
import { tableBlock } from './table-block.js';

const LOOK = {
  headStyle: 'table-head',
  cellStyle: 'table-cell',
  groupStyle: 'table-group',
  padding: 3,
  gutter: 12,
} as const;

/** A section that shows no exhibit prints the table under its points across the page. */
export function rowsBlocks(context: SectionContext): readonly Block[] {
  const { section, exhibits, boxes, at, problems } = context;
  if (exhibits.length > 0 || section.rows.length === 0) return [];
  const { flow } = boxes;
  const { table, diagnostics } = measureTable(
    tableOfRows(section, null),
    { width: flow.width, tallest: flow.height },
    LOOK,
    at,
    context,
  );
  problems.push(...diagnostics);
  const names = { name: 'rows', alt: plainText(section.headline), exhibit: null };
  return [tableBlock({ rows: table.rows, table, column: flow, names, piece: 1, spaceBefore: 12 }, context)];
}
