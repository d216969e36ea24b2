import type { Question } from '../model/dataset.js';
import type { Place } from '../model/place.js';
import type { Cell, TableSource } from '../model/source.js';
import { below, EXPECTATIONS, nearest, type TableSpec } from '../schema/index.js';
import { type QuestionContext, statedMetrics, VALUE } from './asked.js';
import { valuePlace } from './ledger.js';
import { missingKey, unknownReference } from './messages.js';
import { duplicateFigure, notANumber } from './number-messages.js';

/** What a table says of one option and metric. */
export interface TableCell {
  readonly metric: string;
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
  if (optionColumn === null || columns === null) return null;

  const rows = new Map<string, { readonly cells: readonly TableCell[]; readonly place: Place }>();
  const known = question.options.map((option) => option.id);
  for (const row of table.rows) {
    const name = row[optionColumn];
    if (name === undefined) continue;
    const cells = columns.flatMap((column) =>
      readCell(context, `${question.id}.${name.text}`, spec, column, row),
    );
    const isKnown = known.includes(name.text);
    const meant = isKnown ? name.text : nearest(name.text, known);
    if (!isKnown) {
      context.ledger.problems.push(unknownReference(name.place, 'option', name.text, meant, known));
    }
    const first = meant === null ? undefined : rows.get(meant);
    if (isKnown && first !== undefined) {
      const both = [valuesOf(first.cells), valuesOf(cells)];
      const values = { en: both.join(' and '), zh: both.join(' 与 ') };
      context.ledger.problems.push(
        duplicateFigure(name.place, `${question.id}.${name.text}`, first.place, values),
      );
    } else if (meant !== null && first === undefined) {
      rows.set(meant, { cells, place: name.place });
    }
  }
  return new Map([...rows].map(([option, { cells }]) => [option, cells]));
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
): readonly TableCell[] {
  const cell = row[index];
  if (cell === undefined) return [];
  const { text, place } = cell;
  if (spec.missing !== undefined && Object.hasOwn(spec.missing, text))
    return [{ metric, amount: null, text, place }];
  if (PLAIN_NUMBER.test(text)) return [{ metric, amount: Number(text), text, place }];
  ledger.problems.push(notANumber(place, metric === VALUE ? option : `${option}.${metric}`, text));
  return [{ metric, amount: null, text, place }];
}
