import type { Layout, Slot } from '../../model/layout.js';
import type { Item, Publication, TextFrame } from '../../model/page.js';
import type { TextStyle } from '../../model/text.js';
import { element, type XmlElement } from '../../opc/index.js';

/** A slot of a layout as PowerPoint knows it: what a new slide of this layout offers to fill in. */
export interface Placeholder {
  readonly slot: Slot;
  readonly type: 'title' | 'body' | 'ftr' | 'sldNum';
  /** Ties a slide's placeholder to its layout's; a title needs none. */
  readonly index: number | null;
}

const FOOTER_INDEX = 11;
const NUMBER_INDEX = 12;
const FIRST_BODY_INDEX = 13;

/**
 * A layout's placeholders: its title, footer and page number, and a body for every other slot that the pages of this
 * layout fill with exactly one text frame of the slot's name. Slots that are built from several items get none.
 */
export function placeholdersOf(layout: Layout, publication: Publication): readonly Placeholder[] {
  const items = publication.pages.filter((page) => page.layout === layout.name).flatMap((page) => page.items);
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
  ];
  const bodies = layout.slots.filter(
    (slot) =>
      !['title', 'footer', 'folio', 'exhibit', 'table', 'decoration'].includes(slot.role) &&
      items.some((item) => item.name === slot.name) &&
      items.every((item) => item.name !== slot.name || (item.kind === 'text' && item.role === slot.role)),
  );
  return [
    ...framed,
    ...bodies.map((slot, at): Placeholder => ({ slot, type: 'body', index: FIRST_BODY_INDEX + at })),
  ];
}

/** The placeholder that a text frame fills, if any. Of several titles, footers or numbers only the first fills one. */
export function placeholderOf<Offered extends Placeholder>(
  frame: TextFrame,
  items: readonly Item[],
  placeholders: readonly Offered[],
): Offered | undefined {
  return placeholders.find(({ slot, type }) =>
    type === 'body'
      ? slot.name === frame.name
      : slot.role === frame.role && items.find((item) => item.role === slot.role) === frame,
  );
}

/** The `p:nvPr` that ties a shape to a placeholder. */
export function placeholderMark({ type, index }: Placeholder): XmlElement {
  const size = type === 'title' ? undefined : 'quarter';
  return element('p:nvPr', {}, [element('p:ph', { type, sz: size, idx: index ?? undefined })]);
}

/** The text style a slot is set in; throws when the theme lacks it. */
export function styleOf(slot: Slot, publication: Publication): TextStyle {
  const style = publication.theme.styles[slot.style];
  if (!style) throw new Error(`Slot ${slot.name} names the text style ${slot.style}, which the theme lacks.`);
  return style;
}
