import { missingContent } from '../messages.js';
import { tableOfData } from '../table.js';
import type { Builder } from './slot.js';
import { tablePages } from './table-pages.js';

/** The exhibit's data as a table; one that is too long runs on over further slides. */
export const tableSlot: Builder = (context) => {
  const { exhibit, at } = context;
  if (exhibit === null)
    return { items: [], diagnostics: [missingContent(at, { en: 'an exhibit', zh: '图表' })] };
  return tablePages(tableOfData(exhibit.table), { alt: exhibit.alt, exhibit: exhibit.id }, context);
};
