import { difference, formatQuantity, relativeChange, wordingOf } from '../figures/index.js';
import type { Columns } from '../model/exhibit.js';
import type { Figure } from '../model/figure.js';
import { type BuiltChart, type ExhibitContext, figuresOf, questionOf } from './context.js';
import { type Drawable, drawable, valueUnderUnitLine } from './mark.js';

/** A series over its periods; the unit stands in the exhibit line, so the columns carry bare numbers. */
export function columns(context: ExhibitContext): BuiltChart | null {
  const question = questionOf(context);
  if (question === null) return null;
  const figures = figuresOf(question, context);
  if (!figures.some(({ reading }) => reading.kind === 'value')) return null;
  const { pack, dataset } = context;
  const chart: Columns = {
    kind: 'columns',
    columns: figures.map((figure) => columnOf(figure, drawable(figures), context)),
    gap: {
      title: pack.words.gapTitle(wordingOf(dataset.publication.notPublished, pack)),
      detail: question.gapRemark === null ? '' : wordingOf(question.gapRemark, pack),
    },
    change: changeOf(figures, context),
  };
  return { chart, figures };
}

function columnOf(
  figure: Figure,
  among: readonly Drawable[],
  { pack, subjects }: ExhibitContext,
): Columns['columns'][number] {
  const quantity = figure.reading.kind === 'value' ? figure.reading.quantity : null;
  const period = pack.words.period(figure.key.period);
  return {
    id: figure.id,
    label: figure.status === 'forecast' ? pack.words.forecastPeriod(period) : period,
    sublabel: '',
    valueLabel: quantity === null ? '' : valueUnderUnitLine(quantity, among, pack),
    highlight: subjects.has(figure.id),
    value: quantity === null ? null : quantity.amount,
    status: quantity === null ? 'not-published' : figure.status === 'forecast' ? 'forecast' : 'actual',
  };
}

function changeOf(figures: readonly Figure[], { plan, pack }: ExhibitContext): Columns['change'] {
  if (plan.change === null) return null;
  const [from, to] = plan.change.map((period) => figures.find(({ key }) => key.period === period));
  if (from?.reading.kind !== 'value' || to?.reading.kind !== 'value') return null;
  const before = from.reading.quantity;
  const after = to.reading.quantity;
  const change = difference(after, before);
  const words = formatQuantity(change, pack, { signed: true });
  const isPoints = change.unit.kind === 'percentage-point';
  return {
    from: from.id,
    to: to.id,
    label: isPoints
      ? words
      : pack.words.changeLabel(words, formatQuantity(relativeChange(after, before), pack, { signed: true })),
    falls: change.amount < 0,
  };
}
