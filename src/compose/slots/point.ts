import type { Points } from '../../model/length.js';
import type { Point } from '../../model/story.js';
import type { Paragraph } from '../../model/text.js';
import { styleOf } from '../context.js';
import { paragraph, roomFor } from '../frame.js';
import { missingContent } from '../messages.js';
import { type Builder, inset, numberOption, panel, type SlotContext, textOption, textSlot } from './slot.js';

/** One point alone in a panel, counted from 0 by the slot's `point` option. */
export const point: Builder = (context) => {
  const { slot, section, at } = context;
  const shown = section.points[numberOption(context, 'point', 0)];
  if (shown === undefined)
    return { items: [], diagnostics: [missingContent(at, { en: 'one more point', zh: '再加一条要点' })] };
  const padding = numberOption(context, 'inset', 0);
  const barWidth = numberOption(context, 'bar-width', 0);
  const outer = { ...slot.box, height: heightOf(context, slot.box.width - 2 * padding - barWidth) };
  const inner = inset(outer, padding);
  const box = { ...inner, x: inner.x + barWidth, width: inner.width - barWidth };
  const text = textSlot(context, paragraphsOf(shown, context), box);
  return {
    items: [
      panel(context, `${slot.name}-panel`, outer, textOption(context, 'panel', 'tint')),
      panel(context, `${slot.name}-bar`, { ...outer, width: barWidth }, textOption(context, 'bar', 'accent')),
      ...text.items,
    ],
    diagnostics: text.diagnostics,
  };
};

function paragraphsOf({ lead, body }: Point, context: SlotContext): readonly Paragraph[] {
  const { slot } = context;
  const heading = styleOf(textOption(context, 'heading-style', slot.style), context);
  return [
    ...(lead.length === 0 ? [] : [paragraph(lead, heading)]),
    ...(body.length === 0 ? [] : [paragraph(body, styleOf(slot.style, context), 3)]),
  ];
}

/** The slot's height, or with `fit: content` that of the longest point, so that panels side by side are equal. */
function heightOf(context: SlotContext, width: Points): Points {
  const { slot, section } = context;
  if (textOption(context, 'fit', 'slot') !== 'content') return slot.box.height;
  const needed = section.points.map((each) => roomFor(paragraphsOf(each, context), width, context));
  return Math.min(slot.box.height, Math.max(...needed) + 2 * numberOption(context, 'inset', 0));
}
