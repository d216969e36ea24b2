import { quantity } from '../figures/index.js';
import type { FigureStatus, Reading } from '../model/figure.js';
import type { Place } from '../model/place.js';
import {
  below,
  EXPECTATIONS,
  type FigureValue,
  nearest,
  type OptionSource,
  type ProvenanceSource,
  type QuestionSource,
  type TableSpec,
} from '../schema/index.js';
import { checkAmount } from './amounts.js';
import {
  ALL,
  type Asked,
  type FigureSpot,
  figureId,
  type QuestionContext,
  statedMetrics,
  VALUE,
} from './asked.js';
import { keyPlace, valuePlace } from './ledger.js';
import { missingKey, needsOneOf, unknownReference } from './messages.js';
import { duplicateFigure, optionWithoutRow, optionWithoutValue, reversedRange } from './number-messages.js';
import { readTable, type TableCell } from './table.js';

/** One figure as the author gave it, by option, metric, period and segment. */
export interface Published extends FigureSpot {
  readonly reading: Reading;
  readonly status: FigureStatus;
  /** How many were asked, where a column of its table says so. */
  readonly base: number | null;
  /** Where it says that it was published; undefined where nothing is said. */
  readonly from: ProvenanceSource | undefined;
  /** Pointer of that, for its place. */
  readonly fromPointer: string;
  readonly place: Place;
  /** False for a number that was found to be wrong: sums over it would only repeat the complaint. */
  readonly sound: boolean;
}

/** Where a value stands and which figure it is. */
interface Spot extends FigureSpot {
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

/** Everything that the question states, in the order of its options, metrics and periods; null without its table. */
export function readPublished(context: QuestionContext, asked: Asked): readonly Published[] | null {
  const { question, source } = asked;
  const pointer = below('/questions', question.id);
  const stated = statedMetrics(question);
  const period = source.period === undefined ? ALL : String(source.period);
  const reader = { context, asked, pointer, metric: stated[0] ?? VALUE, period };
  checkForm(reader, stated.length);
  const table = source.table === undefined ? null : readTable(context, question, source.table);
  if (source.table !== undefined && table === null) return null;
  const given = (['value', 'values', 'by-segment'] as const).flatMap((key) => readOwn(reader, key));
  const perOption = Object.entries(source.options ?? {}).flatMap(([id, option]) =>
    readOption(reader, id, option, table),
  );
  return [...given, ...perOption];
}

const FORMS = ['options', 'values', 'value', 'by-segment'] as const;

/** A question states its figures in one way, and several metrics only in a table. */
function checkForm({ context, asked, pointer }: Reader, metrics: number): void {
  const { question, source } = asked;
  const forms = FORMS.filter((key) => source[key] !== undefined);
  const place = keyPlace(context.ledger, pointer);
  if (forms.length !== 1) context.ledger.problems.push(needsOneOf(place, question.id, FORMS));
  else if (metrics > 1 && source.table === undefined) {
    context.ledger.problems.push(missingKey(place, 'table', question.id, EXPECTATIONS.map));
  }
}

function readOwn(reader: Reader, key: 'value' | 'values' | 'by-segment'): readonly Published[] {
  const { pointer, metric, period } = reader;
  const { source } = reader.asked;
  const at = below(pointer, key);
  if (key === 'values') return readValues(reader, ALL, at, source.values, source.decimals);
  if (key === 'by-segment') return readSegments(reader, ALL, at, source[key], source.decimals);
  const spot = { option: ALL, metric, period, segment: ALL, pointer: at };
  return source.value === undefined ? [] : [readValue(reader, spot, source.value, source.decimals)];
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
      { option, metric: reader.metric, period, segment: ALL, pointer: below(pointer, period) },
      value,
      decimals,
    ),
  );
}

