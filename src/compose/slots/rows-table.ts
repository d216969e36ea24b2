import { plainText } from '../context.js';
import { missingContent } from '../messages.js';
import { setTable, tableOfRows } from '../table.js';
import { type Builder, numberOption, textOption } from './slot.js';

/** The table under the points' subhead as a real table with its header; the layout may give the columns' shares. */
export const rowsTable: Builder = (context) => {
  const { slot, section, at, page } = context;
  if (section.rows.length === 0) {
    return {
      items: [],
      diagnostics: [missingContent(at, { en: 'a table under its points', zh: '要点下的表格' })],
    };
  }
  const { shares } = slot.options;
  const { tables, diagnostics } = setTable(
    tableOfRows(section, Array.isArray(shares) ? shares.map(Number) : null),
    { first: slot.box, next: slot.box, mostRows: slot.items ?? Number.POSITIVE_INFINITY },
    {
      headStyle: textOption(context, 'head-style', slot.style),
      cellStyle: slot.style,
      padding: numberOption(context, 'padding', 2),
      gutter: numberOption(context, 'gutter', 10),
    },
    { name: slot.name, alt: plainText(section.headline), exhibit: null },
    at,
    context,
  );
  const table = tables[page.part];
  return {
    items: table === undefined ? [] : [table],
    diagnostics: page.part === 0 ? diagnostics : [],
    parts: tables.length,
  };
};
