import type { Diagnostic } from '../model/diagnostic.js';
import { notTranslated } from './commentary-messages.js';

const MARK = '{translate}';

/**
 * A commentary without its marks `{translate}`, which stand behind sentences that are still in another language, and a
 * problem for each section that has some. Blanks stand in for the marks: columns stay what they were.
 */
export function withoutMarks(
  file: string,
  text: string,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  if (!text.includes(MARK)) return { text, diagnostics: [] };
  const sections: { marks: number; line: number; column: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const marks = line.split(MARK).length - 1;
    const current = sections.at(-1);
    const first = { marks, line: index + 1, column: line.indexOf(MARK) + 1 };
    if (line.startsWith('## ') || current === undefined) sections.push(first);
    else if (current.marks === 0) Object.assign(current, first);
    else current.marks += marks;
  }
  return {
    text: text.replaceAll(MARK, ' '.repeat(MARK.length)),
    diagnostics: sections
      .filter(({ marks }) => marks > 0)
      .map(({ marks, line, column }) => notTranslated({ file, line, column, length: MARK.length }, marks)),
  };
}
