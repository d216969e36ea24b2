import type { Diagnostic } from '../../model/diagnostic.js';
import type { PreviewProblem } from '../../model/preview.js';
import { codeFrame, whereOf } from './code-frame.js';
import { type Known, type PlacedPage, pagesOfPlace } from './pages-of-problem.js';

/** What it takes to tell problems. */
export interface Telling extends Known {
  readonly tongue: 'en' | 'zh';
  readonly pages: readonly PlacedPage[];
  /** The text of each file that a problem stands in, by path; a file that cannot be read is absent. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Problems in the words of the reader, each with its line and with the pages that it belongs to. */
export function tellProblems(
  diagnostics: readonly Diagnostic[],
  telling: Telling,
): readonly PreviewProblem[] {
  const { tongue, pages, texts } = telling;
  return diagnostics.map(({ severity, code, message, hints, fix, place, related }) => ({
    severity,
    code,
    message: message[tongue],
    hints: hints.map((hint) => hint[tongue]),
    fix: fix ?? null,
    at: place === undefined ? null : whereOf(place),
    frame: place === undefined ? null : codeFrame(place, texts.get(place.file) ?? ''),
    related: related.map((other) => ({ at: whereOf(other.place), message: other.message[tongue] })),
    pages: place === undefined ? [] : pagesOfPlace(place, pages, telling),
  }));
}
