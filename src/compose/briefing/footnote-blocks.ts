import type { Points } from '../../model/length.js';
import type { Item, Rule, TextFrame } from '../../model/page.js';
import type { Prose } from '../../model/story.js';
import type { Paragraph, Run, TextStyle } from '../../model/text.js';
import { styleOf } from '../context.js';
import { paragraph, setLines } from '../frame.js';
import { ruleAcross, type SectionContext, setFrame } from './section-context.js';

/** A footnote of a page: its number and its words. */
export interface Footnote {
  readonly number: string;
  readonly words: Prose;
}

/** Size and height of a mark, in em of the text it stands in: about what fonts give their superscript figures. */
const MARK_SIZE = 0.62;
const MARK_RISE = 0.33;
/** Forbids a line to begin with the mark (Unicode's word joiner). */
const JOINER = '\u2060';

/** From the rule to the first note, between notes, and between the text and the rule at least. */
const BELOW_RULE = 4;
const BETWEEN = 1.5;
const ABOVE_RULE = 6;
const RULE_WIDTH = 90;

/** The footnotes whose marks stand in these texts. */
export function footnotesOf(texts: readonly Prose[]): readonly Footnote[] {
  return texts
    .flat()
    .flatMap(({ text, note }) => (note === undefined ? [] : [{ number: text, words: note }]));
}

/** A numbered text with its marks small, raised and leading to their notes. */
export function withMarks(prose: Prose, style: TextStyle): Prose {
  return prose.map(({ note, ...run }): Run => {
    if (note === undefined) return run;
    return {
      ...run,
      text: `${JOINER}${run.text}`,
      size: style.size * MARK_SIZE,
      rise: style.size * MARK_RISE,
      target: { kind: 'note', note: footnoteId(run.text) },
    };
  });
}

/** Where the text of a page with these footnotes must end. */
export function flowBottom(footnotes: readonly Footnote[], context: SectionContext): Points {
  const { flow } = context.boxes;
  const bottom = flow.y + flow.height;
  return footnotes.length === 0 ? bottom : Math.min(bottom, footTop(footnotes, context) - ABOVE_RULE);
}

/** The footnotes of a page under a short rule; nothing where there are none. They grow upwards from the foot. */
export function footItems(footnotes: readonly Footnote[], context: SectionContext): readonly Item[] {
  if (footnotes.length === 0) return [];
  const { foot } = context.boxes;
  const top = footTop(footnotes, context);
  const look = { color: 'muted-bar', thickness: 0.5 };
  const rule: Rule = ruleAcross('footnote-rule', { ...foot, width: RULE_WIDTH }, top, look, context);
  const box = { ...foot, y: top + BELOW_RULE, height: foot.y + foot.height - top - BELOW_RULE };
  const frame: TextFrame = setFrame(
    { name: 'footnotes', role: 'note', box, paragraphs: paragraphsOf(footnotes, context) },
    context,
  );
  return [rule, frame];
}

/** What the marks of a footnote lead to. */
export function footnoteId(number: string): string {
  return `footnote.${number}`;
}

function footTop(footnotes: readonly Footnote[], context: SectionContext): Points {
  const { foot } = context.boxes;
  const { height } = setLines(paragraphsOf(footnotes, context), foot.width, context);
  return foot.y + foot.height - height - BELOW_RULE;
}

function paragraphsOf(footnotes: readonly Footnote[], context: SectionContext): readonly Paragraph[] {
  const style = styleOf('note', context);
  return footnotes.map(({ number, words }) => ({
    ...paragraph(words, style, BETWEEN),
    mark: 'label',
    note: { id: footnoteId(number), label: number },
  }));
}
