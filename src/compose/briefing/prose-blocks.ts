import type { TextFrame } from '../../model/page.js';
import type { Paragraph } from '../../model/text.js';
import { colorOf, styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import { keyFigureRuns } from '../key-figure-runs.js';
import type { Block } from './flow.js';
import { footnotesOf, withMarks } from './footnote-blocks.js';
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
  const blocks = frames.map(
    (frame, index): Block => ({
      section: section.id,
      height: frame.box.height + (index === frames.length - 1 ? Math.max(0, sideHeight - mainHeight) : 0),
      spaceBefore: index === 0 ? 14 : PARAGRAPH_SPACE + (isChinese ? 0 : 3),
      footnotes: footnotesOf(section.prose.slice(index, index + 1)),
      items: (y) => [dropped(frame, y), ...(index === 0 ? stacked(side, y + 2) : [])],
    }),
  );
  return blocks;
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
