import type { Points } from '../../model/length.js';
import type { TextFrame } from '../../model/page.js';
import type { Paragraph } from '../../model/text.js';
import { colorOf, styleOf } from '../context.js';
import { paragraph, setLines } from '../frame.js';
import { keyFigureRuns } from '../key-figure-runs.js';
import { cutFrame, type SetFrame } from './cut-prose.js';
import type { Block } from './flow.js';
import { type Footnote, footnoteId, footnotesOf, withMarks } from './footnote-blocks.js';
import { measured } from './measured.js';
import { dropped, type SectionContext } from './section-context.js';

const MOST_KEY_FIGURES = 2;
/** First-line indent of Chinese running text, in em. */
const CHINESE_INDENT = 2;
const PARAGRAPH_SPACE = 4;

/** The section's prose in the main column, one block a paragraph; key figures stand beside the first ones. */
export function proseBlocks(context: SectionContext): readonly Block[] {
  const { section, boxes, pack } = context;
  const style = styleOf('body', context);
  const isChinese = pack.tag.startsWith('zh');
  const frames = section.prose.map((runs, index) => {
    const text: Paragraph = {
      ...paragraph(withMarks(runs, style), style),
      justified: true,
      firstIndent: isChinese ? CHINESE_INDENT * style.size : 0,
    };
    return measured(
      { name: `prose-${index + 1}`, role: 'body', paragraphs: [text], column: boxes.main },
      context,
    );
  });
  const side = keyFigures(context);
  const sideHeight = side.reduce((sum, { box }) => sum + box.height + PARAGRAPH_SPACE * 2, 0);
  const mainHeight = frames.reduce((sum, { box }) => sum + box.height + PARAGRAPH_SPACE, 0);
  return frames.map((frame, index) =>
    proseBlock(
      {
        frame,
        starts: setLines(frame.paragraphs, boxes.main.width, context).starts,
        beside: index === 0 ? side : [],
        besideHeight: index === 0 ? sideHeight : 0,
        below: index === frames.length - 1 ? Math.max(0, sideHeight - mainHeight) : 0,
        spaceBefore: index === 0 ? 14 : PARAGRAPH_SPACE + (isChinese ? 0 : 3),
        footnotes: footnotesOf(section.prose.slice(index, index + 1)),
      },
      context,
    ),
  );
}

/** A paragraph, or the part of one that stands on a page. */
interface ProsePart extends SetFrame {
  /** Key figures in the side column. */
  readonly beside: readonly TextFrame[];
  readonly besideHeight: Points;
  /** Space that is kept for key figures longer than all paragraphs. */
  readonly below: Points;
  readonly spaceBefore: Points;
  readonly footnotes: readonly Footnote[];
}

function proseBlock(part: ProsePart, context: SectionContext): Block {
  const { frame, beside, besideHeight, below, spaceBefore, footnotes } = part;
  return {
    section: context.section.id,
    height: frame.box.height + below,
    spaceBefore,
    footnotes,
    items: (y) => [dropped(frame, y), ...stacked(beside, y + 2)],
    cut: (room) => {
      const pieces = room < besideHeight ? null : cutFrame(part, room);
      if (pieces === null) return null;
      const [first, rest] = pieces;
      const notesIn = ({ frame: { paragraphs } }: SetFrame) =>
        footnotes.filter((note) => holdsMark(paragraphs, note));
      return [
        proseBlock({ ...part, ...first, below: 0, footnotes: notesIn(first) }, context),
        proseBlock(
          {
            ...part,
            ...rest,
            beside: [],
            besideHeight: 0,
            below: 0,
            spaceBefore: 0,
            footnotes: notesIn(rest),
          },
          context,
        ),
      ];
    },
  };
}

function holdsMark(paragraphs: readonly Paragraph[], { number }: Footnote): boolean {
  return paragraphs.some(({ runs }) =>
    runs.some(({ target }) => target?.kind === 'note' && target.note === footnoteId(number)),
  );
}

/** The figures that the headline is about, with their labels. */
function keyFigures(context: SectionContext): readonly TextFrame[] {
  const { exhibits, boxes } = context;
  const big = styleOf('side-figure', context);
  const label = styleOf('side-label', context);
  return exhibits
    .flatMap(({ keyFigures: figures }) => figures)
    .slice(0, MOST_KEY_FIGURES)
    .map((figure, index) =>
      measured(
        {
          name: `key-figure-${index + 1}`,
          role: 'key-figure',
          paragraphs: [
            paragraph(
              keyFigureRuns(figure, {
                color: figure.falls ? colorOf('warn', context) : big.color,
                unitSize: label.size,
              }),
              big,
            ),
            paragraph([{ text: figure.label }], label, 1),
          ],
          column: boxes.side,
        },
        context,
      ),
    );
}

function stacked(frames: readonly TextFrame[], top: number): readonly TextFrame[] {
  let y = top;
  return frames.map((frame) => {
    const placed = dropped(frame, y);
    y += frame.box.height + PARAGRAPH_SPACE * 3;
    return placed;
  });
}
