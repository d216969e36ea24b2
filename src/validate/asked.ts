import type { LowBase, Question } from '../model/dataset.js';
import type { Localized } from '../model/language.js';
import type { TableSource } from '../model/source.js';
import type { QuestionSource } from '../schema/index.js';
import type { Ledger } from './ledger.js';

/** What a question is read with. */
export interface QuestionContext {
  readonly ledger: Ledger;
  readonly lowBase: LowBase | null;
  readonly tables: ReadonlyMap<string, TableSource>;
  /** Null when the scopes could not be read; then they are not looked up. */
  readonly scopes: ReadonlyMap<string, Localized> | null;
  /** Sections of the publication; null when they could not be read. */
  readonly sections: ReadonlyMap<string, Localized> | null;
}

/** A question as it is handed on, beside what the author wrote. */
export interface Asked {
  readonly question: Question;
  readonly source: QuestionSource;
}

/** The id of the dimension that a question does not have. */
export const ALL = 'all';

/** The id of the only metric of a question that declares none. */
export const VALUE = 'value';

/** Which figure of a question. */
export interface FigureSpot {
  readonly option: string;
  readonly metric: string;
  readonly period: string;
  readonly segment: string;
}

/**
 * What an author writes for a figure: the question and those dimensions that tell its figures apart. An option is
 * named wherever the question declares options, a metric where there are several, a period where values are given
 * by period, a segment where the question has segments.
 */
export function figureId({ question, source }: Asked, key: FigureSpot): string {
  const byPeriod =
    source.values ??
    source.table?.period ??
    source.table?.periods ??
    Object.values(source.options ?? {}).find((option) => option.values);
  const parts = [
    question.id,
    key.option === ALL ? '' : key.option,
    question.metrics.length > 1 ? key.metric : '',
    byPeriod === undefined || key.period === ALL ? '' : key.period,
    key.segment === ALL ? '' : key.segment,
  ];
  return parts.filter((part) => part !== '').join('.');
}

/** Ids of the metrics that are published and not derived. */
export function statedMetrics(question: Question): readonly string[] {
  return question.metrics.filter((metric) => metric.derived === null).map((metric) => metric.id);
}
