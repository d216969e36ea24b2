import { isSameUnit } from '../figures/index.js';
import type { Question } from '../model/dataset.js';
import type { ChartKind } from '../model/exhibit.js';
import type { Dimension, Figure, Unit } from '../model/figure.js';
import type { ExhibitPlan } from '../model/report.js';
import { below, EXPECTATIONS, type ExhibitSource } from '../schema/index.js';
import { chooseKind } from './choose-kind.js';
import { fittingFigures, type Known, lookUp, resolveFigure } from './known.js';
import { keyPlace, type Ledger, valuePlace } from './ledger.js';
import { type Kind, missingKey, needsOneOf, unknownKey } from './messages.js';
import { mixedUnits } from './number-messages.js';
import { readOptionalWording } from './wordings.js';

type Subject = 'question' | 'figures' | 'of';

/** What a kind of chart can show. */
const SUBJECTS: { readonly [kind in ChartKind]: readonly Subject[] } = {
  'ranked-bar': ['question'],
  'grouped-bar': ['question'],
  'grouped-columns': ['question'],
  likert: ['question'],
  'stacked-bar': ['question'],
  diverging: ['question'],
  columns: ['question'],
  line: ['question'],
  slope: ['question'],
  dumbbell: ['question'],
  'small-multiples': ['question'],
  heatmap: ['question'],
  waterfall: ['question'],
  waffle: ['figures', 'question'],
  number: ['figures', 'question'],
  tiles: ['figures', 'question'],
  tracks: ['figures', 'question'],
  own: ['question'],
  table: ['of', 'question', 'figures'],
};
const ANY: readonly Subject[] = ['question', 'figures'];

const NONE: ReadonlySet<string> = new Set();

/** A plan before it is known where its exhibit stands. */
export type UnnumberedPlan = Omit<ExhibitPlan, 'number'>;

/** What an author asks of an exhibit, with every name looked up. */
export function readExhibit(ledger: Ledger, id: string, source: ExhibitSource, known: Known): UnnumberedPlan {
  const pointer = below('/exhibits', id);
  const subjects = source.kind === undefined ? ANY : SUBJECTS[source.kind];
  const given = (['question', 'figures', 'of'] as const).filter((key) => source[key] !== undefined);
  const [one] = given;
  if (given.length !== 1 || one === undefined || !subjects.includes(one)) {
    ledger.problems.push(needsOneOf(keyPlace(ledger, pointer), `exhibit ${id}`, subjects));
  }
  const question = readQuestionName(ledger, pointer, source, known);
  const figures = (source.figures ?? []).flatMap(
    (figure, index) => resolveFigure(ledger, below(pointer, 'figures', index), figure, known) ?? [],
  );
  const only = (source.only ?? []).map(String);
  const shown =
    question === null
      ? figures.flatMap((figure) => known.figures.get(figure) ?? [])
      : narrowed(question, only, known);
  const chosen = source.kind === undefined ? chooseKind(question, shown) : null;
  const kind = chosen?.kind ?? source.kind ?? 'table';
  if (kind !== 'table') {
    if (kind !== 'own') lookUp(ledger, below(pointer, 'kind'), 'chart', kind, known.charts);
    checkUnits(ledger, pointer, { id, kind, figures }, known);
  }
  if (question !== null) checkDimensions(ledger, pointer, source, question, known);
  return {
    id,
    kind,
    why: chosen?.why ?? null,
    template: readTemplateName(ledger, pointer, kind, source, known),
    charts: source.charts ?? 'svg',
    question: source.question ?? null,
    figures,
    of: source.of ?? null,
    label: readOptionalWording(ledger, below(pointer, 'label'), source.label),
    only,
    by: source.by ?? null,
    pinned: source.pinned ?? [],
    highlight: readHighlight(ledger, pointer, source, known),
    base: readOptionalWording(ledger, below(pointer, 'base'), source.base),
    order: source.order === undefined ? null : String(source.order),
    total: source.total ?? null,
    change: twoPeriods(source.change),
    growth: twoPeriods(source.growth),
    steps: readSteps(ledger, pointer, kind, source),
    place: keyPlace(ledger, pointer),
  };
}

/** The template of the kind `own`, which no other kind takes. Why one could not be read was said before. */
function readTemplateName(
  ledger: Ledger,
  pointer: string,
  kind: ChartKind,
  { template }: ExhibitSource,
  known: Known,
): string | null {
  if (kind === 'own' && template === undefined)
    ledger.problems.push(missingKey(keyPlace(ledger, pointer), 'template', 'own', EXPECTATIONS.path));
  if (kind !== 'own' && template !== undefined)
    ledger.problems.push(
      unknownKey(keyPlace(ledger, below(pointer, 'template')), 'template', kind, null, ['own']),
    );
  return kind !== 'own' || template === undefined ? null : (known.ownCharts.get(template) ?? null);
}

