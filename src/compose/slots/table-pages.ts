import { setTable, type TableContent } from '../table.js';
import { type Built, numberOption, type SlotContext, textOption } from './slot.js';

/** A table set by its slot's options; the piece that belongs on this slide, and on how many slides it runs. */
export function tablePages(
  content: TableContent,
  names: { readonly alt: string; readonly exhibit: string | null },
  context: SlotContext,
): Built {
  const { slot, at, page } = context;
  const { tables, diagnostics } = setTable(
    content,
    { first: slot.box, next: slot.box, mostRows: slot.items ?? Number.POSITIVE_INFINITY },
    {
      headStyle: textOption(context, 'head-style', slot.style),
      cellStyle: slot.style,
      padding: numberOption(context, 'padding', 2),
      gutter: numberOption(context, 'gutter', 10),
    },
    { name: slot.name, ...names },
    at,
    context,
  );
  const table = tables[page.part];
  return {
    items: table === undefined ? [] : [table],
    diagnostics: page.part === 0 ? diagnostics : [],
    parts: tables.length,
  };
}
