import type { Exhibit } from '../../model/exhibit.js';
import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import { setTable, tableOfData } from '../table.js';
import type { Block } from './flow.js';
import { measured } from './measured.js';
import { noteParagraphs } from './note-paragraphs.js';
import { dropped, type SectionContext } from './section-context.js';

const LOOK = { headStyle: 'table-head', cellStyle: 'table-cell', padding: 2.5, gutter: 12 } as const;
/** Least room in which a long table may begin below other text. */
const LEAST_START = 160;

/** True when an appendix lists all figures, so that a data table that does not fit its page may be left to it. */
function hasRegister({ report }: SectionContext): boolean {
  return report.sections.some(({ briefing, exhibits }) => {
    return briefing === 'appendix' && exhibits.some((id) => report.exhibits.get(id)?.of === 'figures');
  });
}

/**
 * The exhibit's data: beside its label in the main column, or, where the table is the exhibit itself, across the
 * page and over as many pages as it takes, each with the header row.
 */
export function tableBlocks(exhibit: Exhibit, count: number, context: SectionContext): readonly Block[] {
  const { boxes, pack, at, problems } = context;
  if (exhibit.table.rows.length === 0) return [];
  const named = (name: string): string => (count === 1 ? name : `${name}-${count}`);
  const isExhibit = exhibit.chart.kind === 'table';
  const column = isExhibit ? boxes.flow : boxes.main;
  const label = measured(
    {
      name: named('table-label'),
      role: isExhibit ? 'exhibit-line' : 'heading',
      paragraphs: [
        isExhibit
          ? paragraph(
              [
                { text: pack.words.exhibit(exhibit.number), color: styleOf('caption-number', context).color },
                { text: `\u2003${exhibit.title}` },
              ],
              styleOf('caption', context),
            )
          : paragraph([{ text: pack.words.dataTable }], styleOf('side-heading', context)),
      ],
      column: isExhibit ? boxes.flow : boxes.side,
    },
    context,
  );
  const full = { x: column.x, y: 0, width: column.width, height: boxes.flow.height };
  const first = { ...full, height: isExhibit ? boxes.flow.height - LEAST_START : boxes.flow.height };
  const { tables, diagnostics } = setTable(
    tableOfData(exhibit.table),
    { first, next: full, mostRows: Number.POSITIVE_INFINITY },
    LOOK,
    { name: named('data-table'), alt: exhibit.alt, exhibit: isExhibit ? exhibit.id : null },
    at,
    context,
  );
  problems.push(...diagnostics);
  const labelHeight = isExhibit ? label.box.height + 4 : 0;
  const pieces = tables.map((table, index): Block => {
    const offset = index === 0 ? labelHeight : 0;
    return {
      height: table.box.height + offset,
      spaceBefore: 12,
      keepWithNext: false,
      optional: !isExhibit && hasRegister(context),
      items: (y) => [
        ...(index === 0 ? [dropped(label, y)] : []),
        {
          ...table,
          name: index === 0 ? table.name : `${table.name}-part-${index + 1}`,
          box: { ...table.box, y: y + offset },
        },
      ],
    };
  });
  if (!isExhibit) return pieces;
  const notes = measured(
    {
      name: named('table-notes'),
      role: 'note',
      paragraphs: noteParagraphs(exhibit, context),
      column: boxes.flow,
    },
    context,
  );
  const below: Block = {
    height: notes.box.height,
    spaceBefore: 6,
    keepWithNext: false,
    items: (y) => [dropped(notes, y)],
  };
  return [...pieces, below];
}
