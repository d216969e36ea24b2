import { colorOf, styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import type { Block } from './flow.js';
import { footnotesOf, withMarks } from './footnote-blocks.js';
import { measured } from './measured.js';
import { dropped, type SectionContext } from './section-context.js';

/** The author's remark, set apart as the editor's note. */
export function remarkBlock(context: SectionContext): readonly Block[] {
  const { section, boxes, pack } = context;
  if (section.remark.length === 0) return [];
  const style = styleOf('body', context);
  const heading = styleOf('side-heading', context);
  const label = measured(
    {
      name: 'remark-label',
      role: 'heading',
      paragraphs: [paragraph([{ text: pack.words.editorNote, color: colorOf('warn', context) }], heading)],
      column: boxes.side,
    },
    context,
  );
  const text = measured(
    {
      name: 'remark',
      role: 'body',
      paragraphs: section.remark.map((runs) => paragraph(withMarks(runs, style), style)),
      column: boxes.main,
    },
    context,
  );
  return [
    {
      section: context.section.id,
      height: Math.max(label.box.height, text.box.height),
      spaceBefore: 10,
      footnotes: footnotesOf(section.remark),
      items: (y) => [dropped(label, y), dropped(text, y)],
    },
  ];
}
