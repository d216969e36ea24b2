import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import { missingContent } from '../messages.js';
import { type Builder, inset, numberOption, panel, textOption, textSlot } from './slot.js';

/** One point alone in a panel, counted from 0 by the slot's `point` option. */
export const point: Builder = (context) => {
  const { slot, section, at } = context;
  const shown = section.points[numberOption(context, 'point', 0)];
  if (shown === undefined)
    return { items: [], diagnostics: [missingContent(at, { en: 'one more point', zh: '再加一条要点' })] };
  const padding = numberOption(context, 'inset', 0);
  const barWidth = numberOption(context, 'bar-width', 0);
  const inner = inset(slot.box, padding);
  const box = { ...inner, x: inner.x + barWidth, width: inner.width - barWidth };
  const heading = styleOf(textOption(context, 'heading-style', slot.style), context);
  const text = textSlot(
    context,
    [
      ...(shown.lead.length === 0 ? [] : [paragraph(shown.lead, heading)]),
      ...(shown.body.length === 0 ? [] : [paragraph(shown.body, styleOf(slot.style, context), 3)]),
    ],
    box,
  );
  return {
    items: [
      panel(context, `${slot.name}-panel`, slot.box, textOption(context, 'panel', 'tint')),
      panel(
        context,
        `${slot.name}-bar`,
        { ...slot.box, width: barWidth },
        textOption(context, 'bar', 'accent'),
      ),
      ...text.items,
    ],
    diagnostics: text.diagnostics,
  };
};
