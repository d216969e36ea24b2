import { annualChange, difference, formatQuantity, wordingOf } from '../figures/index.js';
import type { Columns } from '../model/exhibit.js';
import type { Figure, Quantity } from '../model/figure.js';
import { ownBase } from './bases.js';
import { type Built, type ExhibitContext, figuresOf, questionOf } from './context.js';
import { drawable, valueUnderUnitLine } from './mark.js';
import { noGrowth } from './messages.js';
import { meaningfulChange } from './relative-change.js';

/** A series over its periods; the unit stands in the exhibit line, so the columns carry bare numbers. */
export function columns(context: ExhibitContext): Built {
  const question = questionOf(context);
  if (question === null) return null;
  const figures = figuresOf(question, context);
  if (!figures.some(({ reading }) => reading.kind === 'value')) return null;
  if (context.plan.growth !== null && growth(figures, context) === null) return noGrowth(context.plan);
  const { pack, dataset } = context;
  const chart: Columns = {
    kind: 'columns',
    columns: figures.map((figure) => columnOf(figure, figures, context)),
    gap: {
      title: pack.words.gapTitle(wordingOf(dataset.publication.notPublished, pack)),
      detail: question.gapRemark === null ? '' : wordingOf(question.gapRemark, pack),
    },
    change: context.plan.growth === null ? changeOf(figures, context) : growthOf(figures, context),
  };
  return { chart, figures, notes: growthNote(figures, context) };
}

function columnOf(
  figure: Figure,
  among: readonly Figure[],
  context: ExhibitContext,
): Columns['columns'][number] {
  const { pack, subjects } = context;
  const quantity = figure.reading.kind === 'value' ? figure.reading.quantity : null;
  const period = pack.words.period(figure.key.period);
  return {
    id: figure.id,
    label: figure.status === 'forecast' ? pack.words.forecastPeriod(period) : period,
    sublabel: ownBase(figure, among, context),
    valueLabel: quantity === null ? '' : valueUnderUnitLine(quantity, drawable(among), pack),
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
  const relative = change.unit.kind === 'percentage-point' ? null : meaningfulChange(after, before);
  return {
    from: from.id,
    to: to.id,
    label:
      relative === null
        ? words
        : pack.words.changeLabel(words, formatQuantity(relative, pack, { signed: true })),
    falls: change.amount < 0,
  };
}

interface Growth {
  readonly from: { readonly figure: Figure; readonly quantity: Quantity };
  readonly to: { readonly figure: Figure; readonly quantity: Quantity };
  readonly years: number;
  readonly rate: Quantity;
}

/** The mean yearly growth between two published years; null where the plan asks for none, or there is none. */
function growth(figures: readonly Figure[], { plan }: ExhibitContext): Growth | null {
  const [from, to] = drawable(figures.filter(({ key }) => plan.growth?.includes(key.period) === true));
  if (plan.growth === null || from === undefined || to === undefined) return null;
  const years = Number(to.figure.key.period) - Number(from.figure.key.period);
  if (!(years > 0) || from.quantity.low <= 0 || to.quantity.low <= 0) return null;
  return { from, to, years, rate: annualChange(to.quantity, from.quantity, years) };
}

function growthOf(figures: readonly Figure[], context: ExhibitContext): Columns['change'] {
  const found = growth(figures, context);
  if (found === null) return null;
  const words = formatQuantity(found.rate, context.pack, { signed: true });
  return {
    from: found.from.figure.id,
    to: found.to.figure.id,
    label: context.pack.words.growthLabel(words),
    falls: found.rate.amount < 0,
  };
}

function growthNote(figures: readonly Figure[], context: ExhibitContext): readonly string[] {
  const found = growth(figures, context);
  if (found === null) return [];
  const [before, after, rate] = [found.from.quantity, found.to.quantity, found.rate].map((quantity) =>
    formatQuantity(quantity, context.pack),
  );
  return [context.pack.words.growthNote(`(${after} ÷ ${before})^(1/${found.years}) − 1 = ${rate}`)];
}
