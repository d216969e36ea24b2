import type { Exhibit } from '../../model/exhibit.js';
import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import { measureTable } from '../measure-table.js';
import type { Block } from './flow.js';
import { measured } from './measured.js';
import { noteParagraphs } from './note-paragraphs.js';
import { dropped, type SectionContext } from './section-context.js';
import { withSourceColumn } from './source-column.js';
import { type Beside, tableBlock } from './table-block.js';

const LOOK = {
  headStyle: 'table-head',
  cellStyle: 'table-cell',
  groupStyle: 'table-group',
  padding: 2.5,
  gutter: 12,
} as const;

/** From a table to its notes. */
const ABOVE_NOTES = 6;

/**
 * The exhibit's data: beside its label in the main column, or, where the table is the exhibit itself, across the
 * page and over as many pages as it takes. Tiles are a table already, and a table of one row would repeat its chart.
 */
export function tableBlocks(exhibit: Exhibit, count: number, context: SectionContext): readonly Block[] {
  if (exhibit.table.rows.length === 0) return [];
  if (exhibit.chart.kind === 'table') return tableExhibit(exhibit, count, context);
  if (exhibit.chart.kind === 'tiles' || exhibit.table.rows.length === 1) return [];
  const { boxes, pack } = context;
  const label = measured(
    {
      name: named('table-label', count),
      role: 'heading',
      paragraphs: [paragraph([{ text: pack.words.dataTable }], styleOf('side-heading', context))],
      column: boxes.side,
    },
    context,
  );
  const above = { height: 0, items: (y: number) => [dropped(label, y)] };
  const block = tableBlock({ ...measuredPiece(exhibit, count, context), above }, context);
  if (!hasRegister(context)) return [block];
  const { cut: _, ...whole } = block;
  return [{ ...whole, optional: true }];
}

function tableExhibit(exhibit: Exhibit, count: number, context: SectionContext): readonly Block[] {
  const { boxes, pack } = context;
  const caption = (name: string, title: string): Beside => {
    const text = measured(
      {
        name: named(name, count),
        role: 'exhibit-line',
        paragraphs: [
          paragraph(
            [
              { text: pack.words.exhibit(exhibit.number), color: styleOf('caption-number', context).color },
              { text: `\u2003${title}` },
            ],
            styleOf('caption', context),
          ),
        ],
        column: boxes.flow,
      },
      context,
    );
    return { height: text.box.height + 4, items: (y) => [dropped(text, y)] };
  };
  const notes = measured(
    {
      name: named('table-notes', count),
      role: 'note',
      paragraphs: noteParagraphs(exhibit, context),
      column: boxes.flow,
    },
    context,
  );
  const above = caption('table-label', exhibit.title);
  const again = caption('table-label-again', pack.words.runsOn(exhibit.title));
  const below = {
    height: notes.box.height + ABOVE_NOTES,
    items: (y: number) => [dropped(notes, y + ABOVE_NOTES)],
  };
  return [tableBlock({ ...measuredPiece(exhibit, count, context), above, again, below }, context)];
}

/** The whole table, measured for its column. */
function measuredPiece(
  exhibit: Exhibit,
  count: number,
  context: SectionContext,
): Omit<Parameters<typeof tableBlock>[0], 'above'> {
  const { boxes, at, problems } = context;
  const isExhibit = exhibit.chart.kind === 'table';
  const column = isExhibit ? boxes.flow : boxes.main;
  const { table, diagnostics } = measureTable(
    withSourceColumn(exhibit.table, { ...LOOK, width: column.width }, context),
    { width: column.width, tallest: boxes.flow.height },
    LOOK,
    at,
    context,
  );
  problems.push(...diagnostics);
  const names = {
    name: named('data-table', count),
    alt: exhibit.alt,
    exhibit: isExhibit ? exhibit.id : null,
  };
  return { rows: table.rows, table, column, names, piece: 1, spaceBefore: 12 };
}

/** Tells the parts of several exhibits in one section apart. */
function named(name: string, count: number): string {
  return count === 1 ? name : `${name}-${count}`;
}

/** True when an appendix lists all figures, so that a data table that does not fit its page may be left to it. */
function hasRegister({ report }: SectionContext): boolean {
  return report.sections.some(({ briefing, exhibits }) => {
    return briefing === 'appendix' && exhibits.some((id) => report.exhibits.get(id)?.of === 'figures');
  });
}
