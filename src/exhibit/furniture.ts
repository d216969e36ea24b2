import { wordingOf } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Dataset, Question } from '../model/dataset.js';
import type { Figure } from '../model/figure.js';
import { sharedBase, spreadOfBases } from './bases.js';
import { type ExhibitContext, questionOf, shownFigures } from './context.js';
import { labelOfMember, metricLabel, questionOfFigure } from './labels.js';

/** What is measured: the plan's own label, or the question's. */
export function titleOf(context: ExhibitContext): string {
  const { plan, pack } = context;
  const localized = plan.label ?? questionOf(context)?.label;
  return localized === undefined ? plan.id : wordingOf(localized, pack);
}

/** Measure, base, order and period: 占用户百分比，n=1,200，按5分占比排序，2025年. Empty for tables, which carry units in their cells. */
export function unitLine(context: ExhibitContext): string {
  const { plan, pack, dataset } = context;
  const question = questionOf(context);
  if (question === null && plan.figures.length === 0) return '';
  const figures = shownFigures(context);
  const questions = [...new Set(figures.map((figure) => questionOfFigure(figure, dataset)))];
  const measures = [...new Set(questions.map(({ measure }) => wordingOf(measure, pack)))];
  const periods = [...new Set(figures.map(({ key }) => key.period))].filter((period) => period !== 'all');
  const [first] = periods;
  const last = periods.at(-1);
  return pack.words.clause(
    [
      measures.length === 1 ? (measures[0] ?? '') : '',
      ...narrowedTo(figures, question, pack),
      plan.base === null ? '' : wordingOf(plan.base, pack),
      sharedBase(figures, context) || (question === null ? '' : spreadOfBases(figures, plan.kind, context)),
      question?.metrics.some(({ id }) => id === plan.order) === true && plan.order !== null
        ? pack.words.sortedBy(metricLabel(question, plan.order, pack))
        : '',
      first === undefined || last === undefined
        ? ''
        : first === last
          ? pack.words.period(first)
          : pack.words.periodRange(first, last),
    ].filter((part) => part !== ''),
  );
}

/** The one answer, the one segment and the one of several scale points that an exhibit is narrowed to. */
function narrowedTo(
  figures: readonly Figure[],
  question: Question | null,
  pack: LanguagePack,
): readonly string[] {
  if (question === null) return [];
  const segments = [...new Set(figures.map(({ key }) => key.segment))];
  const metrics = [...new Set(figures.map(({ key }) => key.metric))];
  const options = [...new Set(figures.map(({ key }) => key.option))];
  const isOneAnswer = options.length === 1 && question.options.length > 1 && figures.length > 1;
  const segment = segments.length === 1 ? question.segments.find(({ id }) => id === segments[0]) : undefined;
  const metric = metrics.length === 1 && question.metrics.length > 1 ? metrics[0] : undefined;
  return [
    isOneAnswer ? labelOfMember('option', options[0] ?? '', question, pack) : '',
    metric === undefined ? '' : metricLabel(question, metric, pack),
    segment === undefined ? '' : wordingOf(segment.label, pack),
  ];
}

/** Publisher, title and edition of what the figures were published in. */
export function sourceLine(dataset: Dataset, pack: LanguagePack): string {
  const { publisher, title, edition } = dataset.publication;
  return pack.words.sourceOf(wordingOf(publisher, pack), wordingOf(title, pack), wordingOf(edition, pack));
}
