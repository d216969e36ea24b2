import type { Run } from '../../model/text.js';
import { type PrintedPiece, printedParagraphs, type SetParagraphs } from '../printed-lines.js';

/** A stretch of a page's text that prints figures or rests on them. */
export interface BoundStretch {
  /** The whole of it, also where it runs over lines. */
  readonly text: string;
  readonly figures: readonly string[];
}

/** Gathers the bound stretches of one page as it is drawn; markup names each by its place in this list. */
export interface Bindings {
  readonly stretches: BoundStretch[];
  /** The figures that a text inside an exhibit's chart prints; empty for none. */
  readonly inChart: (exhibit: string, text: string) => readonly string[];
}

/** A part of a piece: all of it is bound to one stretch, or to none. */
export interface Span {
  readonly text: string;
  /** Index of its stretch; null where it is bound to nothing. */
  readonly bound: number | null;
}

/** Adds a stretch and says where in the list it stands. */
export function addStretch({ stretches }: Bindings, text: string, figures: readonly string[]): number {
  return stretches.push({ text, figures }) - 1;
}

/** The pieces of a frame at their places, each taken apart where the figures of its text change. */
export function boundPieces(
  set: SetParagraphs,
  bindings: Bindings,
): readonly { readonly piece: PrintedPiece; readonly spans: readonly Span[] }[] {
  return printedParagraphs(set).flatMap(({ paragraph, mark, lines }) => {
    const spansOf = spanReader(paragraph.runs, bindings);
    const plain = mark.map((piece) => ({ piece, spans: [{ text: piece.text, bound: null }] }));
    const pieces = lines.flatMap((line) =>
      line.pieces.map((piece) => ({
        piece,
        spans:
          piece.isLeader || piece.isHyphen === true
            ? [{ text: piece.text, bound: null }]
            : spansOf(piece.text),
      })),
    );
    return [...plain, ...pieces];
  });
}

/**
 * Reads a paragraph's runs alongside its printed pieces, which hold the same characters in the same order but for
 * spaces and rows of dots.
 */
function spanReader(runs: readonly Run[], bindings: Bindings): (printed: string) => readonly Span[] {
  const written = runs.flatMap((run) => [...run.text].map((character) => ({ character, run })));
  const known = new Map<Run, number>();
  const boundTo = (run: Run): number | null => {
    const { text, figures = [] } = run;
    if (figures.length === 0) return null;
    const index = known.get(run) ?? addStretch(bindings, text, figures);
    known.set(run, index);
    return index;
  };
  let at = 0;
  return (printed) => {
    const spans: { text: string; bound: number | null }[] = [];
    for (const character of printed) {
      let next = at;
      while (next < written.length && written[next]?.character !== character) next += 1;
      const run = written[next]?.run;
      const bound = run === undefined ? null : boundTo(run);
      if (run !== undefined) at = next + 1;
      const last = spans.at(-1);
      if (last !== undefined && last.bound === bound) last.text += character;
      else spans.push({ text: character, bound });
    }
    return spans;
  };
}
