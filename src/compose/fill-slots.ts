import type { Diagnostic } from '../model/diagnostic.js';
import type { Layout, Slot } from '../model/layout.js';
import type { Item } from '../model/page.js';
import type { SectionPlan } from '../model/report.js';
import type { StorySection } from '../model/story.js';
import { type ComposeContext, plainText } from './context.js';
import { unknownContent } from './messages.js';
import { besideMark } from './slots/change-mark.js';
import { CONTENTS } from './slots/contents.js';
import type { OutlineEntry, SlotContext } from './slots/slot.js';

/** One page of a section to be filled. */
export interface FillRequest {
  readonly section: StorySection;
  readonly plan: SectionPlan;
  readonly layout: Layout;
  readonly page: {
    readonly id: string;
    readonly number: number;
    readonly part: number;
    readonly parts: number;
  };
  readonly outline: readonly OutlineEntry[];
}

/** A filled page; `parts` says on how many pages its content runs. */
export interface Filled {
  readonly items: readonly Item[];
  readonly title: string;
  readonly parts: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Fills slots in their order, which is the reading order. */
export function fillSlots(
  slots: readonly Slot[],
  { section, plan, layout, page, outline }: FillRequest,
  context: ComposeContext,
): Filled {
  const items: Item[] = [];
  const diagnostics: Diagnostic[] = [];
  const bottoms = new Map<string, number>();
  const headline = plainText(section.headline);
  const title = page.parts > 1 ? context.pack.words.continued(headline, page.part + 1, page.parts) : headline;
  const exhibits = plan.exhibits.flatMap((id) => context.register.exhibits.get(id) ?? []);
  let parts = 1;
  for (const slot of besideMark(slots, page.id, context)) {
    const at = { section: section.id, slot: slot.name, layout: layout.name, place: section.place };
    const builder = CONTENTS.get(slot.content);
    if (builder === undefined) {
      diagnostics.push(unknownContent(at, slot.content, [...CONTENTS.keys()]));
      continue;
    }
    const slotContext: SlotContext = {
      ...context,
      slot: below(slot, bottoms),
      section,
      plan,
      at,
      page: { ...page, title },
      exhibit: exhibits[typeof slot.options.exhibit === 'number' ? slot.options.exhibit : 0] ?? null,
      exhibits,
      outline,
    };
    const built = builder(slotContext);
    items.push(...built.items);
    diagnostics.push(...built.diagnostics);
    parts = Math.max(parts, built.parts ?? 1);
    bottoms.set(slot.name, Math.max(slot.box.y, ...built.items.map(bottomOf)));
  }
  return { items, title, parts, diagnostics };
}

/**
 * A slot with the option `after` begins `gap` below what another slot came to hold; its bottom stays where it is, or
 * with `resize: false` its height.
 */
function below(slot: Slot, bottoms: ReadonlyMap<string, number>): Slot {
  const { after, gap, resize } = slot.options;
  const bottom = typeof after === 'string' ? bottoms.get(after) : undefined;
  if (bottom === undefined) return slot;
  const y = bottom + (typeof gap === 'number' ? gap : 0);
  const height = resize === false ? slot.box.height : slot.box.y + slot.box.height - y;
  return { ...slot, box: { ...slot.box, y, height } };
}

/** Where an item ends: text at its last line, not at the edge of its frame. */
function bottomOf(item: Item): number {
  const last = item.kind === 'text' ? item.lines.at(-1) : undefined;
  if (last === undefined) return item.box.y + item.box.height;
  const size = Math.max(0, ...last.pieces.map((piece) => piece.size));
  return item.box.y + last.baseline + DESCENT * size;
}

/** Depth below the baseline that text is given, in em. */
const DESCENT = 0.3;
