import type { MarkedText, Token } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { bindText } from './bind-text.js';
import { type BindContext, type BoundText, NOTHING } from './context.js';
import { footnoteNotPrinted, misplacedFootnote } from './footnote-messages.js';

/** A mark without text that carries the note's words, which are checked like any others. */
export function bindFootnote(token: Token & { kind: 'footnote' }, context: BindContext): BoundText {
  const words = bindText(token.words, { ...context, prominent: false });
  const lost = context.printsFootnotes ? [] : [footnoteNotPrinted(token.place)];
  return {
    ...NOTHING,
    runs: [{ text: '', note: words.runs }],
    figures: words.figures,
    derived: words.derived,
    uses: words.uses,
    claims: words.claims,
    diagnostics: [...words.diagnostics, ...lost],
  };
}

/** A mark is a digit: behind or before another one, readers and programs would take both for one number. */
const NUMBER_BEFORE = /\p{Nd}[.,:/]?$|[%％‰]$/u;
const NUMBER_AFTER = /^[.,:/%％‰+−-]?\p{Nd}|^[%％‰]/u;

/** Problems of where footnotes stand in a text; `bound` is what its tokens became. */
export function checkMarks(text: MarkedText, bound: readonly BoundText[]): readonly Diagnostic[] {
  const printed = bound.map(({ runs }) => runs.map((run) => run.text).join(''));
  return text.flatMap((token, index) => {
    if (token.kind !== 'footnote') return [];
    const before = printed.slice(0, index).join('');
    const after = printed.slice(index + 1).join('');
    if (text[index - 1]?.kind === 'footnote') return [misplacedFootnote(token.place, 'behind-footnote')];
    if (before === '' || /\s$/.test(before)) return [misplacedFootnote(token.place, 'behind-nothing')];
    if (NUMBER_BEFORE.test(before)) return [misplacedFootnote(token.place, 'behind-number')];
    return NUMBER_AFTER.test(after) ? [misplacedFootnote(token.place, 'before-number')] : [];
  });
}
