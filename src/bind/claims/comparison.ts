import { round } from '../../figures/index.js';
import type { Valued } from './claim.js';

/** One comparison that the truth of a claim rests on. */
export interface Comparison {
  readonly holds: boolean;
  /** For each figure, the value at which the comparison would turn while all others stay. The first is the subject's. */
  readonly turns: readonly { readonly valued: Valued; readonly at: number }[];
  /** True when the rounding of the published values permits it to be false. */
  readonly isFragile: boolean;
  /** What chance could have made: a difference of two figures, or of a figure from a number. */
  readonly states:
    | { readonly kind: 'order'; readonly ahead: Valued; readonly behind: Valued }
    | { readonly kind: 'bound'; readonly valued: Valued; readonly limit: number }
    | null;
}

interface Term {
  readonly valued: Valued;
  readonly weight: number;
}

/** Whether a comparison also holds when both sides are equal. */
type Relation = '>' | '≥';

/** `ahead` against `behind`. */
export function compare(ahead: Valued, relation: Relation, behind: Valued): Comparison {
  const terms = [
    { valued: ahead, weight: 1 },
    { valued: behind, weight: -1 },
  ];
  return { ...linear(terms, relation, 0), states: { kind: 'order', ahead, behind } };
}

/** The same with `behind` as the subject of the claim. */
export function compareFromBelow(behind: Valued, relation: '<' | '≤', ahead: Valued): Comparison {
  const comparison = compare(ahead, relation === '<' ? '>' : '≥', behind);
  return { ...comparison, turns: comparison.turns.toReversed() };
}

/** A figure against a number. */
function compareWith(valued: Valued, relation: Relation | '<' | '≤', limit: number): Comparison {
  const isUpper = relation === '<' || relation === '≤';
  const strict = relation === '<' || relation === '>' ? '>' : '≥';
  const comparison = isUpper
    ? linear([{ valued, weight: -1 }], strict, -limit)
    : linear([{ valued, weight: 1 }], strict, limit);
  return { ...comparison, states: { kind: 'bound', valued, limit } };
}

/** The weighted sum of figures against a limit. Sums of decimals are settled, so that 50.82 − 49.82 is one. */
export function linear(terms: readonly Term[], relation: Relation, limit: number): Comparison {
  const against = (sideOf: (term: Term) => number): number =>
    round(terms.reduce((sum, term) => sum + term.weight * sideOf(term), 0) - limit, 9);
  const slack = against(({ valued }) => valued.quantity.amount);
  const worst = against(({ valued: { quantity }, weight }) => (weight > 0 ? quantity.low : quantity.high));
  return {
    holds: relation === '>' ? slack > 0 : slack >= 0,
    turns: terms.map(({ valued, weight }) => ({
      valued,
      at: round(valued.quantity.amount - slack / weight, 9),
    })),
    isFragile: worst < 0,
    states: null,
  };
}

/** Of a claim that is about the published values themselves, or has their rounding in its definition. */
export function asPublished(comparison: Comparison): Comparison {
  return { ...comparison, isFragile: false, states: null };
}

/** The values of which a word is true, such as 47 ≤ v < 50. What is absent is no bound. */
export interface Span {
  /** v > above. */
  readonly above?: number | undefined;
  /** v ≥ from. */
  readonly from?: number | undefined;
  /** v < below. */
  readonly below?: number | undefined;
  /** v ≤ upTo. */
  readonly upTo?: number | undefined;
}

/** The comparisons that put a value inside. */
export function inside(valued: Valued, { above, from, below, upTo }: Span): readonly Comparison[] {
  return [
    ...(above === undefined ? [] : [compareWith(valued, '>', above)]),
    ...(from === undefined ? [] : [compareWith(valued, '≥', from)]),
    ...(below === undefined ? [] : [compareWith(valued, '<', below)]),
    ...(upTo === undefined ? [] : [compareWith(valued, '≤', upTo)]),
  ];
}

export function isInside(valued: Valued, span: Span): boolean {
  return inside(valued, span).every(({ holds }) => holds);
}

/** Without the dust of binary fractions in its bounds. */
export function settled({ above, from, below, upTo }: Span): Span {
  const clean = (bound: number | undefined) => (bound === undefined ? undefined : round(bound, 9));
  return { above: clean(above), from: clean(from), below: clean(below), upTo: clean(upTo) };
}

/** The comparison that puts a value outside, on the side where it lies; none where it lies inside. */
export function outside(valued: Valued, { above, from, below, upTo }: Span): readonly Comparison[] {
  const ways = [
    ...(above === undefined ? [] : [compareWith(valued, '≤', above)]),
    ...(from === undefined ? [] : [compareWith(valued, '<', from)]),
    ...(below === undefined ? [] : [compareWith(valued, '≥', below)]),
    ...(upTo === undefined ? [] : [compareWith(valued, '>', upTo)]),
  ];
  return ways.filter(({ holds }) => holds).slice(0, 1);
}

/** `47 ≤ v < 50`. */
export function inDigits({ above, from, below, upTo }: Span): string {
  const lower = above === undefined ? (from === undefined ? '' : `${shown(from)} ≤ `) : `${shown(above)} < `;
  const upper = below === undefined ? (upTo === undefined ? '' : ` ≤ ${shown(upTo)}`) : ` < ${shown(below)}`;
  if (upper !== '') return `${lower}v${upper}`;
  return above === undefined ? `v ≥ ${shown(from ?? 0)}` : `v > ${shown(above)}`;
}

function shown(bound: number): string {
  return String(round(bound, 2));
}
