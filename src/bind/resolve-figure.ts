import type { Dataset } from '../model/dataset.js';
import type { Figure, FigureKey } from '../model/figure.js';
import type { FigureContext } from './context.js';

/** What a reference such as `satisfaction.clarity.five` stands for. */
export type Resolution =
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'unknown'; readonly part: string; readonly suggestions: readonly string[] };

const DIMENSIONS = ['option', 'metric', 'period', 'segment'] as const satisfies readonly (keyof FigureKey)[];

/**
 * The figures that a dotted path names: the question, then ids of options, metrics, periods or segments in any
 * order. Fewer parts name more figures: `scenes` is all options, `satisfaction.five` one metric of all options.
 */
export function resolveFigures(
  reference: string,
  { dataset, figuresOf }: Pick<FigureContext, 'dataset' | 'figuresOf'>,
): Resolution {
  const figure = dataset.figures.get(reference);
  const [question = '', ...parts] = reference.split('.');
  if (figure !== undefined) return { kind: 'figures', figures: [figure] };
  let figures = figuresOf.get(question) ?? [];
  if (figures.length === 0) return unknown(reference, dataset);
  for (const part of parts) {
    const named = figures.filter((figure) => DIMENSIONS.some((dimension) => figure.key[dimension] === part));
    if (named.length === 0) return unknown(reference, dataset);
    figures = named;
  }
  return { kind: 'figures', figures };
}

/** The figures of each question, so that a reference does not look through those of all others. */
export function figuresByQuestion({ figures }: Dataset): ReadonlyMap<string, readonly Figure[]> {
  const grouped = new Map<string, Figure[]>();
  for (const figure of figures.values()) {
    const group = grouped.get(figure.key.question);
    if (group === undefined) grouped.set(figure.key.question, [figure]);
    else group.push(figure);
  }
  return grouped;
}

function unknown(reference: string, dataset: Dataset): Resolution {
  const known = [...dataset.questions.keys(), ...dataset.figures.keys()];
  const ranked = known
    .map((id) => ({ id, distance: editDistance(reference, id) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  const limit = Math.max(2, Math.floor(reference.length / 3));
  return {
    kind: 'unknown',
    part: reference,
    suggestions: ranked
      .filter(({ distance }) => distance <= limit)
      .slice(0, 3)
      .map(({ id }) => id),
  };
}

/** Levenshtein distance, on at most the first 80 characters. */
function editDistance(a: string, b: string): number {
  const left = a.slice(0, 80);
  const right = b.slice(0, 80);
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
