import { wordingOf } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Dataset, Option, Question } from '../model/dataset.js';
import type { Dimension, Figure } from '../model/figure.js';
import { DIMENSIONS, type ExhibitContext } from './context.js';

/** The question of a figure. */
export function questionOfFigure(figure: Figure, dataset: Dataset): Question {
  const question = dataset.questions.get(figure.key.question);
  if (question === undefined) throw new Error(`figure ${figure.id} has no question`);
  return question;
}

/** True for shares of several answers each; where that was inferred, the inference has a note of its own. */
export function mayExceedWhole({ answer, unit }: Question): boolean {
  return answer.type === 'multiple' && answer.inferred === null && unit.kind === 'percent';
}

/** The option that a figure belongs to; a question without options has none. */
export function optionOf(figure: Figure, dataset: Dataset): Option | null {
  return questionOfFigure(figure, dataset).options.find(({ id }) => id === figure.key.option) ?? null;
}

/** What a figure is called on its own: its option, or else its question. */
export function labelOf(figure: Figure, dataset: Dataset, pack: LanguagePack): string {
  const option = optionOf(figure, dataset);
  return wordingOf(
    option === null || option.id === 'all' ? questionOfFigure(figure, dataset).label : option.label,
    pack,
  );
}

/** The quieter second line of a figure's label, or an empty text. */
export function detailOf(figure: Figure, dataset: Dataset, pack: LanguagePack): string {
  const detail = optionOf(figure, dataset)?.detail ?? null;
  return detail === null ? '' : wordingOf(detail, pack);
}

/** What tells a figure apart within its question: option, metric and period, as far as the question has several. */
export function itemOf(figure: Figure, dataset: Dataset, pack: LanguagePack): string {
  const question = questionOfFigure(figure, dataset);
  const metric = question.metrics.find(({ id }) => id === figure.key.metric);
  const segment = question.segments.find(({ id }) => id === figure.key.segment);
  const parts = [
    question.options.some(({ id }) => id !== 'all') ? labelOf(figure, dataset, pack) : '',
    question.metrics.length > 1 && metric !== undefined ? wordingOf(metric.label, pack) : '',
    question.answer.type === 'series' || (question.periods.length > 1 && figure.key.period !== 'all')
      ? pack.words.period(figure.key.period)
      : '',
    segment === undefined ? '' : wordingOf(segment.label, pack),
  ].filter((part) => part !== '');
  return parts.length === 0 ? wordingOf(question.label, pack) : parts.join(' · ');
}

/**
 * What tells a figure apart from the others of its question that stand beside it: its answer, or the wave or group of
 * one answer, or several of these.
 */
export function nameAmong(
  figure: Figure,
  among: readonly Figure[],
  { plan, dataset, pack }: Pick<ExhibitContext, 'plan' | 'dataset' | 'pack'>,
): string {
  const question = questionOfFigure(figure, dataset);
  const own = among.filter(({ key }) => key.question === question.id);
  const apart = DIMENSIONS.filter((dimension) =>
    own.some(({ key }) => key[dimension] !== own[0]?.key[dimension]),
  );
  if (apart.every((dimension) => dimension === 'option')) return labelOf(figure, dataset, pack);
  // Where figures are listed one by one nothing else says of which answer they are.
  const isListed = plan.question === null && question.options.length > 1;
  const named = DIMENSIONS.filter(
    (dimension) => apart.includes(dimension) || (isListed && dimension === 'option'),
  );
  return named
    .map((dimension) => labelOfMember(dimension, figure.key[dimension], question, pack))
    .join(' · ');
}

/** What a member of a dimension is called: an answer, a group, a wave. */
export function labelOfMember(
  dimension: Dimension,
  id: string,
  question: Question,
  pack: LanguagePack,
): string {
  switch (dimension) {
    case 'metric':
      return metricLabel(question, id, pack);
    case 'period':
      return pack.words.period(id);
    case 'segment': {
      const segment = question.segments.find((candidate) => candidate.id === id);
      return segment === undefined ? wordingOf(question.label, pack) : wordingOf(segment.label, pack);
    }
    case 'option': {
      const option = question.options.find((candidate) => candidate.id === id);
      return wordingOf(option?.label ?? question.label, pack);
    }
  }
}

/** The words that stand for a value that is not there: not published, or asked of too few. */
export function whyMissing(figure: Figure, dataset: Dataset, pack: LanguagePack): string {
  const limit = dataset.lowBase?.suppress ?? null;
  return figure.status === 'suppressed' && limit !== null
    ? pack.words.tooFew(String(limit))
    : wordingOf(dataset.publication.notPublished, pack);
}

/** The label of a metric. */
export function metricLabel(question: Question, id: string, pack: LanguagePack): string {
  const metric = question.metrics.find((candidate) => candidate.id === id);
  return metric === undefined ? id : wordingOf(metric.label, pack);
}
