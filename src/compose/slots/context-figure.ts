import type { Panel } from '../../model/page.js';
import { colorOf, styleOf } from '../context.js';
import { frame, paragraph, roomFor } from '../frame.js';
import { missingContent } from '../messages.js';
import { type Builder, inset, numberOption, textOption } from './slot.js';

/** A figure of another scope in a dashed outline, told apart in words: it shares no axis and no ratio with the exhibit. */
export const contextFigure: Builder = (context) => {
  const { slot, section, register, pack, at } = context;
  const figure = register.contexts.get(section.id);
  if (figure === undefined) {
    return {
      items: [],
      diagnostics: [
        missingContent(at, { en: 'a context figure in report.yaml', zh: 'report.yaml中的context数值' }),
      ],
    };
  }
  const padding = numberOption(context, 'inset', 0);
  const big = styleOf(textOption(context, 'figure-style', slot.style), context);
  const body = styleOf(slot.style, context);
  const paragraphs = [
    paragraph(
      [{ text: pack.words.context }],
      styleOf(textOption(context, 'label-style', slot.style), context),
    ),
    paragraph(
      [
        { text: figure.text, figures: [figure.figure] },
        { text: `${figure.unit ?? ''}${figure.suffix}`, size: body.size + 3 },
      ],
      big,
      4,
    ),
    ...section.context.map((prose) => paragraph(prose, body, 2)),
  ];
  const room = slot.box;
  const inner = inset(room, padding * 0.7);
  const text = frame(
    {
      name: slot.name,
      role: slot.role,
      box: { ...inner, x: room.x + padding, width: room.width - 2 * padding },
      paragraphs,
    },
    at,
    context,
  );
  const height = roomFor(paragraphs, text.frame.box.width, context);
  const outline: Panel = {
    kind: 'panel',
    role: 'decoration',
    name: `${slot.name}-outline`,
    box: { ...room, height: height + 1.4 * padding },
    fill: null,
    stroke: { color: colorOf(textOption(context, 'outline', 'ink2'), context), thickness: 0.75, dash: true },
  };
  return {
    items: [outline, { ...text.frame, box: { ...text.frame.box, height } }],
    diagnostics: text.diagnostics,
  };
};
