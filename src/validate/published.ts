import { quantity } from '../figures/index.js';
import type { FigureStatus, Reading } from '../model/figure.js';
import type { Place } from '../model/place.js';
import {
  below,
  EXPECTATIONS,
  type FigureValue,
  type OptionSource,
  type ProvenanceSource,
  type QuestionSource,
} from '../schema/index.js';
import { checkAmount } from './amounts.js';
import { ALL, type Asked, figureId, type QuestionContext, statedMetrics, VALUE } from './asked.js';
import { keyPlace, valuePlace } from './ledger.js';
import { missingKey, needsOneOf } from './messages.js';
import { duplicateFigure, optionWithoutRow, optionWithoutValue, reversedRange } from './number-messages.js';
import { readTable, type TableCell } from './table.js';

/** One figure as the author gave it, by option, metric and period. */
export interface Published {
  readonly option: string;
  readonly metric: string;
  readonly period: string;
  readonly reading: Reading;
  readonly status: FigureStatus;
  /** Where it says that it was published; undefined where nothing is said. */
  readonly from: ProvenanceSource | undefined;
  /** Pointer of that, for its place. */
  readonly fromPointer: string;
  readonly place: Place;
  /** False for a number that was found to be wrong: sums over it would only repeat the complaint. */
  readonly sound: boolean;
}

/** Where a value stands and which figure it is. */
interface Spot {
  readonly option: string;
  readonly metric: string;
  readonly period: string;
  readonly pointer: string;
}

interface Reader {
  readonly context: QuestionContext;
  readonly asked: Asked;
  readonly pointer: string;
  /** The metric that values outside a table belong to. */
  readonly metric: string;
  readonly period: string;
}

/** Everything that the question states, in the order of its options, metrics and periods. */
export function readPublished(context: QuestionContext, asked: Asked): readonly Published[] {
  const { question, source } = asked;
  const pointer = below('/questions', question.id);
  const stated = statedMetrics(question);
  const period = source.period === undefined ? ALL : String(source.period);
  const reader = { context, asked, pointer, metric: stated[0] ?? VALUE, period };
  checkForm(reader, stated.length);
  const table = source.table === undefined ? null : readTable(context, question, source.table);
  const given = (['value', 'values'] as const).flatMap((key) => readOwn(reader, key));
  const perOption = Object.entries(source.options ?? {}).flatMap(([id, option]) =>
    readOption(reader, id, option, table),
  );
  return [...given, ...perOption];
}

/** A question states its figures in one way, and several metrics only in a table. */
function checkForm({ context, asked, pointer }: Reader, metrics: number): void {
  const { question, source } = asked;
  const forms = (['options', 'values', 'value'] as const).filter((key) => source[key] !== undefined);
  const place = keyPlace(context.ledger, pointer);
  if (forms.length !== 1)
    context.ledger.problems.push(needsOneOf(place, question.id, ['options', 'values', 'value']));
  else if (metrics > 1 && source.table === undefined) {
    context.ledger.problems.push(missingKey(place, 'table', question.id, EXPECTATIONS.map));
  }
}

function readOwn(reader: Reader, key: 'value' | 'values'): readonly Published[] {
  const { pointer, metric, period } = reader;
  const { source } = reader.asked;
  if (key === 'value') {
    const spot = { option: ALL, metric, period, pointer: below(pointer, 'value') };
    return source.value === undefined ? [] : [readValue(reader, spot, source.value, source.decimals)];
  }
  return readValues(reader, ALL, below(pointer, 'values'), source.values, source.decimals);
}

function readValues(
  reader: Reader,
  option: string,
  pointer: string,
  values: QuestionSource['values'],
  decimals: number,
): readonly Published[] {
  return Object.entries(values ?? {}).map(([period, value]) =>
    readValue(
      reader,
      { option, metric: reader.metric, period, pointer: below(pointer, period) },
      value,
      decimals,
    ),
  );
}

