import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import { type Builder, EMPTY, numberOption, panel, textOption, textSlot } from './slot.js';

/** The section's context in one line on a filled band. A section without it has no band. */
export const band: Builder = (context) => {
  const { section, slot } = context;
  if (section.context.length === 0) return EMPTY;
  const padding = numberOption(context, 'inset', 0);
  const style = styleOf(slot.style, context);
  const box = { ...slot.box, x: slot.box.x + padding, width: slot.box.width - 2 * padding };
  const text = textSlot(
    context,
    section.context.map((prose) => paragraph(prose, style)),
    box,
  );
  return {
    items: [
      panel(context, `${slot.name}-panel`, slot.box, textOption(context, 'panel', 'navy')),
      ...text.items,
    ],
    diagnostics: text.diagnostics,
  };
};
