import type { Diagnostic } from '../../model/diagnostic.js';
import type { Item, Role } from '../../model/page.js';
import type { Prose } from '../../model/story.js';
import { colorOf, styleOf } from '../context.js';
import { frame, paragraph } from '../frame.js';
import { missingContent, tooManyItems } from '../messages.js';
import {
  type Builder,
  type Built,
  EMPTY,
  numberOption,
  rowRule,
  type SlotContext,
  textOption,
} from './slot.js';

/** A column of a row list, as the layout gives it. Places are in points from the slot's left edge. */
interface RowColumn {
  readonly part: number;
  readonly at: readonly [number, number];
  readonly style: string;
  readonly role: Role;
}

/** Rows never stretch beyond this multiple of the height they have when the list is full. */
const MOST_STRETCH = 1.3;

/** The table under the points' subhead as a list: a hairline above each row, its parts in the layout's columns. */
export const rows: Builder = (context) => {
  const { section, slot, at } = context;
  if (section.rows.length === 0) {
    return {
      items: [],
      diagnostics: [missingContent(at, { en: 'a table under its points', zh: '要点下的表格' })],
    };
  }
  const heading = headingOf(context);
  const most = slot.items ?? section.rows.length;
  const height = Math.min(slot.box.height / section.rows.length, (slot.box.height / most) * MOST_STRETCH);
  const items: Item[] = [...heading.items];
  const diagnostics: Diagnostic[] = [
    ...heading.diagnostics,
    ...(section.rows.length > most ? [tooManyItems(at, section.rows.length, most)] : []),
  ];
  for (const [index, row] of section.rows.entries()) {
    const y = slot.box.y + index * height;
    items.push(rowRule(context, `${slot.name}-${index + 1}-rule`, y));
    for (const column of columnsOf(context)) {
      const cell = row[column.part] ?? [];
      if (cell.length === 0) continue;
      const [x, width] = column.at;
      const built = frame(
        {
          name: `${slot.name}-${index + 1}-${column.part + 1}`,
          role: column.role,
          box: { x: slot.box.x + x, y: y + 2, width, height: height - 4 },
          paragraphs: [paragraph(toned(cell, column, context), styleOf(column.style, context))],
          anchor: 'middle',
        },
        at,
        context,
      );
      items.push(built.frame);
      diagnostics.push(...built.diagnostics);
    }
  }
  return { items, diagnostics };
};

/** The table's first header cell above the rows, where the layout names a style for it. */
function headingOf(context: SlotContext): Built {
  const { slot, section, at } = context;
  const style = textOption(context, 'heading-style', '');
  const [words] = section.header;
  if (style === '' || words === undefined) return EMPTY;
  const height = numberOption(context, 'heading-height', 0);
  const built = frame(
    {
      name: `${slot.name}-heading`,
      role: 'heading',
      box: { ...slot.box, y: slot.box.y - height, height },
      paragraphs: [paragraph(words, styleOf(style, context))],
      anchor: 'top',
    },
    at,
    context,
  );
  return { items: [built.frame], diagnostics: built.diagnostics };
}

/** A key figure that states a fall is shown in the warning colour. */
function toned(cell: Prose, column: RowColumn, context: SlotContext): Prose {
  if (column.role !== 'key-figure') return cell;
  return cell.map((run) => (run.tone === 'falls' ? { ...run, color: colorOf('warn', context) } : run));
}

function columnsOf({ slot }: SlotContext): readonly RowColumn[] {
  const columns = slot.options.columns;
  if (!Array.isArray(columns)) throw new Error(`slot ${slot.name} has no columns`);
  return columns as readonly RowColumn[];
}
