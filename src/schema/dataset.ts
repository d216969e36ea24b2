import { z } from 'zod';
import type { AnswerType } from '../model/dataset.js';
import { DISCLOSURE_ITEMS } from './disclosure-items.js';
import {
  decimals,
  either,
  flag,
  fullList,
  id,
  list,
  map,
  mapOf,
  notPublished,
  number,
  oneOf,
  pair,
  path,
  period,
  periodName,
  positive,
  provenances,
  text,
  wholeNumber,
  wording,
} from './leaves.js';

/** `dataset.yaml`: the published figures and where they stand. */

const ANSWER_TYPES = [
  'single',
  'multiple',
  'scale',
  'series',
  'unknown',
] as const satisfies readonly AnswerType[];

/** Weighted samples may have a base with decimals: thresholds look at it, print shows it rounded. */
const base = either([positive, notPublished], 'base');

/** A figure's value with what differs from its question. */
const detailedValue = map({
  value: either([number, notPublished], 'figure-value'),
  status: oneOf(['published', 'forecast']).optional(),
  decimals: decimals.optional(),
  from: provenances.optional(),
});
const figureValue = either([number, notPublished, detailedValue], 'figure-value');
export type FigureValue = z.infer<typeof figureValue>;

/** Without `value`, `values`, `by-segment`, `range` or `rank` an option's figures stand in the question's table. */
const optionSchema = map({
  label: wording,
  detail: wording.optional(),
  /** How many were asked of this option alone, where that differs from the question's base. */
  base: base.optional(),
  /** Stays at the end when options are sorted. */
  pinned: flag.optional(),
  value: figureValue.optional(),
  values: mapOf(periodName, figureValue).optional(),
  'by-segment': mapOf(id, figureValue).optional(),
  range: pair(number, 'two-numbers').optional(),
  rank: wholeNumber.optional(),
  decimals: decimals.optional(),
  from: provenances.optional(),
});
export type OptionSource = z.infer<typeof optionSchema>;

const metricSchema = map({
  label: wording,
  /** Adds up these metrics. */
  net: fullList(id).optional(),
  /** What these metrics leave of 100. */
  remainder: fullList(id).optional(),
});

/** A part of those who were asked, such as an age group. */
const segmentSchema = map({ label: wording, base: base.optional() });

/** Encodings that a table may be in, by the names that `TextDecoder` knows. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** What stands between the cells of a CSV file. */
export const DELIMITERS = ['comma', 'semicolon', 'tab', 'pipe'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const tableSchema = map({
  /** A CSV file or an XLSX workbook. */
  file: path,
  /** Of a CSV file; absent: detected, and said. */
  encoding: oneOf(TEXT_ENCODINGS).optional(),
  delimiter: oneOf(DELIMITERS).optional(),
  /** What stands before decimals; absent: a point. */
  decimal: oneOf(['point', 'comma']).optional(),
  /** Of a workbook: the sheet, which may be left out where only one is shown, and the part of it. */
  sheet: text.optional(),
  range: text.optional(),
  /** The column that holds the ids or labels of the options. */
  option: text.optional(),
  /** The column that holds the ids of the segments, where the question has them: a row an option and segment. */
  segment: text.optional(),
  /** The column that holds the periods: a row an option and period. */
  period: text.optional(),
  /** Columns by the ids of the metrics. */
  metrics: fullList(id).optional(),
  /** Columns by segment, period or option instead: a crosstab with a row for each member of the other dimensions. */
  segments: fullList(id).optional(),
  periods: fullList(period).optional(),
  options: fullList(id).optional(),
  /** The column that says how many were asked, row by row; else the row, by its name in the column of the options. */
  base: text.optional(),
  /** In the column of the options: rows that are none of them, such as a total. */
  skip: fullList(text).optional(),
  /** The column of the value, where the question has no metrics. */
  value: text.optional(),
  /** What stands in a cell that holds no number. */
  missing: mapOf(z.string({ error: 'text' }), notPublished).optional(),
});
export type TableSpec = z.infer<typeof tableSchema>;

/** Names a table among those of a dataset: its file and, of a workbook, sheet and range. */
export function tableKey({ file, sheet, range }: Pick<TableSpec, 'file' | 'sheet' | 'range'>): string {
  return [file, sheet ?? '', range ?? ''].join('!').replace(/!+$/, '');
}

export const questionSchema = map({
  label: wording,
  measure: wording,
  unit: text,
  counter: wording.optional(),
  /** The symbol of a `measure`, such as °C. */
  symbol: wording.optional(),
  decimals,
  period: period.optional(),
  scope: id,
  base: base.optional(),
  /** How many were asked in each wave, where that differs. */
  bases: mapOf(periodName, base).optional(),
  /** `derived`: not printed in the source but computed from it, such as counts of its rows. */
  status: oneOf(['published', 'derived']).optional(),
  answer: map({ type: oneOf(ANSWER_TYPES), inferred: wording.optional() }),
  'options-complete': oneOf(['yes', 'no', 'unknown']).optional(),
  from: provenances.optional(),
  metrics: mapOf(id, metricSchema).optional(),
  segments: mapOf(id, segmentSchema).optional(),
  options: mapOf(id, optionSchema).optional(),
  table: tableSchema.optional(),
  value: figureValue.optional(),
  values: mapOf(periodName, figureValue).optional(),
  'by-segment': mapOf(id, figureValue).optional(),
  'gap-remark': wording.optional(),
});
export type QuestionSource = z.infer<typeof questionSchema>;

export const publicationSchema = map({
  publisher: wording,
  title: wording,
  edition: wording,
  'not-published': wording,
  sections: mapOf(id, wording),
});

export const disclosureSchema = map({
  /** Which of the expected items it tells of; one line may tell of several. */
  item: either([oneOf(DISCLOSURE_ITEMS), fullList(oneOf(DISCLOSURE_ITEMS))], 'disclosure-items').optional(),
  label: wording,
  value: either([notPublished, wording], 'disclosed-value'),
});

/** Shares of fewer people than `mark` are marked, of fewer than `suppress` are not shown. */
export const lowBaseSchema = map({ mark: positive, suppress: positive.optional() });

export const datasetShape = {
  publication: publicationSchema,
  scopes: mapOf(id, wording),
  questions: mapOf(id, questionSchema),
  disclosures: list(disclosureSchema).optional(),
  'low-base': lowBaseSchema.optional(),
};

export const datasetSchema = map(datasetShape);

export type DatasetSource = z.infer<typeof datasetSchema>;