/** Values by segment, each of which the question must declare. */
function readSegments(
  reader: Reader,
  option: string,
  pointer: string,
  values: QuestionSource['by-segment'],
  decimals: number,
): readonly Published[] {
  const { ledger } = reader.context;
  const known = reader.asked.question.segments.map(({ id }) => id);
  const { metric, period } = reader;
  return Object.entries(values ?? {}).flatMap(([segment, value]) => {
    const at = below(pointer, segment);
    if (known.includes(segment))
      return [readValue(reader, { option, metric, period, segment, pointer: at }, value, decimals)];
    ledger.problems.push(
      unknownReference(keyPlace(ledger, at), 'segment', segment, nearest(segment, known), known),
    );
    return [];
  });
}

/** The ways in which an option may give its figures. */
const WAYS = ['value', 'values', 'by-segment', 'range', 'rank'] as const;

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
  const ways = WAYS.filter((key) => option[key] !== undefined);
  const spot = { option: id, metric, period, segment: ALL, pointer: below(pointer, ways[0] ?? 'value') };
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
  if (option['by-segment'] !== undefined) {
    return readSegments(reader, id, spot.pointer, option['by-segment'], decimals).map((figure) =>
      withSource(figure, from),
    );
  }
  if (option.range !== undefined) return [withSource(readRange(reader, spot, option.range, decimals), from)];
  if (option.rank !== undefined) {
    return [withSource(make(reader, spot, { kind: 'rank', rank: option.rank }, 'published', true), from)];
  }
  if (source.table !== undefined) checkRows(reader, id, cells, source.table);
  const figures = cells.map((cell) => readCell(reader, id, cell));
  const absent =
    cells.length > 0
      ? []
      : statedMetrics(question).map((name) =>
          make(reader, { ...spot, metric: name, pointer }, { kind: 'none' }, 'not-published', true),
        );
  const place = keyPlace(context.ledger, pointer);
  return [...figures, ...absent.map((figure) => ({ ...figure, place }))].map((figure) =>
    withSource(figure, from),
  );
}

/** A table by segment or period has a row for each, or says that it was not published. */
function checkRows(
  { context, asked, pointer }: Reader,
  option: string,
  cells: readonly TableCell[],
  spec: TableSpec,
) {
  if (cells.length === 0) return;
  const { question } = asked;
  const segments =
    spec.segment === undefined && spec.segments === undefined ? [ALL] : question.segments.map(({ id }) => id);
  const periods = spec.period === undefined && spec.periods === undefined ? [null] : question.periods;
  for (const segment of segments) {
    for (const period of periods) {
      if (cells.some((cell) => cell.segment === segment && cell.period === period)) continue;
      const parts = [question.id, option, period ?? '', segment === ALL ? '' : segment];
      const place = keyPlace(context.ledger, below(pointer, 'options', option));
      context.ledger.problems.push(
        optionWithoutRow(place, parts.filter((part) => part !== '').join('.'), spec.file),
      );
    }
  }
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
  const status = detail.status ?? reader.asked.source.status ?? 'published';
  return { ...make(reader, spot, reading, status, sound, place), ...from };
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
  const { unit, decimals } = reader.asked.question;
  const { metric, segment } = cell;
  const spot = { option, metric, period: cell.period ?? reader.period, segment, pointer: reader.pointer };
  const name = figureId(reader.asked, spot);
  const sound =
    cell.amount === null ||
    checkAmount(reader.context.ledger, { place: cell.place, name, unit, decimals }, cell.amount, cell.text);
  const reading: Reading =
    cell.amount === null
      ? { kind: 'none' }
      : { kind: 'value', quantity: quantity(cell.amount, decimals, unit) };
  const status = cell.amount === null ? 'not-published' : (reader.asked.source.status ?? 'published');
  return { ...make(reader, spot, reading, status, sound, cell.place), base: cell.base };
}

function make(
  reader: Reader,
  spot: Spot,
  reading: Reading,
  status: FigureStatus,
  sound: boolean,
  place: Place = valuePlace(reader.context.ledger, spot.pointer),
): Published {
  const { pointer, ...own } = spot;
  return { ...own, reading, status, base: null, from: undefined, fromPointer: pointer, place, sound };
}
