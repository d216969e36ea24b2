import { sum } from '../../figures/index.js';
import type { Question } from '../../model/dataset.js';
import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Figure } from '../../model/figure.js';
import type {
  ClaimReading,
  JudgedReading,
  MissingEvidence,
  PublishedClaim,
} from '../../model/published-claim.js';
import { unknownClaim } from '../claim-messages.js';
import { CLAIMS, type Valued, valuesOf } from '../claims/index.js';
import { findUnlike } from '../comparable.js';
import type { FigureContext } from '../context.js';
import { unknownFigure } from '../messages.js';
import { resolveFigures } from '../resolve-figure.js';
import { heldAgainst, isRanking } from './held-against.js';

/** Where figures are found. */
export type Figures = Pick<FigureContext, 'dataset' | 'figuresOf'>;

/** What one reading is judged with. */
interface Case {
  readonly reading: ClaimReading;
  readonly figures: readonly Figure[];
  readonly subjects: readonly Valued[];
  readonly question: Question;
  readonly siblings: readonly Figure[];
}

/** Judges one reading. What the author got wrong is a diagnostic; what was not published is part of the judgement. */
export function judgeReading(
  reading: ClaimReading,
  { isOpinion }: PublishedClaim,
  figuresKnown: Figures,
): Staged<JudgedReading> {
  const { measure, verb } = reading;
  const { dataset, figuresOf } = figuresKnown;
  const resolved = resolve(reading, figuresKnown);
  const diagnostics = [...resolved.diagnostics, ...unknownVerb(reading)];
  const figures = withinMeasure(resolved.figures, reading);
  // Beside a measure that is not published stand the figures that the author named one by one.
  const named = measure?.kind !== 'not-published' || figures.length === reading.of.length ? figures : [];
  const shown = named.filter(({ reading: read }) => read.kind !== 'none');
  const label = reading.as ?? measure?.label ?? null;
  const judged = {
    label,
    verb: verb?.name ?? null,
    subjects: shown.map(({ id }) => id),
    against: null,
    total: null,
    missing: [],
  };
  const question = dataset.questions.get(figures[0]?.key.question ?? '');
  const missing = missingBefore(reading, figures, dataset);
  const [first] = missing;
  if (diagnostics.length > 0 || first !== undefined || question === undefined || verb === null) {
    const outcome = isOpinion ? 'opinion' : 'unknown';
    return { value: { ...judged, outcome, missing }, diagnostics };
  }
  const siblings = figuresOf.get(question.id) ?? [];
  const one: Case = { reading, figures, subjects: valuesOf(figures), question, siblings };
  const { outcome, missing: why } = judge(one);
  return {
    value: {
      ...judged,
      outcome: isOpinion ? 'opinion' : outcome,
      against: heldAgainst(one),
      total: verb.name === 'sum' ? totalOf(one) : null,
      missing: isOpinion ? [] : why,
    },
    diagnostics,
  };
}

function unknownVerb({ verb }: ClaimReading): readonly Diagnostic[] {
  return verb === null || CLAIMS.has(verb.name)
    ? []
    : [unknownClaim(verb.place, verb.name, [...CLAIMS.keys()])];
}

function resolve(
  { of }: ClaimReading,
  figuresKnown: Figures,
): { readonly figures: readonly Figure[]; readonly diagnostics: readonly Diagnostic[] } {
  const figures = new Map<string, Figure>();
  const diagnostics: Diagnostic[] = [];
  for (const { reference, place } of of) {
    const resolution = resolveFigures(reference, figuresKnown);
    if (resolution.kind === 'unknown')
      diagnostics.push(unknownFigure(place, resolution.part, resolution.suggestions));
    else for (const figure of resolution.figures) figures.set(figure.id, figure);
  }
  return { figures: [...figures.values()], diagnostics };
}

/** Those of the figures that the reading's measure and period leave; a measure that is not published leaves all, to be shown. */
function withinMeasure(figures: readonly Figure[], { measure, period }: ClaimReading): readonly Figure[] {
  return figures.filter(
    ({ key }) =>
      (measure?.kind !== 'metric' || key.metric === measure.metric) &&
      (period === null || key.period === period),
  );
}