function readOption(
  reader: Reader,
  id: string,
  option: OptionSource,
  table: ReadonlyMap<string, readonly TableCell[]> | null,
): readonly Published[] {
  const { context, metric, period } = reader;
  const { question, source } = reader.asked;
  const pointer = below(reader.pointer, 'options', id);
  const { problems } = context.ledger;
  const cells = table?.get(id) ?? [];
  const decimals = option.decimals ?? source.decimals;
  const ways = (['value', 'values', 'range', 'rank'] as const).filter((key) => option[key] !== undefined);
  const spot = { option: id, metric, period, pointer: below(pointer, ways[0] ?? 'value') };
  const [first] = ways;
  if (ways.length > 1) {
    problems.push(needsOneOf(keyPlace(context.ledger, pointer), `${question.id}.${id}`, ways));
  } else if (first !== undefined && cells[0] !== undefined) {
    const both = { en: 'here and in the table', zh: '此处与表格中各一次' };
    problems.push(
      duplicateFigure(cells[0].place, `${question.id}.${id}`, valuePlace(context.ledger, spot.pointer), both),
    );
  } else if (first === undefined && cells.length === 0) {
    const name = `${question.id}.${id}`;
    const place = keyPlace(context.ledger, pointer);
    if (source.table === undefined) problems.push(optionWithoutValue(place, name));
    else if (table !== null) problems.push(optionWithoutRow(place, name, source.table.file));
  }
  const from = { from: option.from, fromPointer: below(pointer, 'from') };
  if (option.value !== undefined) return [withSource(readValue(reader, spot, option.value, decimals), from)];
  if (option.values !== undefined) {
    return readValues(reader, id, spot.pointer, option.values, decimals).map((figure) =>
      withSource(figure, from),
    );
  }
  if (option.range !== undefined) return [withSource(readRange(reader, spot, option.range, decimals), from)];
  if (option.rank !== undefined) {
    return [withSource(make(reader, spot, { kind: 'rank', rank: option.rank }, 'published', true), from)];
  }
  const figures = cells.map((cell) => readCell(reader, id, cell));
  const absent = statedMetrics(question).filter((name) => !cells.some((cell) => cell.metric === name));
  const gaps = absent.map((name) =>
    make(reader, { ...spot, metric: name, pointer }, { kind: 'none' }, 'not-published', true),
  );
  return [...figures, ...gaps].map((figure) => withSource(figure, from));
}

/** What the option says of its source stands unless the value itself says more. */
function withSource(figure: Published, source: Pick<Published, 'from' | 'fromPointer'>): Published {
  return figure.from === undefined && source.from !== undefined ? { ...figure, ...source } : figure;
}

function readValue(reader: Reader, spot: Spot, source: FigureValue, decimals: number): Published {
  const detail = typeof source === 'object' ? source : { value: source };
  const own = typeof source === 'object' ? below(spot.pointer, 'value') : spot.pointer;
  const from = { from: detail.from, fromPointer: below(spot.pointer, 'from') };
  if (detail.value === 'not-published') {
    return { ...make(reader, spot, { kind: 'none' }, 'not-published', true), ...from };
  }
  const places = detail.decimals ?? decimals;
  const { question } = reader.asked;
  const place = valuePlace(reader.context.ledger, own);
  const name = figureId(reader.asked, spot);
  const sound = checkAmount(
    reader.context.ledger,
    { place, name, unit: question.unit, decimals: places },
    detail.value,
  );
  const reading: Reading = { kind: 'value', quantity: quantity(detail.value, places, question.unit) };
  return {
    ...make(reader, spot, reading, detail.status ?? reader.asked.source.status ?? 'published', sound),
    ...from,
    place,
  };
}

function readRange(
  reader: Reader,
  spot: Spot,
  range: readonly [number, number],
  decimals: number,
): Published {
  const { ledger } = reader.context;
  const { unit } = reader.asked.question;
  const name = figureId(reader.asked, spot);
  const sound = range.map((end, index) =>
    checkAmount(ledger, { place: valuePlace(ledger, below(spot.pointer, index)), name, unit, decimals }, end),
  );
  const [low, high] = range;
  if (low > high) ledger.problems.push(reversedRange(valuePlace(ledger, spot.pointer), name, low, high));
  const reading: Reading = {
    kind: 'range',
    low: quantity(low, decimals, unit),
    high: quantity(high, decimals, unit),
  };
  return make(reader, spot, reading, 'published', low <= high && !sound.includes(false));
}

function readCell(reader: Reader, option: string, cell: TableCell): Published {
  const { period } = reader;
  const { unit, decimals } = reader.asked.question;
  const spot = { option, metric: cell.metric, period, pointer: reader.pointer };
  const missing = cell.amount === null;
  const name = figureId(reader.asked, spot);
  const sound =
    cell.amount === null ||
    checkAmount(reader.context.ledger, { place: cell.place, name, unit, decimals }, cell.amount, cell.text);
  const reading: Reading =
    cell.amount === null
      ? { kind: 'none' }
      : { kind: 'value', quantity: quantity(cell.amount, decimals, unit) };
  return {
    ...make(
      reader,
      spot,
      reading,
      missing ? 'not-published' : (reader.asked.source.status ?? 'published'),
      sound,
    ),
    place: cell.place,
  };
}

function make(reader: Reader, spot: Spot, reading: Reading, status: FigureStatus, sound: boolean): Published {
  const { option, metric, period, pointer } = spot;
  const place = valuePlace(reader.context.ledger, pointer);
  return { option, metric, period, reading, status, from: undefined, fromPointer: pointer, place, sound };
}
