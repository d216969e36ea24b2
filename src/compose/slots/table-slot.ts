import type { Run } from '../../model/text.js';
import { missingContent } from '../messages.js';
import { type TableContent, tableOfData } from '../table.js';
import type { Builder } from './slot.js';
import { tablePages } from './table-pages.js';

/** The exhibit's data as a table; one that is too long runs on over further slides. */
export const tableSlot: Builder = (context) => {
  const { exhibit, at } = context;
  if (exhibit === null)
    return { items: [], diagnostics: [missingContent(at, { en: 'an exhibit', zh: '图表' })] };
  return tablePages(
    withoutNotes(tableOfData(exhibit.table)),
    { alt: exhibit.alt, exhibit: exhibit.id },
    context,
  );
};

/** Slides have no list of sources that a link could lead to; the table's legend stands in their note. */
function withoutNotes(content: TableContent): TableContent {
  const unlinked = ({ target, ...run }: Run): Run =>
    target === undefined || target.kind === 'note' ? run : { ...run, target };
  return { ...content, rows: content.rows.map((row) => row.map((cell) => cell.map(unlinked))) };
}
