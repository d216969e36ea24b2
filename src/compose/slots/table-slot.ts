import { missingContent } from '../messages.js';
import { setTable, tableOfData } from '../table.js';
import { type Builder, numberOption, textOption } from './slot.js';

/** The exhibit's data as a table; one that is too long runs on over further slides. */
export const tableSlot: Builder = (context) => {
  const { slot, exhibit, at, page } = context;
  if (exhibit === null)
    return { items: [], diagnostics: [missingContent(at, { en: 'an exhibit', zh: '图表' })] };
  const { tables, diagnostics } = setTable(
    tableOfData(exhibit.table),
    { first: slot.box, next: slot.box, mostRows: slot.items ?? Number.POSITIVE_INFINITY },
    {
      headStyle: textOption(context, 'head-style', slot.style),
      cellStyle: slot.style,
      padding: numberOption(context, 'padding', 2),
      gutter: numberOption(context, 'gutter', 10),
    },
    { name: slot.name, alt: exhibit.alt, exhibit: exhibit.id },
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
