import { difference, formatQuantity, wordingOf } from '../figures/index.js';
import type { GridItem, GridKind } from '../model/exhibit.js';
import type { Built, ExhibitContext } from './context.js';
import { type BuiltGrid, COMPARED, gridOf } from './grid.js';
import { labelOfMember, mayExceedWhole } from './labels.js';
import { MISSING } from './mark.js';
import { needsTwoSeries, tooManySeries } from './messages.js';

/** What a kind that draws a grid asks of it. */
interface GridRules {
  /** The fewest and the most series that it can tell apart. */
  readonly series: readonly [least: number, most: number];
  /** True where an item without any value has no place, and is told in a note instead. */
  readonly needsPlace?: boolean;
  /** True where each item says how much it changed from the first series to the last. */
  readonly tellsChange?: boolean;
}

const KINDS: { readonly [kind in GridKind]: GridRules } = {
  'grouped-bar': { series: [1, 5] },
  'grouped-columns': { series: [1, 5] },
  dumbbell: { series: [2, 2], needsPlace: true },
  slope: { series: [2, 2], needsPlace: true, tellsChange: true },
  'small-multiples': { series: [1, 12] },
  heatmap: { series: [1, 12] },
};

/** The builder of a kind that shows nothing but a grid. */
export function gridChart(kind: GridKind): (context: ExhibitContext) => Built {
  const { series, needsPlace = false, tellsChange = false } = KINDS[kind];
  const [least, most] = series;
  return (context) => {
    const built = gridOf(context, { ...COMPARED, isSigned: kind === 'small-multiples' });
    if (built === null || 'code' in built) return built;
    const count = built.grid.series.length;
    if (count < least) return needsTwoSeries(context.plan, count);
    if (count > most) return tooManySeries(context.plan, count, most);
    const hasPlace = ({ cells }: GridItem): boolean =>
      !needsPlace || cells.some(({ value }) => value !== null);
    const all = tellsChange ? withChanges(built, context) : built.grid.items;
    const items = all.filter(hasPlace);
    const left = all.filter((item) => !hasPlace(item)).map(({ label }) => label);
    const hasChanges = items.some(({ change }) => change !== undefined);
    const notes = [
      ...gridNotes({ ...built, grid: { ...built.grid, items } }, context, { dashes: kind !== 'dumbbell' }),
      ...(left.length === 0 ? [] : [context.pack.words.unpublishedOptions(left, notPublished(context))]),
      ...(hasChanges ? changesNote(built, context) : []),
      ...(kind === 'heatmap' ? [context.pack.words.stepsOfColor] : []),
    ];
    const changeHead = context.pack.words.changeHead(built.question.unit.kind === 'percent');
    const grid = { ...built.grid, items, ...(hasChanges ? { changeHead } : {}) };
    return { chart: { kind, ...grid }, figures: built.figures, notes };
  };
}

/** What a dash stands for, and whether several answers were possible. */
export function gridNotes(
  { grid, question }: BuiltGrid,
  { pack, dataset }: ExhibitContext,
  { dashes = true }: { readonly dashes?: boolean } = {},
): readonly string[] {
  const hasDash = grid.items.some(({ cells }) => cells.some(({ label }) => label === MISSING));
  return [
    ...(mayExceedWhole(question) ? [pack.words.multipleNote] : []),
    ...(hasDash && dashes ? [pack.words.missingNote(notPublished({ pack, dataset }))] : []),
  ];
}

function notPublished({ pack, dataset }: Pick<ExhibitContext, 'pack' | 'dataset'>): string {
  return wordingOf(dataset.publication.notPublished, pack);
}

function withChanges({ grid, figures }: BuiltGrid, { pack }: ExhibitContext): readonly GridItem[] {
  const quantityOf = (id: string | undefined) => {
    const reading = figures.find((figure) => figure.id === id)?.reading;
    return reading?.kind === 'value' ? reading.quantity : null;
  };
  return grid.items.map((item) => {
    const [first, last] = [quantityOf(item.cells[0]?.id), quantityOf(item.cells.at(-1)?.id)];
    if (first === null || last === null) return item;
    const change = difference(last, first);
    return {
      ...item,
      change: { label: formatQuantity(change, pack, { signed: true, bare: true }), falls: change.amount < 0 },
    };
  });
}

function changesNote({ grid, series, question }: BuiltGrid, context: ExhibitContext): readonly string[] {
  const [first, last] = [grid.series[0], grid.series.at(-1)];
  if (first === undefined || last === undefined || series === null) return [];
  const label = (id: string): string => labelOfMember(series, id, question, context.pack);
  const isShare = question.unit.kind === 'percent';
  const note = context.pack.words.changesNote(label(first.id), label(last.id));
  return [isShare ? context.pack.words.clause([note, context.pack.words.inPoints]) : note];
}
