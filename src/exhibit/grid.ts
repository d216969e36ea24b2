import { wordingOf } from '../figures/index.js';
import type { Question } from '../model/dataset.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Grid, GridCell, GridItem, GridSeries } from '../model/exhibit.js';
import type { Dimension, Figure } from '../model/figure.js';
import { oneBase, ownBase } from './bases.js';
import { DIMENSIONS, type ExhibitContext, figuresOf, questionOf } from './context.js';
import { labelOfMember, whyMissing } from './labels.js';
import { drawable, isTwoSided, MISSING, valueUnderUnitLine } from './mark.js';
import { tooManyDimensions } from './messages.js';

/** A grid with the figures in it, and the dimensions that became its series and its items. */
export interface BuiltGrid {
  readonly grid: Grid;
  readonly figures: readonly Figure[];
  readonly question: Question;
  readonly series: Dimension | null;
  readonly items: Dimension;
}

/** Which dimensions a kind prefers for its series, and for its items; the first that has several members is taken. */
export interface Arrangement {
  readonly series: readonly Dimension[];
  readonly items: readonly Dimension[];
  /** True where the marks are bars from a zero line, which tell gains and losses apart by their sign too. */
  readonly isSigned?: boolean;
}

/** What is compared becomes series: groups, then waves, then answers. */
export const COMPARED: Arrangement = {
  series: ['segment', 'period', 'metric', 'option'],
  items: ['option', 'metric', 'segment', 'period'],
};

/**
 * The question that the plan shows as a table of values. What has a single member needs no place in it; with more than
 * two dimensions left the plan must narrow them. Remainders are drawn by kinds that show wholes, not here.
 */
export function gridOf(context: ExhibitContext, arrangement: Arrangement): BuiltGrid | Diagnostic | null {
  const question = questionOf(context);
  if (question === null) return null;
  const remainders = question.metrics.flatMap(({ id, derived }) =>
    derived?.kind === 'remainder' ? [id] : [],
  );
  const figures = figuresOf(question, context).filter(
    ({ key }) => !remainders.includes(key.metric) || context.plan.only.includes(key.metric),
  );
  const values = drawable(figures);
  if (values.length === 0) return null;
  const open = DIMENSIONS.filter((dimension) => membersOf(dimension, figures).length > 1);
  if (open.length > 2) return tooManyDimensions(context.plan, open);
  const items =
    arrangement.items.find((dimension) => open.includes(dimension) && dimension !== context.plan.by) ??
    arrangement.items[0] ??
    'option';
  const wanted = [context.plan.by ?? [], arrangement.series].flat();
  const series = wanted.find((dimension) => open.includes(dimension) && dimension !== items) ?? null;
  const signed = arrangement.isSigned === true && isTwoSided(values);
  const at = (item: string, member: string | null): Figure | undefined =>
    figures.find(({ key }) => key[items] === item && (series === null || key[series] === member));
  const cellOf = (item: string, member: string | null): GridCell => {
    const figure = at(item, member);
    const quantity = figure?.reading.kind === 'value' ? figure.reading.quantity : null;
    const named =
      series === null || member === null ? '' : labelOfMember(series, member, question, context.pack);
    const why = figure === undefined ? '' : whyMissing(figure, context.dataset, context.pack);
    return {
      id: figure?.id ?? '',
      value: quantity?.amount ?? null,
      label:
        quantity !== null
          ? valueUnderUnitLine(quantity, values, context.pack, { signed })
          : figure?.status === 'suppressed'
            ? why
            : MISSING,
      missing: quantity !== null ? '' : named === '' ? why : context.pack.words.pair(named, why),
      highlight: figure !== undefined && context.subjects.has(figure.id),
      isForecast: figure?.status === 'forecast',
    };
  };
  const members = series === null ? [null] : membersOf(series, figures);
  const rows = sorted(membersOf(items, figures), items, { question, context, at, members });
  const base = (dimension: Dimension, member: string | null): string => {
    const own = figures.filter(({ key }) => key[dimension] === member);
    return own[0] === undefined || oneBase(own) === null ? '' : ownBase(own[0], figures, context);
  };
  const grid: Grid = {
    series: members.map((member): GridSeries => {
      const cells = rows.map((item) => cellOf(item, member));
      return {
        id: member ?? 'all',
        label:
          series === null || member === null ? '' : labelOfMember(series, member, question, context.pack),
        sublabel: isByBase(series) ? base(series, member) : '',
        highlight: cells.length > 0 && cells.some(({ highlight }) => highlight),
      };
    }),
    items: rows.map((item): GridItem => {
      const cells = members.map((member) => cellOf(item, member));
      const option = items === 'option' ? question.options.find(({ id }) => id === item) : undefined;
      const details = [
        option?.detail == null ? '' : wordingOf(option.detail, context.pack),
        isByBase(series) ? '' : base(items, item),
      ];
      return {
        id: item,
        label: labelOfMember(items, item, question, context.pack),
        sublabel: context.pack.words.clause(details.filter((detail) => detail !== '')),
        strong: cells.some(({ highlight }) => highlight),
        cells,
      };
    }),
  };
  return { grid, figures, question, series, items };
}

/** Groups and waves have bases of their own, which stand with their names. */
function isByBase(series: Dimension | null): series is 'segment' | 'period' {
  return series === 'segment' || series === 'period';
}

function membersOf(dimension: Dimension, figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.map(({ key }) => key[dimension]))];
}

interface Sorting {
  readonly question: Question;
  readonly context: ExhibitContext;
  readonly at: (item: string, member: string | null) => Figure | undefined;
  readonly members: readonly (string | null)[];
}

/** Answers by the series that the plan names, or else the first one; everything else keeps its order. */
function sorted(
  items: readonly string[],
  dimension: Dimension,
  { question, context, at, members }: Sorting,
): readonly string[] {
  const { plan } = context;
  if (dimension !== 'option' || plan.order === 'as-written') return items;
  const by = members.find((member) => member === plan.order) ?? members[0] ?? null;
  const pinned = (id: string): number =>
    plan.pinned.includes(id) || question.options.find((option) => option.id === id)?.pinned === true ? 1 : 0;
  const value = (id: string): number => {
    const reading = at(id, by)?.reading;
    return reading?.kind === 'value' ? reading.quantity.amount : Number.NEGATIVE_INFINITY;
  };
  return [...items].sort((a, b) => pinned(a) - pinned(b) || value(b) - value(a));
}
