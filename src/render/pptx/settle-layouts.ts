import type { Layout } from '../../model/layout.js';
import type { Box } from '../../model/length.js';
import type { Page, Publication } from '../../model/page.js';
import { layoutOf } from './pages-and-shapes.js';
import { fillableSlots, type Placeholder, placeholderOf } from './placeholders.js';

/**
 * The publication on layouts whose slots are where its pages fill them. Compose moves and fits frames: below a title of
 * one line, inside a panel. If slides said so themselves, "Reset" would tear them apart. So the placeholders of a layout
 * take the places that its pages use, and pages that differ get a variant of it, `exhibit 2`; so do pages that leave
 * placeholders empty, which "Reset" would bring back with their prompts.
 */
export function settleLayouts(publication: Publication): Publication {
  const variants: Variant[] = [];
  const offers = new Map(publication.layouts.map((layout) => [layout, fillableSlots(layout, publication)]));
  const taken = new Set(publication.layouts.map(({ name }) => name));
  const pages = publication.pages.map((page): Page => {
    const base = layoutOf(page, publication);
    const boxes = filledBoxes(page, offers.get(base) ?? []);
    const known = variants.find((one) => one.base === base && agree(one.boxes, boxes));
    const variant = known ?? { base, name: nameOf(base, variants, taken), boxes: new Map() };
    if (!known) variants.push(variant);
    for (const [slot, filled] of boxes) variant.boxes.set(slot, taller(variant.boxes.get(slot), filled));
    return { ...page, layout: variant.name };
  });
  const layouts = publication.layouts.flatMap((layout): readonly Layout[] => {
    const own = variants.filter(({ base }) => base === layout);
    return own.length === 0 ? [layout] : own.map(settled);
  });
  return { ...publication, pages, layouts };
}

interface Variant {
  readonly base: Layout;
  readonly name: string;
  /** By slot. */
  readonly boxes: Map<string, Filled>;
}

interface Filled {
  readonly box: Box;
  /** True where text hangs from the top: how high its frame is changes nothing. */
  readonly isHanging: boolean;
}

/** Where a page fills the placeholders of its layout with text. */
function filledBoxes(page: Page, offered: readonly Placeholder[]): ReadonlyMap<string, Filled> {
  return new Map(
    page.items.flatMap((item) => {
      const placeholder = placeholderOf(item, page.items, offered);
      if (!placeholder) return [];
      const isHanging = item.kind !== 'text' || item.anchor === 'top';
      return [[placeholder.slot.name, { box: item.box, isHanging }] as const];
    }),
  );
}

function agree(known: ReadonlyMap<string, Filled>, boxes: ReadonlyMap<string, Filled>): boolean {
  if (known.size !== boxes.size) return false;
  return [...boxes].every(([slot, { box, isHanging }]) => {
    const other = known.get(slot);
    if (other === undefined) return false;
    const sides = isHanging && other.isHanging ? PLACE : ALL;
    return sides.every((side) => Math.abs(box[side] - other.box[side]) < 0.01);
  });
}

const PLACE = ['x', 'y', 'width'] as const;
const ALL = [...PLACE, 'height'] as const;

function taller(known: Filled | undefined, other: Filled): Filled {
  if (known === undefined) return other;
  const { box } = known.box.height >= other.box.height ? known : other;
  return { box, isHanging: known.isHanging && other.isHanging };
}

function nameOf(base: Layout, variants: readonly Variant[], taken: Set<string>): string {
  if (!variants.some((one) => one.base === base)) return base.name;
  for (let count = 2; ; count += 1) {
    const name = `${base.name} ${count}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function settled({ base, name, boxes }: Variant): Layout {
  return {
    ...base,
    name,
    slots: base.slots.map((slot) => ({ ...slot, box: boxes.get(slot.name)?.box ?? slot.box })),
  };
}
