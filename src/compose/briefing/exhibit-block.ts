import type { Exhibit } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import type { Picture } from '../../model/page.js';
import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import type { Block } from './flow.js';
import { measured } from './measured.js';
import { noteParagraphs } from './note-paragraphs.js';
import { dropped, ruleAcross, type SectionContext } from './section-context.js';

/** The exhibit between two rules: number and title, unit line, chart, notes and source. Never split; `count` tells several apart. */
export function exhibitBlock(exhibit: Exhibit, count: number, context: SectionContext): readonly Block[] {
  const { boxes, pack } = context;
  const height = chartHeight(exhibit, context);
  if (height === 0) return [];
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
  const notes = measured(
    { name: named('notes'), role: 'note', paragraphs: noteParagraphs(exhibit, context), column },
    context,
  );
  const captionTop = 5;
  const chartTop = captionTop + caption.box.height + 6;
  const notesTop = chartTop + height + 6;
  const bottom = notesTop + notes.box.height + 5;
  const picture: Picture = {
    kind: 'picture',
    role: 'exhibit',
    name: named('chart'),
    box: { x: column.x, y: 0, width: column.width, height },
    exhibit: exhibit.id,
    key: `${exhibit.id}@${column.width.toFixed(2)}x${height.toFixed(2)}`,
    alt: exhibit.alt,
    language: pack.tag,
  };
  return [
    {
      section: context.section.id,
      height: bottom,
      spaceBefore: 12,
      items: (y) => [
        ruleAcross(named('exhibit-top-rule'), column, y, { color: 'navy', thickness: 1.2 }, context),
        dropped(caption, y + captionTop),
        { ...picture, box: { ...picture.box, y: y + chartTop } },
        dropped(notes, y + notesTop),
        ruleAcross(
          named('exhibit-bottom-rule'),
          column,
          y + bottom,
          { color: 'line', thickness: 0.75 },
          context,
        ),
      ],
    },
  ];
}

/** What the template asks for that many rows, stretched as far as it permits; 0 for a kind that draws nothing. */
export function chartHeight(
  { chart, rowCount }: Exhibit,
  { charts, stretch }: Pick<SectionContext, 'charts' | 'stretch'>,
): Points {
  const template = charts.get(chart.kind === 'own' ? chart.template : chart.kind);
  if (template === undefined) return 0;
  const { base, perRow, stretch: most = 1 } = template.height;
  return Math.min(stretch, most) * (base + perRow * rowCount);
}
