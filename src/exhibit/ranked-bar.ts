import { formatReading, isNearTie, isSameUnit, quantity, wordingOf } from '../figures/index.js';
import type { RankedBar } from '../model/exhibit.js';
import type { BuiltChart, ExhibitContext } from './context.js';
import { shownFigures } from './context.js';
import { labelOf, mayExceedWhole, optionOf, questionOfFigure } from './labels.js';
import { type Drawable, drawable, isTwoSided, markOf, valueUnderUnitLine } from './mark.js';

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
    nearTies: nearTies(sorted, context),
  };
  return { chart, figures, notes: notesOf(chart, figures, context) };
}

function barOf(
  bar: Drawable,
  among: readonly Drawable[],
  context: ExhibitContext,
): RankedBar['bars'][number] {
  const valueLabel = valueUnderUnitLine(bar.quantity, among, context.pack, { signed: isTwoSided(among) });
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

/** Runs of neighbours that no title may tell apart, where the highlight touches one of them. */
function nearTies(sorted: readonly Drawable[], { subjects, pack }: ExhibitContext): RankedBar['nearTies'] {
  const ties: { first: number; last: number }[] = [];
  for (const [index, bar] of sorted.entries()) {
    const above = sorted[index - 1];
    if (above === undefined || !isNearTie(above.quantity, bar.quantity)) continue;
    const open = ties.at(-1);
    if (open !== undefined && open.last === index - 1 && isTied(sorted[open.first], bar)) open.last = index;
    else ties.push({ first: index - 1, last: index });
  }
  return ties
    .filter(({ first, last }) => sorted.slice(first, last + 1).some(({ figure }) => subjects.has(figure.id)))
    .map((tie) => ({ ...tie, label: pack.words.nearTie }));
}

/** All of a bracket are near the first, or it would say too much. */
function isTied(first: Drawable | undefined, bar: Drawable): boolean {
  return first !== undefined && isNearTie(first.quantity, bar.quantity);
}

function notesOf(
  { nearTies: ties }: RankedBar,
  figures: BuiltChart['figures'],
  { pack, dataset }: ExhibitContext,
): readonly string[] {
  const [bar] = drawable(figures);
  const open = figures.filter(({ status }) => status === 'not-published');
  const limit =
    bar?.quantity.unit.kind === 'percent'
      ? formatReading({ kind: 'value', quantity: quantity(1, 0, { kind: 'percentage-point' }) }, pack, '')
      : null;
  return [
    ...(isOverWhole(figures, dataset) ? [pack.words.multipleNote] : []),
    ...(ties.length === 0 ? [] : [pack.words.nearTieNote(limit)]),
    ...(open.length === 0
      ? []
      : [
          pack.words.unpublishedOptions(
            open.map((figure) => labelOf(figure, dataset, pack)),
            wordingOf(dataset.publication.notPublished, pack),
          ),
        ]),
  ];
}

/** True where the shares that are shown add up to more than 100%, since several answers were possible. */
function isOverWhole(figures: BuiltChart['figures'], dataset: ExhibitContext['dataset']): boolean {
  const shares = drawable(figures).filter(({ figure }) => mayExceedWhole(questionOfFigure(figure, dataset)));
  return shares.reduce((total, { quantity: { amount } }) => total + amount, 0) > 100;
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
