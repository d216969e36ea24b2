import type { Question } from '../model/dataset.js';
import type { Place } from '../model/place.js';
import type { Cell, TableSource } from '../model/source.js';
import { below, EXPECTATIONS, nearest, type TableSpec } from '../schema/index.js';
import { ALL, type QuestionContext, statedMetrics, VALUE } from './asked.js';
import { valuePlace } from './ledger.js';
import { missingKey, unknownReference } from './messages.js';
import { duplicateFigure, notANumber } from './number-messages.js';

/** What a table says of one option and metric. */
export interface TableCell {
  readonly metric: string;
  /** `all` in a table without a column of segments. */
  readonly segment: string;
  /** Null in a table without a column of periods. */
  readonly period: string | null;
  /** Null: not published. */
  readonly amount: number | null;
  readonly text: string;
  readonly place: Place;
}

interface Column {
  readonly metric: string;
  readonly index: number;
}

/** No sign before zero, no leading zeros. */
const PLAIN_NUMBER = /^(?!-0(?:\.0*)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * The cells of a question's table by option; null when the table was not loaded or lacks a column. A misspelt option
 * is reported once, and its row is taken for the option that it resembles.
 */
export function readTable(
  context: QuestionContext,
  question: Question,
  spec: TableSpec,
): ReadonlyMap<string, readonly TableCell[]> | null {
  const table = context.tables.get(spec.file);
  if (table === undefined) return null;
  const pointer = below('/questions', question.id, 'table');
  const optionColumn = findColumn(context, table, spec.option, below(pointer, 'option'));
  const columns = findColumns(context, question, table, spec, pointer);
  const segmentColumn =
    spec.segment === undefined ? ABSENT : findColumn(context, table, spec.segment, below(pointer, 'segment'));
  const periodColumn =
    spec.period === undefined ? ABSENT : findColumn(context, table, spec.period, below(pointer, 'period'));
  if (optionColumn === null || columns === null || segmentColumn === null || periodColumn === null)
    return null;

  const rows = new Map<string, TableRow>();
  const segments = question.segments.map(({ id }) => id);
  const known = question.options.map((option) => option.id);
  for (const row of table.rows) {
    const name = row[optionColumn];
    if (name === undefined) continue;
    const segmentCell = row[segmentColumn];
    const period = row[periodColumn]?.text ?? null;
    const segment = segmentCell === undefined ? ALL : readSegment(context, segmentCell, segments);
    if (segment === null) continue;
    const label = [question.id, name.text, period ?? '', segment === ALL ? '' : segment]
      .filter((part) => part !== '')
      .join('.');
    const cells = columns
      .flatMap((column) => readCell(context, label, spec, column, row))
      .map((cell): TableCell => ({ ...cell, segment, period }));
    const isKnown = known.includes(name.text);
    const meant = isKnown ? name.text : nearest(name.text, known);
    if (!isKnown) {
      context.ledger.problems.push(unknownReference(name.place, 'option', name.text, meant, known));
    }
    const spot = `${meant} ${segment} ${period}`;
    const first = meant === null ? undefined : rows.get(spot);
    if (isKnown && first !== undefined) {
      const both = [valuesOf(first.cells), valuesOf(cells)];
      const values = { en: both.join(' and '), zh: both.join(' 与 ') };
      context.ledger.problems.push(duplicateFigure(name.place, label, first.place, values));
    } else if (meant !== null && first === undefined) {
      rows.set(spot, { option: meant, cells, place: name.place });
    }
  }
  const byOption = new Map<string, readonly TableCell[]>();
  for (const { option, cells } of rows.values()) {
    byOption.set(option, [...(byOption.get(option) ?? []), ...cells]);
  }
  return byOption;
}

interface TableRow {
  readonly option: string;
  readonly cells: readonly TableCell[];
  readonly place: Place;
}

/** Index of a column that the table need not have: no row has a cell there. */
const ABSENT = -1;

/** The periods of a table that has a column of them, in the order of its rows. */
export function periodsInTable({ tables }: QuestionContext, spec: TableSpec): readonly string[] {
  const table = tables.get(spec.file);
  const index = table?.header.findIndex(({ text }) => text === spec.period) ?? ABSENT;
  if (table === undefined || spec.period === undefined || index === ABSENT) return [];
  return [...new Set(table.rows.flatMap((row) => row[index]?.text ?? []))];
}

/** A misspelt segment is reported once and taken for the one that it resembles; null for what resembles none. */
function readSegment(
  { ledger }: QuestionContext,
  { text, place }: Cell,
  known: readonly string[],
): string | null {
  if (known.includes(text)) return text;
  const meant = nearest(text, known);
  ledger.problems.push(unknownReference(place, 'segment', text, meant, known));
  return meant;
}

function valuesOf(cells: readonly TableCell[]): string {
  return cells.map((cell) => cell.text).join(', ');
}

function findColumns(
  context: QuestionContext,
  question: Question,
  table: TableSource,
  spec: TableSpec,
  pointer: string,
): readonly Column[] | null {
  const stated = statedMetrics(question);
  const wanted = (spec.metrics ?? []).map((metric, index) => ({
    metric,
    column: metric,
    at: below(pointer, 'metrics', index),
  }));
  const all =
    spec.value === undefined
      ? wanted
      : [...wanted, { metric: stated[0] ?? VALUE, column: spec.value, at: below(pointer, 'value') }];
  let complete = true;
  for (const metric of stated.filter((id) => !all.some((column) => column.metric === id))) {
    complete = false;
    const key = metric === VALUE ? 'value' : metric;
    context.ledger.problems.push(
      missingKey(
        valuePlace(context.ledger, below(pointer, 'metrics')),
        key,
        `${question.id}.table`,
        EXPECTATIONS.text,
      ),
    );
  }
  const columns = all.flatMap(({ metric, column, at }) => {
    if (!stated.includes(metric)) {
      complete = false;
      context.ledger.problems.push(
        unknownReference(valuePlace(context.ledger, at), 'metric', metric, nearest(metric, stated), stated),
      );
      return [];
    }
    const index = findColumn(context, table, column, at);
    complete &&= index !== null;
    return index === null ? [] : [{ metric, index }];
  });
  return complete ? columns : null;
}

function findColumn(
  { ledger }: QuestionContext,
  table: TableSource,
  name: string,
  pointer: string,
): number | null {
  const known = table.header.map((cell) => cell.text);
  const index = known.indexOf(name);
  if (index !== -1) return index;
  ledger.problems.push(
    unknownReference(valuePlace(ledger, pointer), 'column', name, nearest(name, known), known),
  );
  return null;
}

function readCell(
  { ledger }: QuestionContext,
  option: string,
  spec: TableSpec,
  { metric, index }: Column,
  row: readonly Cell[],
): readonly Omit<TableCell, 'segment' | 'period'>[] {
  const cell = row[index];
  if (cell === undefined) return [];
  const { text, place } = cell;
  if (spec.missing !== undefined && Object.hasOwn(spec.missing, text))
    return [{ metric, amount: null, text, place }];
  if (PLAIN_NUMBER.test(text)) return [{ metric, amount: Number(text), text, place }];
  ledger.problems.push(notANumber(place, metric === VALUE ? option : `${option}.${metric}`, text));
  return [{ metric, amount: null, text, place }];
}
