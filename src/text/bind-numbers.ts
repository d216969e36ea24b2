import type { Language } from '../model/language.js';
import type { Paragraph, Run } from '../model/text.js';
import { tornNumbers } from './break-opportunities.js';

/** Forbids a line break and is not printed. */
const WORD_JOINER = '\u2060';
const LINE_END = '\n';
const NO_BREAK_SPACE = '\u00a0';

/**
 * A paragraph whose numbers keep their sign and unit in programs that break lines by themselves. A space in `5 points`
 * becomes one that holds. What has no space is held by line ends at `ends` (`endsBeforeNumbers`), so that it can be searched
 * for; or, `joined`, by an invisible word joiner at each place, which not all programs heed. Text that is set here needs
 * neither.
 */
export function bindNumbers(
  paragraph: Paragraph,
  language: Language,
  ends: readonly number[] | 'joined' = 'joined',
): Paragraph {
  const text = paragraph.runs.map((run) => run.text).join('');
  const torn = tornNumbers(text, language);
  const marks = new Map(
    torn
      .filter((at) => ends === 'joined' || text[at - 1] === ' ')
      .map((at) => [at, text[at - 1] === ' ' ? NO_BREAK_SPACE : WORD_JOINER]),
  );
  for (const at of ends === 'joined' ? [] : ends) marks.set(at, LINE_END);
  if (marks.size === 0) return paragraph;
  let start = 0;
  const runs = paragraph.runs.map((run): Run => {
    const from = start;
    start += run.text.length;
    const marked = [...marks].filter(([at]) => at >= from && at < start).toSorted(([a], [b]) => a - b);
    return marked.length === 0 ? run : { ...run, text: withMarks(run.text, from, marked) };
  });
  return { ...paragraph, runs };
}

/** A mark takes the place of the space before it; one in the run before stays, and is held by a joiner. */
function withMarks(text: string, from: number, marks: readonly (readonly [number, string])[]): string {
  let cut = 0;
  const pieces = marks.map(([at, mark]) => {
    const piece = text.slice(cut, at - from);
    const isLoose = mark === NO_BREAK_SPACE && at === from;
    cut = at - from;
    return piece.replace(/ $/, '') + (isLoose ? WORD_JOINER : mark);
  });
  return pieces.join('') + text.slice(cut);
}
