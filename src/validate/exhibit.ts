import { isSameUnit } from '../figures/index.js';
import type { Question } from '../model/dataset.js';
import type { ChartKind } from '../model/exhibit.js';
import type { Unit } from '../model/figure.js';
import type { ExhibitPlan } from '../model/report.js';
import { below, type ExhibitSource } from '../schema/index.js';
import { type Known, lookUp, resolveFigure } from './known.js';
import { keyPlace, type Ledger, valuePlace } from './ledger.js';
import { needsOneOf } from './messages.js';
import { mixedUnits } from './number-messages.js';
import { readOptionalWording } from './wordings.js';

/** What a kind of chart can show. */
const SUBJECTS: { readonly [kind in ChartKind]: readonly ('question' | 'figures' | 'of')[] } = {
  'ranked-bar': ['question'],
  likert: ['question'],
  columns: ['question'],
  tiles: ['figures', 'question'],
  tracks: ['figures', 'question'],
  table: ['of', 'question', 'figures'],
};

const NONE: ReadonlySet<string> = new Set();

/** A plan before it is known where its exhibit stands. */
export type UnnumberedPlan = Omit<ExhibitPlan, 'number'>;

/** What an author asks of an exhibit, with every name looked up. */
export function readExhibit(ledger: Ledger, id: string, source: ExhibitSource, known: Known): UnnumberedPlan {
  const pointer = below('/exhibits', id);
  const subjects = SUBJECTS[source.kind];
  const given = (['question', 'figures', 'of'] as const).filter((key) => source[key] !== undefined);
  const [only] = given;
  if (given.length !== 1 || only === undefined || !subjects.includes(only)) {
    ledger.problems.push(needsOneOf(keyPlace(ledger, pointer), `exhibit ${id}`, subjects));
  }
  if (source.kind !== 'table') lookUp(ledger, below(pointer, 'kind'), 'chart', source.kind, known.charts);
  const question = readQuestionName(ledger, pointer, source, known);
  const figures = (source.figures ?? []).flatMap(
    (figure, index) => resolveFigure(ledger, below(pointer, 'figures', index), figure, known) ?? [],
  );
  if (source.kind !== 'table') checkUnits(ledger, pointer, { id, kind: source.kind, figures }, known);
  if (question !== null) checkDimensions(ledger, pointer, source, question, known);
  const [from, to] = source.change ?? [];
  return {
    id,
    kind: source.kind,
    question: source.question ?? null,
    figures,
    of: source.of ?? null,
    label: readOptionalWording(ledger, below(pointer, 'label'), source.label),
    order: source.order ?? null,
    total: source.total ?? null,
    change: from === undefined || to === undefined ? null : [String(from), String(to)],
    place: keyPlace(ledger, pointer),
  };
}

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
  const metrics = question.metrics.map((metric) => metric.id);
  if (source.order !== undefined && source.order !== 'as-written') {
    lookUp(ledger, below(pointer, 'order'), 'metric', source.order, { names: metrics, broken: NONE });
  }
  if (source.total !== undefined) {
    lookUp(ledger, below(pointer, 'total'), 'metric', source.total, { names: metrics, broken: NONE });
  }
  const withValue = [...known.figures.values()]
    .filter(({ key, reading }) => key.question === question.id && reading.kind === 'value')
    .map(({ key }) => key.period);
  for (const [index, period] of (source.change ?? []).entries()) {
    const names = { names: [...new Set(withValue)], broken: NONE };
    lookUp(ledger, below(pointer, 'change', index), 'period', String(period), names);
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
