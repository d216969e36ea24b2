import { plainText } from '../context.js';
import { missingContent } from '../messages.js';
import { tableOfRows } from '../table.js';
import type { Builder } from './slot.js';
import { tablePages } from './table-pages.js';

/** The table under the points' subhead as a real table with its header; the layout may give the columns' shares. */
export const rowsTable: Builder = (context) => {
  const { slot, section, at } = context;
  if (section.rows.length === 0) {
    return {
      items: [],
      diagnostics: [missingContent(at, { en: 'a table under its points', zh: '要点下的表格' })],
    };
  }
  const { shares } = slot.options;
  const content = tableOfRows(section, Array.isArray(shares) ? shares.map(Number) : null);
  return tablePages(content, { alt: plainText(section.headline), exhibit: null }, context);
};
