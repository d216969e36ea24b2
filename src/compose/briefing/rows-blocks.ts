import { plainText, styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import { measureTable } from '../measure-table.js';
import { tableOfRows } from '../table.js';
import type { Block } from './flow.js';
import { measured } from './measured.js';
import { dropped, type SectionContext } from './section-context.js';
import { type Beside, tableBlock } from './table-block.js';

const LOOK = {
  headStyle: 'table-head',
  cellStyle: 'table-cell',
  groupStyle: 'table-group',
  padding: 3,
  gutter: 12,
} as const;

/**
 * A section that shows no exhibit prints the table under its points across the page. Its caption is the section's topic:
 * it is no exhibit, and has no number.
 */
export function rowsBlocks(context: SectionContext): readonly Block[] {
  const { section, exhibits, boxes, entry, pack, at, problems } = context;
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
  const caption = (name: string, title: string): Beside => {
    const text = measured(
      {
        name,
        role: 'exhibit-line',
        paragraphs: [paragraph([{ text: title }], styleOf('caption', context))],
        column: flow,
      },
      context,
    );
    return { height: text.box.height + 4, items: (y) => [dropped(text, y)] };
  };
  const names = { name: 'rows', alt: plainText(section.headline), exhibit: null };
  const above = caption('rows-label', entry.title);
  const again = caption('rows-label-again', pack.words.runsOn(entry.title));
  return [
    tableBlock(
      { rows: table.rows, table, column: flow, names, piece: 1, spaceBefore: 12, above, again },
      context,
    ),
  ];
}
