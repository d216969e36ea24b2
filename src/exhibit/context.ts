import type { LanguagePack } from '../language/index.js';
import type { Dataset, Question } from '../model/dataset.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Chart } from '../model/exhibit.js';
import type { Dimension, Figure } from '../model/figure.js';
import type { ExhibitPlan } from '../model/report.js';
import type { DerivedValue, Prose, WordingTable } from '../model/story.js';

/** What building an exhibit in one language needs to know. */
export interface ExhibitContext {
  readonly plan: ExhibitPlan;
  /** What the same section shows beside it. */
  readonly beside: readonly ExhibitPlan[];
  readonly dataset: Dataset;
  readonly pack: LanguagePack;
  /** Ids of the figures that the headline is about: the marks to highlight. */
  readonly subjects: ReadonlySet<string>;
  readonly headline: Prose;
  readonly derived: readonly DerivedValue[];
  /** The publisher's claims with their verdicts; null where none are shown. */
  readonly wordings: WordingTable | null;
  /** All exhibits of the report, in order. */
  readonly plans: readonly ExhibitPlan[];
  /** The exhibit of each question, by its id; absent for a question that none shows. */
  readonly shownBy: ReadonlyMap<string, ExhibitPlan>;
  /** Sections of the publication by id, counted from 1. */
  readonly sectionNumbers: ReadonlyMap<string, number>;
}

/** A chart with the figures that it shows. */
export interface BuiltChart {
  readonly chart: Chart;
  readonly figures: readonly Figure[];
  /** What a reader of this kind must know besides what the data say for every kind; a sentence each. */
  readonly notes?: readonly string[];
}

/** A chart, or why there is none; null where no figure has a value. */
export type Built = BuiltChart | Diagnostic | null;

/** The question that the plan shows, or null when it lists single figures. */
export function questionOf({ plan, dataset }: ExhibitContext): Question | null {
  return plan.question === null ? null : (dataset.questions.get(plan.question) ?? null);
}

/** The figures of a question that the plan narrows it to, in file order. */
export function figuresOf(question: Question, { dataset, plan }: ExhibitContext): readonly Figure[] {
  const all = dataset.byQuestion.get(question.id) ?? [];
  if (plan.only.length === 0) return all;
  return DIMENSIONS.reduce((kept, dimension) => {
    const named = new Set(kept.map(({ key }) => key[dimension]).filter((id) => plan.only.includes(id)));
    return named.size === 0 ? kept : kept.filter(({ key }) => named.has(key[dimension]));
  }, all);
}

export const DIMENSIONS = ['option', 'metric', 'period', 'segment'] as const satisfies readonly Dimension[];

/** The figures that the plan shows: those of its question, or those that it lists one by one. */
export function shownFigures(context: ExhibitContext): readonly Figure[] {
  const { plan, dataset } = context;
  const question = questionOf(context);
  return question === null
    ? plan.figures.flatMap((id) => dataset.figures.get(id) ?? [])
    : figuresOf(question, context);
}
