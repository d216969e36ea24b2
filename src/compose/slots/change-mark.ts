import type { Slot } from '../../model/layout.js';
import { type ComposeContext, colorOf, styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import { type Builder, EMPTY, textSlot } from './slot.js';

/** Between a footer and the mark behind it, in points. */
const BESIDE = 12;

/** Says on a page that it shows something else than an earlier issue did; empty on all others. */
export const changeMark: Builder = (context) => {
  const { marks, page, slot } = context;
  if (marks === undefined || !marks.pages.has(page.id)) return EMPTY;
  const run = { text: marks.text, weight: 'bold', color: colorOf('accent', context) } as const;
  return textSlot(context, [paragraph([run], styleOf(slot.style, context))]);
};

/** A page's slots, with its footer ending before a mark that stands on the same line. */
export function besideMark(
  slots: readonly Slot[],
  page: string,
  { marks }: Pick<ComposeContext, 'marks'>,
): readonly Slot[] {
  const mark = slots.find(({ content }) => content === 'change-mark');
  if (mark === undefined || marks?.pages.has(page) !== true) return slots;
  const { x, y, height } = mark.box;
  const isBefore = ({ content, box }: Slot): boolean =>
    content === 'footer' &&
    box.y < y + height &&
    y < box.y + box.height &&
    box.x < x &&
    x < box.x + box.width;
  return slots.map((slot) =>
    isBefore(slot) ? { ...slot, box: { ...slot.box, width: x - BESIDE - slot.box.x } } : slot,
  );
}
