import { evenPieces } from '../cut-table.js';
import { measureTable } from '../measure-table.js';
import { placeTable, type TableContent } from '../table.js';
import { type Built, numberOption, type SlotContext, textOption } from './slot.js';

/** A table set by its slot's options; the piece that belongs on this slide, and on how many slides it runs. */
export function tablePages(
  content: TableContent,
  names: { readonly alt: string; readonly exhibit: string | null },
  context: SlotContext,
): Built {
  const { slot, at, page } = context;
  const headStyle = textOption(context, 'head-style', slot.style);
  const { table, diagnostics } = measureTable(
    content,
    { width: slot.box.width, tallest: slot.box.height },
    {
      headStyle,
      cellStyle: slot.style,
      groupStyle: textOption(context, 'group-style', headStyle),
      padding: numberOption(context, 'padding', 2),
      gutter: numberOption(context, 'gutter', 10),
    },
    at,
    context,
  );
  const most = slot.items ?? Number.POSITIVE_INFINITY;
  const pieces = evenPieces(table.rows, slot.box.height - table.header.height, most);
  const piece = pieces[page.part];
  return {
    items:
      piece === undefined ? [] : [placeTable(piece, table, slot.box, { name: slot.name, ...names }, context)],
    diagnostics: page.part === 0 ? diagnostics : [],
    parts: pieces.length,
  };
}
