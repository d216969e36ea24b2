import type { Points } from '../../model/length.js';
import type { Rule } from '../../model/page.js';
import { breakAtClause } from '../break-at-clause.js';
import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import type { Block } from './flow.js';
import { measured } from './measured.js';
import { dropped, ruleAcross, type SectionContext } from './section-context.js';

/** From the end of a section to the head of one that begins on the same page. */
const BETWEEN_SECTIONS = 36;

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
  const standsAlone =
    section.prose.length > 0 && context.exhibits.every(({ keyFigures }) => keyFigures.length === 0);
  return {
    section: section.id,
    height: standsAlone ? title.box.height : Math.max(title.box.height, number.box.height),
    spaceBefore: BETWEEN_SECTIONS,
    keepWithNext: true,
    items: (y) => [dropped(title, y), dropped(number, y - 4)],
  };
}

/** The rule above a head at `y` that does not begin its page. */
export function dividing(y: Points, context: SectionContext): Rule {
  const middle = y - BETWEEN_SECTIONS / 2;
  return ruleAcross('section-rule', context.boxes.flow, middle, { color: 'line', thickness: 0.75 }, context);
}
