import type { Question } from '../model/dataset.js';
import type { Localized } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { Cell, TableSource } from '../model/source.js';
import { below, EXPECTATIONS, nearest, readNumber, type TableSpec, tableKey } from '../schema/index.js';
import { ALL, type QuestionContext, statedMetrics, VALUE } from './asked.js';
import { valuePlace } from './ledger.js';
import { missingKey, unknownReference } from './messages.js';
import { duplicateFigure, notANumber } from './number-messages.js';
import { columnOfBases, readBase } from './table-bases.js';
import { asLongTable, columnUnder, rowsOfOptions } from './table-layout.js';

/** What a table says of one option and metric. */
export interface TableCell {
  readonly metric: string;
  /** `all` in a table without a column of segments. */
  readonly segment: string;
  /** Null in a table without a column of periods. */
  readonly period: string | null;
  /** Null: not published. */
  readonly amount: number | null;
  /** How many were asked, where the table has a column of it. */
  readonly base: number | null;
  readonly text: string;
  readonly place: Place;
}

interface Column {
  readonly metric: string;
  readonly index: number;
}

/**
 * The cells of a question's table by option; null when the table was not loaded or lacks a column. A misspelt option
 * is reported once, and its row is taken for the option that it resembles.
 */
export function readTable(
  context: QuestionContext,
  question: Question,
  written: TableSpec,
): ReadonlyMap<string, readonly TableCell[]> | null {
  const source = context.tables.get(tableKey(written));
  if (source === undefined) return null;
  const pointer = below('/questions', question.id, 'table');
  const { table, spec } = asLongTable(context, { table: source, spec: written, question }, pointer);
  const optionColumn =
    spec.option === undefined ? null : findColumn(context, table, spec.option, below(pointer, 'option'));
  if (spec.option === undefined) {
    const place = valuePlace(context.ledger, pointer);
    context.ledger.problems.push(missingKey(place, 'option', `${question.id}.table`, EXPECTATIONS.text));
  }
  const columns = findColumns(context, question, table, spec, pointer);
  const segmentColumn =
    spec.segment === undefined ? ABSENT : findColumn(context, table, spec.segment, below(pointer, 'segment'));
  const periodColumn =
    spec.period === undefined ? ABSENT : findColumn(context, table, spec.period, below(pointer, 'period'));
  if (optionColumn === null || columns === null || segmentColumn === null || periodColumn === null)
    return null;
  const baseColumn = columnOfBases(table, spec);

  const unknown = new Set<string>();
  const rows = new Map<string, TableRow>();
  for (const row of table.rows) {
    const name = row[optionColumn];
    if (name === undefined) continue;
    const segmentCell = row[segmentColumn];
    const period = row[periodColumn] === undefined ? null : periodNamed(row[periodColumn].text);
    const segment = segmentCell === undefined ? ALL : readSegment(context, segmentCell, question.segments);
    if (segment === null) continue;
    const option = namedBy(name.text, question.options) ?? name.text;
    const label = [question.id, option, period ?? '', segment === ALL ? '' : segment]
      .filter((part) => part !== '')
      .join('.');
    const asked = row[baseColumn];
    const isCounted = asked !== undefined && !isMissing(spec, asked.text);
    const base = isCounted ? readBase(context.ledger, asked, spec, `${label}.base`) : null;
    const cells = columns
      .flatMap((column) => readCell(context, { question, spec, option: label }, column, row))
      .map((cell): TableCell => ({ ...cell, segment, period, base }));
    const known = namedBy(name.text, question.options);
    const ids = question.options.map(({ id }) => id);
    const meant = known ?? nearest(name.text, ids);
    const isKnown = known !== null;
    if (!isKnown && !unknown.has(name.text)) {
      unknown.add(name.text);
      context.ledger.problems.push(unknownReference(name.place, 'option', name.text, meant, ids));
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
  if (spec.periods !== undefined) return spec.periods.map(String);
  const table = tables.get(tableKey(spec));
  const index = table?.header.findIndex(({ text }) => text === spec.period) ?? ABSENT;
  if (table === undefined || spec.period === undefined || index === ABSENT) return [];
  return [...new Set(rowsOfOptions(table, spec).flatMap((row) => periodNamed(row[index]?.text ?? '')))];
}

/** `2024` for `2024年`, as Chinese tables write years. */
function periodNamed(text: string): string {
  return text.normalize('NFKC').replace(/^(\d{4})年$/, '$1');
}

/** A misspelt segment is reported once and taken for the one that it resembles; null for what resembles none. */
function readSegment(
  { ledger }: QuestionContext,
  { text, place }: Cell,
  segments: Question['segments'],
): string | null {
  const known = namedBy(text, segments);
  if (known !== null) return known;
  const ids = segments.map(({ id }) => id);
  const meant = nearest(text, ids);
  ledger.problems.push(unknownReference(place, 'segment', text, meant, ids));
  return meant;
}

/** The id of what a table names by its id or by its label in any language; null where nothing is called so. */
function namedBy(
  text: string,
  named: readonly { readonly id: string; readonly label: Localized }[],
): string | null {
  const byId = named.find(({ id }) => id === text);
  const words = text.replace(/\s+/g, ' ');
  const byLabel = named.filter(({ label }) =>
    Object.values(label).some((wording) => wording?.text === words),
  );
  return byId?.id ?? (byLabel.length === 1 ? (byLabel[0]?.id ?? null) : null);
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
    column: headOf(question, metric, table),
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

/** What a metric's column is headed by: its id or its label; its id where there is no such column. */
function headOf({ metrics }: Question, id: string, table: TableSource): string {
  const label = metrics.find((metric) => metric.id === id)?.label ?? {};
  const words = Object.values(label).map(({ text }) => text);
  return table.header[columnUnder(id, words, table)]?.text ?? id;
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

function isMissing({ missing }: TableSpec, text: string): boolean {
  return missing !== undefined && Object.hasOwn(missing, text);
}

function readCell(
  { ledger }: QuestionContext,
  {
    question,
    spec,
    option,
  }: { readonly question: Question; readonly spec: TableSpec; readonly option: string },
  { metric, index }: Column,
  row: readonly Cell[],
): readonly Omit<TableCell, 'segment' | 'period' | 'base'>[] {
  const cell = row[index];
  if (cell === undefined) return [];
  const { text, place } = cell;
  if (isMissing(spec, text)) return [{ metric, amount: null, text, place }];
  const number = readNumber(text, {
    decimal: spec.decimal ?? 'point',
    isPercent: question.unit.kind === 'percent',
  });
  if (number !== null) return [{ metric, amount: Number(number), text: number, place }];
  ledger.problems.push(notANumber(place, metric === VALUE ? option : `${option}.${metric}`, text));
  return [{ metric, amount: null, text, place }];
}
