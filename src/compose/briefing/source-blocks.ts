import type { SourceNote } from '../../model/data-table.js';
import type { Box } from '../../model/length.js';
import type { TextFrame } from '../../model/page.js';
import { styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import type { Block } from './flow.js';
import { measured } from './measured.js';
import { dropped, type SectionContext } from './section-context.js';

/** From what stands above to the list, from one row to the next, and between two sections side by side. */
const ABOVE = 16;
const BETWEEN = 1;
const GUTTER = 12;

/**
 * What the figures were published in, as notes that every exhibit and every row of figures leads to: the publication
 * beside its label, and below it the sections, two in a row.
 */
export function sourceBlocks(context: SectionContext): readonly Block[] {
  const { boxes, pack, register } = context;
  const { flow, side, main } = boxes;
  const [publication, ...sections] = register.sources;
  if (publication === undefined) return [];
  const label = measured(
    {
      name: 'sources-label',
      role: 'heading',
      paragraphs: [paragraph([{ text: pack.words.sources }], styleOf('side-heading', context))],
      column: side,
    },
    context,
  );
  const width = (flow.width - GUTTER) / 2;
  const columns = [flow.x, flow.x + width + GUTTER].map((x) => ({ x, width }));
  const frames = sections.map((note, index) =>
    noteFrame(note, index + 2, columns[index % 2] ?? flow, context),
  );
  const rows = Array.from({ length: Math.ceil(frames.length / 2) }, (_, row) =>
    frames.slice(2 * row, 2 * row + 2),
  );
  const first = [label, noteFrame(publication, 1, main, context)];
  return [first, ...rows].map(
    (row, index): Block => ({
      section: context.section.id,
      height: Math.max(...row.map(({ box }) => box.height)),
      spaceBefore: index === 0 ? ABOVE : BETWEEN,
      ...(index === 0 && rows.length > 0 ? { keepWithNext: true as const } : {}),
      items: (y) => row.map((item) => dropped(item, y)),
    }),
  );
}

function noteFrame(
  { name, text }: SourceNote,
  number: number,
  column: Pick<Box, 'x' | 'width'>,
  context: SectionContext,
): TextFrame {
  const words = {
    ...paragraph([{ text }], styleOf('note', context)),
    mark: name.label === '' ? ('none' as const) : ('label' as const),
    note: name,
  };
  return measured({ name: `source-${number}`, role: 'note', paragraphs: [words], column }, context);
}
