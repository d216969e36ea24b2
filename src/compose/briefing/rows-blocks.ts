import { plainText } from '../context.js';
import { setTable, tableOfRows } from '../table.js';
import type { Block } from './flow.js';
import type { SectionContext } from './section-context.js';

const LOOK = { headStyle: 'table-head', cellStyle: 'table-cell', padding: 3, gutter: 12 } as const;

/** An appendix that shows no exhibit prints the table under its points across the page. */
export function rowsBlocks(context: SectionContext): readonly Block[] {
  const { section, plan, exhibits, boxes, at, problems } = context;
  if (plan.briefing !== 'appendix' || exhibits.length > 0 || section.rows.length === 0) return [];
  const { flow } = boxes;
  const first = { ...flow, height: flow.height * 0.75 };
  const { tables, diagnostics } = setTable(
    tableOfRows(section, null),
    { first, next: flow, mostRows: Number.POSITIVE_INFINITY },
    LOOK,
    { name: 'rows', alt: plainText(section.headline), exhibit: null },
    at,
    context,
  );
  problems.push(...diagnostics);
  return tables.map(
    (table, index): Block => ({
      height: table.box.height,
      spaceBefore: 12,
      keepWithNext: false,
      items: (y) => [
        {
          ...table,
          name: index === 0 ? table.name : `${table.name}-part-${index + 1}`,
          box: { ...table.box, y },
        },
      ],
    }),
  );
}
