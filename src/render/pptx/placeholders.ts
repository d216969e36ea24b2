import type { Layout, Slot } from '../../model/layout.js';
import type { Box } from '../../model/length.js';
import type { Item, Publication } from '../../model/page.js';
import type { TextStyle } from '../../model/text.js';
import { element, type XmlElement } from '../../opc/index.js';

/** A slot of a layout as PowerPoint knows it: what a new slide of this layout offers to fill in. */
export interface Placeholder {
  readonly slot: Slot;
  readonly type: 'title' | 'body' | 'dt' | 'ftr' | 'sldNum' | 'content';
  /** Ties a slide's placeholder to its layout's; a title needs none. */
  readonly index: number | null;
}

const DATE_INDEX = 10;
const FOOTER_INDEX = 11;
const NUMBER_INDEX = 12;
/** What else is offered is numbered by its place among the slots, so that variants of a layout number it alike. */
const FIRST_SLOT_INDEX = 13;

/**
 * A layout's placeholders: its title, footer and page number, beside the number one for the date, a body for every other slot that the pages of this layout
 * fill with exactly one text frame of the slot's name, and for a slot that they fill with a picture or table one for any
 * content. Slots that are built from several items get none, nor do those whose pictures or tables differ in size: "Reset"
 * would make them alike.
 */
export function placeholdersOf(layout: Layout, publication: Publication): readonly Placeholder[] {
  const items = itemsOn(layout, publication);
  return fillableSlots(layout, publication).filter(({ slot, type }) => {
    const [first, ...others] = items.filter(({ name }) => type === 'content' && name === slot.name);
    return first === undefined || others.every(({ box }) => isSameBox(box, first.box));
  });
}

/** The same, and slots whose pictures or tables differ in size: no placeholder can have the place of each. */
export function fillableSlots(layout: Layout, publication: Publication): readonly Placeholder[] {
  const items = itemsOn(layout, publication);
  const one = (
    role: Slot['role'],
    type: Placeholder['type'],
    index: number | null,
  ): readonly Placeholder[] => {
    const slot = layout.slots.find((candidate) => candidate.role === role);
    return slot ? [{ slot, type, index }] : [];
  };
  const framed = [
    ...one('title', 'title', null),
    ...one('footer', 'ftr', FOOTER_INDEX),
    ...one('folio', 'sldNum', NUMBER_INDEX),
    ...dateBeside(layout.slots.find(({ role }) => role === 'folio')),
  ];
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const known = byName.get(item.name);
    if (known) known.push(item);
    else byName.set(item.name, [item]);
  }
  const others = layout.slots.flatMap((slot, at): readonly Placeholder[] => {
    const own = byName.get(slot.name) ?? [];
    const index = FIRST_SLOT_INDEX + at;
    if (own.length === 0 || FRAMED.includes(slot.role)) return [];
    if (own.every((item) => item.kind === 'text' && item.role === slot.role)) {
      return slot.role === 'exhibit' || slot.role === 'table' ? [] : [{ slot, type: 'body', index }];
    }
    const isContent = own.every((item) => item.kind === 'picture' || item.kind === 'table');
    return isContent ? [{ slot, type: 'content', index }] : [];
  });
  return [...framed, ...others];
}

/** Wide enough for a day in the smallest size that themes use. */
const DATE_WIDTH = 52;

/** No slide shows a date by itself; "Insert, Header & Footer" does, where the layout offers a place: left of the number. */
function dateBeside(folio: Slot | undefined): readonly Placeholder[] {
  if (folio === undefined) return [];
  const box = { ...folio.box, x: folio.box.x - DATE_WIDTH, width: DATE_WIDTH };
  return [{ slot: { ...folio, name: 'issue-date', box }, type: 'dt', index: DATE_INDEX }];
}

const FRAMED: readonly Slot['role'][] = ['title', 'footer', 'folio', 'decoration'];

function itemsOn(layout: Layout, { pages }: Publication): readonly Item[] {
  return pages.filter((page) => page.layout === layout.name).flatMap((page) => page.items);
}

/** Equal as far as anybody can see. */
export function isSameBox(one: Box, other: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) < 0.01);
}

/** The placeholder that an item fills, if any. Of several titles, footers or numbers only the first fills one. */
export function placeholderOf<Offered extends Placeholder>(
  item: Item,
  items: readonly Item[],
  placeholders: readonly Offered[],
): Offered | undefined {
  return placeholders.find(({ slot, type }) => {
    if (type === 'dt') return false;
    if (type === 'content') return item.kind !== 'text' && slot.name === item.name;
    if (type === 'body') return item.kind === 'text' && slot.name === item.name;
    return slot.role === item.role && items.find((other) => other.role === slot.role) === item;
  });
}

/** The `p:nvPr` that ties a shape to a placeholder. */
export function placeholderMark({ type, index }: Placeholder): XmlElement {
  const size = type === 'title' ? undefined : 'quarter';
  // Content of any kind is what a placeholder without a type takes.
  const named = type === 'content' ? undefined : type;
  return element('p:nvPr', {}, [element('p:ph', { type: named, sz: size, idx: index ?? undefined })]);
}

/** The text style a slot is set in; throws when the theme lacks it. */
export function styleOf(slot: Slot, publication: Publication): TextStyle {
  const style = publication.theme.styles[slot.style];
  if (!style) throw new Error(`Slot ${slot.name} names the text style ${slot.style}, which the theme lacks.`);
  return style;
}