/** What must be there before anything can be judged. */
function missingBefore(
  { measure, period, scope, amongPublished, of, verb }: ClaimReading,
  figures: readonly Figure[],
  dataset: Figures['dataset'],
): readonly MissingEvidence[] {
  if (measure?.kind === 'not-published') return [{ kind: 'measure', label: measure.label }];
  if (figures.length === 0) return period === null ? [] : [{ kind: 'period', period }];
  if (scope !== null && figures.some(({ key }) => key.scope !== scope)) return [{ kind: 'scope' }];
  const kind = CLAIMS.get(verb?.name ?? '');
  const unlike = findUnlike(figures, kind?.among ?? 'scope', dataset);
  if (unlike !== null) {
    const [a, b] = unlike.figures;
    return [{ kind: a.key.scope === b.key.scope ? 'comparable' : 'scope' }];
  }
  const isSet = figures.length > of.length;
  const without = figures.filter(({ reading }) => reading.kind === 'none' || reading.kind === 'rank');
  const hasValue = figures.some(({ reading }) => reading.kind === 'value');
  if (!hasValue && without.length === 0) return [{ kind: 'singles' }];
  if (!hasValue) return [{ kind: 'values', figures: figures.map(({ id }) => id) }];
  const isGap = without.length > 0 && !(isSet && amongPublished);
  return isGap ? [{ kind: 'values', figures: without.map(({ id }) => id) }] : [];
}

/**
 * What is false of the published values is false. What is true of them holds only when the claim is about them, or
 * when nothing is left out that could tell otherwise.
 */
function judge(one: Case): {
  readonly outcome: 'holds' | 'fails' | 'unknown';
  readonly missing: readonly MissingEvidence[];
} {
  const { reading, siblings, subjects } = one;
  const published = check(one, true);
  if (published === 'fails') return { outcome: 'fails', missing: [] };
  if (published === 'incomplete') return { outcome: 'unknown', missing: [whyIncomplete(one)] };
  const between = isRanking(reading)
    ? siblings.find((other) => couldStandBetween(other, subjects))
    : undefined;
  if (between !== undefined && check(one, true, true) !== 'holds')
    return { outcome: 'unknown', missing: [{ kind: 'range', figure: between.id }] };
  if (reading.amongPublished || check(one, false) === 'holds') return { outcome: 'holds', missing: [] };
  const gaps = siblings.filter(
    ({ reading: read, key }) => read.kind === 'none' && key.metric === subjects[0]?.figure.key.metric,
  );
  return {
    outcome: 'unknown',
    missing: [gaps.length > 0 ? { kind: 'values', figures: gaps.map(({ id }) => id) } : { kind: 'options' }],
  };
}

/** The claim's own test. Options published only as a range have no place among ranks unless they are asked for. */
function check(
  { reading, figures, subjects, question, siblings }: Case,
  amongPublished: boolean,
  withRanges = false,
): 'holds' | 'fails' | 'incomplete' {
  const kind = CLAIMS.get(reading.verb?.name ?? '');
  if (kind === undefined) return 'incomplete';
  const isSet = figures.length > reading.of.length;
  const keepsRanges = withRanges || !isRanking(reading);
  return kind.check({
    numbers: reading.numbers,
    subjects,
    question,
    siblings: keepsRanges ? siblings : siblings.filter(({ reading: read }) => read.kind !== 'range'),
    isShare: false,
    quantifier: reading.all || figures.length > 1 ? 'all' : null,
    amongPublished,
    from: reading.since,
    isSet,
    unvalued: figures.filter(({ reading: read }) => read.kind !== 'value'),
  }).kind;
}

function couldStandBetween({ reading }: Figure, subjects: readonly Valued[]): boolean {
  return (
    reading.kind === 'range' &&
    subjects.some(
      ({ quantity }) => reading.low.amount < quantity.amount || reading.high.amount > quantity.amount,
    )
  );
}

function whyIncomplete({ reading, question, subjects }: Case): MissingEvidence {
  const verb = reading.verb?.name ?? '';
  if (/majority$/.test(verb) && question.answer.type !== 'single') return { kind: 'single-answer' };
  if (reading.since !== null) return { kind: 'period', period: reading.since };
  const at = question.periods.indexOf(subjects[0]?.figure.key.period ?? '');
  const before = question.periods[at - 1];
  return question.answer.type === 'series' && before !== undefined
    ? { kind: 'period', period: before }
    : { kind: 'otherwise' };
}

function totalOf({ subjects }: Case) {
  const [first] = subjects;
  return first === undefined
    ? null
    : sum(
        subjects.map(({ quantity }) => quantity),
        first.quantity.unit,
      );
}
