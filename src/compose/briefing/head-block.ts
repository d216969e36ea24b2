import { breakAtClause } from '../break-at-clause.js';
import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import type { Block } from './flow.js';
import { measured } from './measured.js';
import { dropped, type SectionContext } from './section-context.js';

/** The section's number in the side column and its headline in the main column. */
export function headBlock(context: SectionContext): Block {
  const { section, entry, boxes } = context;
  const style = styleOf('section-title', context);
  const title = measured(
    {
      name: 'title',
      role: 'title',
      paragraphs: [paragraph(breakAtClause(section.headline, style, boxes.main.width, context), style)],
      column: boxes.main,
    },
    context,
  );
  const shown = /^\d$/.test(entry.number) ? `0${entry.number}` : entry.number;
  const number = measured(
    {
      name: 'section-number',
      role: 'label',
      paragraphs: [paragraph([{ text: shown }], styleOf('section-number', context))],
      column: boxes.side,
    },
    context,
  );
  return {
    height: Math.max(title.box.height, number.box.height),
    spaceBefore: 0,
    keepWithNext: true,
    items: (y) => [dropped(title, y), dropped(number, y - 4)],
  };
}
