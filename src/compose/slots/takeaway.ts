import type { Paragraph } from '../../model/text.js';
import { styleOf } from '../context.js';
import { frame, paragraph, roomFor } from '../frame.js';
import { missingContent, tooManyItems } from '../messages.js';
import { type Builder, inset, numberOption, panel, type SlotContext, textOption } from './slot.js';

/** The panel beside an exhibit: a label, then points with a heading and a body each. Its height follows its text as it may be set. */
export const takeaway: Builder = (context) => {
  const { slot, section, at } = context;
  if (section.points.length === 0) {
    return { items: [], diagnostics: [missingContent(at, { en: 'points', zh: '要点' })] };
  }
  const most = slot.items ?? section.points.length;
  const padding = numberOption(context, 'inset', 0);
  const barWidth = numberOption(context, 'bar-width', 0);
  const inner = {
    ...inset(slot.box, padding),
    x: slot.box.x + padding + barWidth,
    width: slot.box.width - 2 * padding - barWidth,
  };
  const paragraphs = paragraphsOf(context);
  const text = frame({ name: slot.name, role: slot.role, box: inner, paragraphs }, at, context);
  const needed = roomFor(paragraphs, inner.width, context) + 2 * padding;
  const height =
    textOption(context, 'fit', 'slot') === 'content' ? Math.min(needed, slot.box.height) : slot.box.height;
  const box = { ...slot.box, height };
  const bar = textOption(context, 'bar', '');
  return {
    items: [
      panel(context, `${slot.name}-panel`, box, textOption(context, 'panel', 'tint')),
      ...(bar === '' ? [] : [panel(context, `${slot.name}-bar`, { ...box, width: barWidth }, bar)]),
      { ...text.frame, box: { ...inner, height: height - 2 * padding } },
    ],
    diagnostics: [
      ...text.diagnostics,
      ...(section.points.length > most ? [tooManyItems(at, section.points.length, most)] : []),
    ],
  };
};

function paragraphsOf(context: SlotContext): readonly Paragraph[] {
  const { section, pack, slot } = context;
  const label = styleOf(textOption(context, 'label-style', slot.style), context);
  const heading = styleOf(textOption(context, 'heading-style', slot.style), context);
  const body = styleOf(slot.style, context);
  return [
    paragraph([{ text: pack.words.takeaways }], label),
    ...section.points.flatMap(({ lead, body: rest }, index) => [
      ...(lead.length === 0 ? [] : [paragraph(lead, heading, index === 0 ? 6 : 11)]),
      ...(rest.length === 0 ? [] : [paragraph(rest, body, lead.length === 0 ? 8 : 3)]),
    ]),
  ];
}
