import type { Exhibit } from '../../model/exhibit.js';
import type { Picture } from '../../model/page.js';
import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import type { Block } from './flow.js';
import { measured } from './measured.js';
import { noteParagraphs } from './note-paragraphs.js';
import { dropped, ruleAcross, type SectionContext } from './section-context.js';

/** The exhibit between two rules: number and title, unit line, chart, notes and source. Never split; `count` tells several apart. */
export function exhibitBlock(exhibit: Exhibit, count: number, context: SectionContext): readonly Block[] {
  const { boxes, pack, charts } = context;
  const { chart } = exhibit;
  const template = charts.get(chart.kind === 'own' ? chart.template : chart.kind);
  if (template === undefined) return [];
  const named = (name: string): string => (count === 1 ? name : `${name}-${count}`);
  const column = boxes.flow;
  const number = styleOf('caption-number', context);
  const caption = measured(
    {
      name: named('caption'),
      role: 'exhibit-line',
      paragraphs: [
        paragraph(
          [
            { text: pack.words.exhibit(exhibit.number), color: number.color },
            { text: `\u2003${exhibit.title}` },
          ],
          styleOf('caption', context),
        ),
        ...(exhibit.unitLine === ''
          ? []
          : [paragraph([{ text: exhibit.unitLine }], styleOf('unit-line', context))]),
      ],
      column,
    },
    context,
  );
  const chartHeight = template.height.base + template.height.perRow * exhibit.rowCount;
  const notes = measured(
    { name: named('notes'), role: 'note', paragraphs: noteParagraphs(exhibit, context), column },
    context,
  );
  const captionTop = 5;
  const chartTop = captionTop + caption.box.height + 6;
  const notesTop = chartTop + chartHeight + 6;
  const height = notesTop + notes.box.height + 5;
  const picture: Picture = {
    kind: 'picture',
    role: 'exhibit',
    name: named('chart'),
    box: { x: column.x, y: 0, width: column.width, height: chartHeight },
    exhibit: exhibit.id,
    key: `${exhibit.id}@${column.width.toFixed(2)}x${chartHeight.toFixed(2)}`,
    alt: exhibit.alt,
    language: pack.tag,
  };
  return [
    {
      section: context.section.id,
      height,
      spaceBefore: 12,
      items: (y) => [
        ruleAcross(named('exhibit-top-rule'), column, y, { color: 'navy', thickness: 1.2 }, context),
        dropped(caption, y + captionTop),
        { ...picture, box: { ...picture.box, y: y + chartTop } },
        dropped(notes, y + notesTop),
        ruleAcross(
          named('exhibit-bottom-rule'),
          column,
          y + height,
          { color: 'line', thickness: 0.75 },
          context,
        ),
      ],
    },
  ];
}
