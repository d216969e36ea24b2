import type { Diagnostic } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../model/place.js';
import { resolveAll } from './bind-value.js';
import {
  claimIncomplete,
  metricMissing,
  noField,
  noPeriod,
  notQuantifiable,
  unknownClaim,
  wrongNumberOfFigures,
  wrongNumberOfNumbers,
} from './claim-messages.js';
import { CLAIMS, type ClaimKind, FREE_VERBS, type Valued, type Verdict, valuesOf } from './claims/index.js';
import { findUnlike } from './comparable.js';
import type { FigureContext } from './context.js';
import { notComparable, notPublishedFigure } from './messages.js';
import type { ClaimExpression } from './parse-claim.js';

/** What the figures say of a claim. `refused`: it cannot be judged as written. */
export type Judgement =
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | {
      readonly kind: 'judged';
      readonly verdict: Exclude<Verdict, { readonly kind: 'incomplete' }>;
      readonly subjects: readonly Valued[];
      /** All figures of the subjects' question. */
      readonly siblings: readonly Figure[];
    };

/** Resolves a claim's figures, sees to it that they are what the verb needs, and asks the verb. */
export function judgeClaim(claim: ClaimExpression, place: Place, context: FigureContext): Judgement {
  const { verb } = claim;
  const kind = CLAIMS.get(verb);
  if (kind === undefined) return refused(unknownClaim(place, verb, [...CLAIMS.keys(), ...FREE_VERBS]));
  const resolved = resolveAll(claim.references, place, context);
  if (resolved.diagnostics.length > 0) return refused(...resolved.diagnostics);
  const problem = unfit(claim, kind, resolved.figures, place, context);
  if (problem !== null) return refused(problem);
  const subjects = valuesOf(resolved.figures);
  const question = context.dataset.questions.get(subjects[0]?.figure.key.question ?? '');
  if (question === undefined) return refused(claimIncomplete(place, kind));
  const siblings = context.figuresOf.get(question.id) ?? [];
  const unvalued = resolved.figures.filter(({ reading }) => reading.kind !== 'value');
  const isSet = resolved.figures.length > claim.references.length;
  const verdict = kind.check({ ...claim, subjects, question, siblings, isSet, unvalued });
  if (verdict.kind === 'incomplete') return refused(claimIncomplete(place, kind, verdict));
  return { kind: 'judged', verdict, subjects, siblings };
}

/** What is missing before the verb can be asked, or null. */
function unfit(
  claim: ClaimExpression,
  kind: ClaimKind,
  figures: readonly Figure[],
  place: Place,
  context: FigureContext,
): Diagnostic | null {
  const { numbers, references, quantifier } = claim;
  const [fewest, most] = kind.numbers;
  if (numbers.length < fewest || numbers.length > most) return wrongNumberOfNumbers(place, kind, numbers);
  if ((quantifier === 'none' || quantifier === 'only') && !kind.isQuantifiable)
    return notQuantifiable(place, kind, quantifier);
  if (claim.from !== null && !kind.form.includes('from P')) return noPeriod(place, kind);
  if (claim.among !== null && !kind.form.includes('[among')) return noField(place, kind, claim.among);
  const vague = references.find((reference) => hasSeveralMetrics(reference, place, context));
  if (vague !== undefined) return metricMissing(place, kind, vague, figures);
  const gap = figures.find(({ id, reading }) => reading.kind !== 'value' && references.includes(id));
  if (gap !== undefined) return notPublishedFigure(place, gap, context);
  const unlike = findUnlike(figures, kind.among, context.dataset);
  if (unlike !== null) return notComparable(place, unlike);
  const count = valuesOf(figures).length;
  if (count === 0) return claimIncomplete(place, kind);
  return count < kind.figures[0] || count > kind.figures[1] ? wrongNumberOfFigures(place, kind, count) : null;
}

/** True for `satisfaction.clarity` where 5 points and the top two both are metrics: which of them is meant? */
function hasSeveralMetrics(reference: string, place: Place, context: FigureContext): boolean {
  const { figures } = resolveAll([reference], place, context);
  return new Set(figures.map(({ key }) => key.metric)).size > 1;
}

function refused(...problems: readonly Diagnostic[]): Judgement {
  return { kind: 'refused', problems };
}
