import type { Language } from '../model/language.js';
import type { Paragraph, Run } from '../model/text.js';
import { tornNumbers } from './break-opportunities.js';

/** Forbids a line break and is not printed. */
const WORD_JOINER = '\u2060';
const NO_BREAK_SPACE = '\u00a0';

/**
 * A paragraph whose numbers keep their sign and unit in programs that break lines by themselves: `9.02个百分点` has an
 * invisible word joiner behind its digits, `5 points` a no-break space. Text that is set here needs neither.
 */
export function bindNumbers(paragraph: Paragraph, language: Language): Paragraph {
  const text = paragraph.runs.map((run) => run.text).join('');
  const places = tornNumbers(text, language);
  if (places.length === 0) return paragraph;
  let start = 0;
  const runs = paragraph.runs.map((run): Run => {
    const end = start + run.text.length;
    const own = places.filter((place) => place >= start && place < end).map((place) => place - start);
    start = end;
    return own.length === 0 ? run : { ...run, text: joined(run.text, own) };
  });
  return { ...paragraph, runs };
}

/** A space becomes one that holds; elsewhere a joiner is put in. */
function joined(text: string, places: readonly number[]): string {
  const cuts = [0, ...places, text.length];
  return cuts
    .slice(1)
    .map((end, index) => text.slice(cuts[index], end))
    .join(WORD_JOINER)
    .replaceAll(` ${WORD_JOINER}`, NO_BREAK_SPACE);
}