function twoPeriods(pair: ExhibitSource['change']): readonly [string, string] | null {
  return pair === undefined ? null : [String(pair[0]), String(pair[1])];
}

/** The levels of a waterfall, which no other kind has. */
function readSteps(
  ledger: Ledger,
  pointer: string,
  kind: ChartKind,
  { start, end, minus = [] }: ExhibitSource,
): ExhibitPlan['steps'] {
  if (kind !== 'waterfall') return null;
  for (const [key, value] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (value === undefined)
      ledger.problems.push(missingKey(keyPlace(ledger, pointer), key, 'waterfall', EXPECTATIONS.id));
  }
  return start === undefined || end === undefined ? null : { start, end, minus };
}

/** The figures that the author names, each of which may stand for several. */
function readHighlight(
  ledger: Ledger,
  pointer: string,
  { highlight }: ExhibitSource,
  known: Known,
): readonly string[] | null {
  if (highlight === undefined) return null;
  return highlight.flatMap((reference, index) => {
    const [question = '', ...parts] = reference.split('.');
    const named = fittingFigures(question, parts, known);
    if (named.length > 0) return named.map((figure) => figure.id);
    return resolveFigure(ledger, below(pointer, 'highlight', index), reference, known) ?? [];
  });
}

/** The figures of a question in the members that `only` names of each dimension. */
function narrowed(question: Question, only: readonly string[], known: Known): readonly Figure[] {
  const all = known.byQuestion.get(question.id) ?? [];
  return DIMENSIONS.reduce((kept, dimension) => {
    const named = kept.filter(({ key }) => only.includes(key[dimension]));
    return named.length === 0 ? kept : named;
  }, all);
}

const DIMENSIONS = ['option', 'metric', 'period', 'segment'] as const satisfies readonly Dimension[];

function readQuestionName(
  ledger: Ledger,
  pointer: string,
  source: ExhibitSource,
  known: Known,
): Question | null {
  if (source.question === undefined) return null;
  const names = { names: [...known.questions.keys()], broken: known.brokenQuestions };
  lookUp(ledger, below(pointer, 'question'), 'question', source.question, names);
  return known.questions.get(source.question) ?? null;
}

function checkDimensions(
  ledger: Ledger,
  pointer: string,
  source: ExhibitSource,
  question: Question,
  known: Known,
): void {
  const options = question.options.map(({ id }) => id);
  const metrics = question.metrics.map(({ id }) => id);
  const segments = question.segments.map(({ id }) => id);
  const members = [...options, ...metrics, ...question.periods, ...segments];
  const look = (at: string, kind: Kind, name: string, names: readonly string[]): void => {
    lookUp(ledger, at, kind, name, { names, broken: NONE });
  };
  if (source.order !== undefined && source.order !== 'as-written') {
    const sortable = [...metrics, ...segments, ...question.periods];
    look(below(pointer, 'order'), 'metric', String(source.order), sortable);
  }
  if (source.total !== undefined) look(below(pointer, 'total'), 'metric', source.total, metrics);
  for (const [index, name] of (source.only ?? []).entries()) {
    look(below(pointer, 'only', index), 'member', String(name), members);
  }
  for (const key of ['pinned', 'minus'] as const) {
    for (const [index, name] of (source[key] ?? []).entries()) {
      look(below(pointer, key, index), 'option', name, options);
    }
  }
  for (const key of ['start', 'end'] as const) {
    if (source[key] !== undefined) look(below(pointer, key), 'option', source[key], options);
  }
  const withValue = (known.byQuestion.get(question.id) ?? [])
    .filter(({ reading }) => reading.kind === 'value')
    .map(({ key }) => key.period);
  for (const key of ['change', 'growth'] as const) {
    for (const [index, period] of (source[key] ?? []).entries()) {
      look(below(pointer, key, index), 'period', String(period), [...new Set(withValue)]);
    }
  }
}

/** One chart has one scale. Tiles have none, but shares have bars and must not stand among what has none. */
function checkUnits(
  ledger: Ledger,
  pointer: string,
  { id, kind, figures }: Pick<UnnumberedPlan, 'id' | 'kind' | 'figures'>,
  known: Known,
): void {
  const areAlike = (one: Unit, other: Unit): boolean =>
    kind === 'tiles' ? (one.kind === 'percent') === (other.kind === 'percent') : isSameUnit(one, other);
  const units = figures.flatMap((figure) => {
    const unit = known.questions.get(known.figures.get(figure)?.key.question ?? '')?.unit;
    return unit === undefined ? [] : [{ figure, unit }];
  });
  const [first] = units;
  const other = units.find(({ unit }) => first !== undefined && !areAlike(first.unit, unit));
  if (first === undefined || other === undefined) return;
  const place = valuePlace(ledger, below(pointer, 'figures', figures.indexOf(other.figure)));
  ledger.problems.push(mixedUnits(place, id, [first.figure, other.figure]));
}
