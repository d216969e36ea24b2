import { formatReading, isSameUnit } from '../figures/index.js';
import type { RankedBar } from '../model/exhibit.js';
import type { BuiltChart, ExhibitContext } from './context.js';
import { shownFigures } from './context.js';
import { labelOf, optionOf } from './labels.js';
import { type Drawable, drawable, markOf, valueUnderUnitLine } from './mark.js';

/** Options from the largest value down, pinned ones last; options published only as a range become a bracket. */
export function rankedBar(context: ExhibitContext): BuiltChart | null {
  const figures = shownFigures(context);
  const bars = drawable(figures);
  if (bars.length === 0) return null;
  const sorted =
    context.plan.order === 'as-written' ? bars : [...bars].sort((a, b) => compare(a, b, context));
  const alongside = barsBeside(context, bars);
  const chart: RankedBar = {
    kind: 'ranked-bar',
    bars: sorted.map((bar) => barOf(bar, bars, context)),
    ...(alongside.length === 0 ? {} : { alongside }),
    range: rangeOf(context, figures),
  };
  return { chart, figures };
}

function barOf(
  bar: Drawable,
  among: readonly Drawable[],
  context: ExhibitContext,
): RankedBar['bars'][number] {
  const valueLabel = valueUnderUnitLine(bar.quantity, among, context.pack);
  return { ...markOf(bar, context), valueLabel, value: bar.quantity.amount };
}

/** Two charts side by side in one unit are read as one scale. */
function barsBeside(context: ExhibitContext, own: readonly Drawable[]): RankedBar['bars'] {
  const [first] = own;
  return context.beside
    .filter(({ kind }) => kind === 'ranked-bar')
    .flatMap((plan) => {
      const other = { ...context, plan };
      const bars = drawable(shownFigures(other));
      return bars
        .filter(({ quantity }) => first !== undefined && isSameUnit(quantity.unit, first.quantity.unit))
        .map((bar) => barOf(bar, bars, other));
    });
}

function compare(a: Drawable, b: Drawable, { dataset }: ExhibitContext): number {
  const pinned = (bar: Drawable): number => (optionOf(bar.figure, dataset)?.pinned === true ? 1 : 0);
  return pinned(a) - pinned(b) || b.quantity.amount - a.quantity.amount;
}

function rangeOf({ dataset, pack }: ExhibitContext, figures: BuiltChart['figures']): RankedBar['range'] {
  const figure = figures.find(({ reading }) => reading.kind === 'range');
  if (figure?.reading.kind !== 'range') return null;
  const { low, high } = figure.reading;
  return {
    low: low.amount,
    high: high.amount,
    label: pack.words.rangeLabel(labelOf(figure, dataset, pack), formatReading(figure.reading, pack, '')),
  };
}
