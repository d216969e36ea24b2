import type { Prose } from '../model/story.js';
import type { TextStyle } from '../model/text.js';
import { type ComposeContext, plainText } from './context.js';
import { cutRuns } from './cut-runs.js';
import { paragraph, setLines } from './frame.js';

/** A clause ends here: full-width marks, or Latin ones with the space behind them. */
const CLAUSE_END = /[，；：。、—](?=.)|[,;:.] (?=.)/gu;

/**
 * A headline that takes two lines breaks between clauses where both lines hold, the one nearest the middle,
 * instead of wherever the first line happens to be full. Headlines of one line or of three stay as they are.
 * `room` is the width in which a line must fit with slack.
 */
export function breakAtClause(
  headline: Prose,
  style: TextStyle,
  room: number,
  context: ComposeContext,
): Prose {
  const fits = (runs: Prose): boolean => setLines([paragraph(runs, style)], room, context).lines.length === 1;
  if (headline.length === 0 || fits(headline)) return headline;
  const text = plainText(headline);
  const ends = [...text.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length);
  const halves = ends
    .map((end) => ({ end, first: cut(headline, 0, end), second: cut(headline, end, text.length) }))
    .filter(({ first, second }) => fits(first) && fits(second))
    .sort((a, b) => Math.abs(2 * a.end - text.length) - Math.abs(2 * b.end - text.length));
  const [best] = halves;
  if (best === undefined) return headline;
  const [start, ...rest] = best.second;
  return start === undefined ? headline : [...best.first, { ...start, text: `\n${start.text}` }, ...rest];
}

/** The runs between two offsets of their joined text, without white space at the end. */
function cut(runs: Prose, from: number, to: number): Prose {
  const kept = cutRuns(runs, from, to);
  const last = kept.length - 1;
  return kept
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== '');
}
