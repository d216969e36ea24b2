import type { Diagnostic } from '../../model/diagnostic.js';
import type { Item } from '../../model/page.js';
import { colorOf, styleOf } from '../context.js';
import { frame, paragraph } from '../frame.js';
import { keyFigureRuns } from '../key-figure-runs.js';
import { tooManyItems } from '../messages.js';
import { type Builder, textOption } from './slot.js';

const PADDING = 10;

/** Key figures side by side with thin rules between them; one that fell is in the warning colour. */
export const strip: Builder = (context) => {
  const { slot, register, at } = context;
  const figures = register.strip;
  const most = slot.items ?? figures.length;
  const width = slot.box.width / most;
  const big = styleOf(slot.style, context);
  const small = styleOf(textOption(context, 'label-style', slot.style), context);
  const items: Item[] = [];
  const diagnostics: Diagnostic[] = figures.length > most ? [tooManyItems(at, figures.length, most)] : [];
  for (const [index, figure] of figures.entries()) {
    const x = slot.box.x + index * width;
    if (index > 0) {
      items.push({
        kind: 'rule',
        role: 'decoration',
        name: `${slot.name}-${index + 1}-rule`,
        box: { x: x - PADDING / 2, y: slot.box.y + 6, width: 0, height: slot.box.height - 10 },
        color: colorOf('line', context),
        thickness: 0.75,
        dash: false,
      });
    }
    const color = figure.falls ? colorOf('warn', context) : big.color;
    const built = frame(
      {
        name: `${slot.name}-${index + 1}`,
        role: slot.role,
        box: {
          x: x + (index > 0 ? PADDING / 2 : 0),
          y: slot.box.y,
          width: width - PADDING,
          height: slot.box.height,
        },
        paragraphs: [
          paragraph(keyFigureRuns(figure, { color, unitSize: small.size }), big),
          paragraph([{ text: figure.label }], small, 2),
        ],
      },
      at,
      context,
    );
    items.push(built.frame);
    diagnostics.push(...built.diagnostics);
  }
  return { items, diagnostics };
};
