import type { Staged } from '../../model/diagnostic.js';
import type { Layout, Slot } from '../../model/layout.js';
import type { Box } from '../../model/length.js';
import type { Item, Page } from '../../model/page.js';
import type { SectionPlan } from '../../model/report.js';
import type { Prose, StorySection } from '../../model/story.js';
import {
  type ComposeContext,
  figuresIn,
  figuresOn,
  oneLineShare,
  plainText,
  styleOf,
  textsOf,
} from '../context.js';
import { fillSlots } from '../fill-slots.js';
import { paragraph, setLines } from '../frame.js';
import type { OutlineEntry } from '../slots/slot.js';

/** A section that becomes one slide, or several when its table runs on. */
export interface SlideRequest {
  readonly section: StorySection;
  readonly plan: SectionPlan;
  readonly layout: Layout;
  readonly firstNumber: number;
  readonly outline: readonly OutlineEntry[];
}

/** Fills the layout's slots in their order, which is the reading order. */
export function composeSlides(request: SlideRequest, context: ComposeContext): Staged<readonly Page[]> {
  const { section, layout, firstNumber } = request;
  const slotsFor = (title: Prose): readonly Slot[] =>
    isOneLineTitle(title, layout, context) ? layout.slots.map((slot) => reflow(slot, layout)) : layout.slots;
  const idOf = (part: number): string => (part === 0 ? section.id : `${section.id}-${part + 1}`);
  const alone = { ...request, page: { id: section.id, number: firstNumber, part: 0, parts: 1 } };
  const draft = fillSlots(slotsFor(section.headline), alone, context);
  // A title that counts its slides is longer than the headline and may need the room of two lines.
  const counted = context.pack.words.continued(plainText(section.headline), draft.parts, draft.parts);
  const reflowed = slotsFor(draft.parts > 1 ? [{ text: counted }] : section.headline);
  const first = draft.parts > 1 ? fillSlots(reflowed, alone, context) : draft;
  const parts = first.parts;
  const rest = Array.from({ length: parts - 1 }, (_, index) =>
    fillSlots(
      reflowed,
      { ...request, page: { id: idOf(index + 1), number: firstNumber + index + 1, part: index + 1, parts } },
      context,
    ),
  );
  const again =
    parts > 1
      ? [
          fillSlots(
            reflowed,
            { ...request, page: { id: section.id, number: firstNumber, part: 0, parts } },
            context,
          ),
        ]
      : [first];
  const filled = [...again, ...rest];
  return {
    value: filled.map(
      ({ items, title }, index): Page => ({
        number: firstNumber + index,
        id: idOf(index),
        section: section.id,
        starts: index === 0 ? [{ section: section.id, title, item: 0, top: 0 }] : [],
        layout: layout.name,
        title,
        items,
        notes:
          index === 0 ? section.notes.map((note) => paragraph(note, styleOf('speaker-note', context))) : [],
        figures: figuresShown(request, items, context),
        place: section.place,
      }),
    ),
    diagnostics: filled.flatMap(({ diagnostics }) => diagnostics),
  };
}

function isOneLineTitle(title: Prose, layout: Layout, context: ComposeContext): boolean {
  const slot = layout.slots.find(({ role }) => role === 'title');
  if (slot === undefined || layout.reflow === 0) return false;
  return (
    setLines(
      [paragraph(title, styleOf(slot.style, context))],
      slot.box.width * oneLineShare(context),
      context,
    ).lines.length <= 1
  );
}

/** What has another moving slot below it moves up and keeps its size; everything else keeps its bottom edge and grows. */
function reflow(slot: Slot, { reflow: by, slots }: Layout): Slot {
  if (!slot.reflow) return slot;
  const grows = !slots.some((other) => other.reflow && isBelow(other.box, slot.box));
  return { ...slot, box: { ...slot.box, y: slot.box.y - by, height: slot.box.height + (grows ? by : 0) } };
}

function isBelow(box: Box, other: Box): boolean {
  const isBeside = box.x >= other.x + other.width || other.x >= box.x + box.width;
  return !isBeside && box.y >= other.y + other.height;
}

/** What the slide itself shows, and what its section rests on; of a table only the rows that stand here. */
function figuresShown(
  { section }: SlideRequest,
  items: readonly Item[],
  composing: ComposeContext,
): readonly string[] {
  const { register } = composing;
  const context = register.contexts.get(section.id);
  return [
    ...new Set([
      ...figuresIn([...textsOf(section), ...section.notes]),
      ...figuresOn(items, composing),
      ...(context === undefined ? [] : [context.figure]),
    ]),
  ].sort();
}
