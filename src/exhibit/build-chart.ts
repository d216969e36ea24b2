import type { Chart, ChartKind, ChartOf } from '../model/exhibit.js';
import { bigNumber } from './big-number.js';
import { columns } from './columns.js';
import type { Built, ExhibitContext } from './context.js';
import { diverging } from './diverging.js';
import { gridChart } from './grid-charts.js';
import { likert } from './likert.js';
import { lines } from './lines.js';
import { ownChart } from './own-chart.js';
import { rankedBar } from './ranked-bar.js';
import { stackedBar } from './stacked-bar.js';
import { tableOf } from './table.js';
import { tiles } from './tiles.js';
import { tracks } from './tracks.js';
import { waffle } from './waffle.js';
import { waterfall } from './waterfall.js';

const BUILDERS: { readonly [kind in ChartKind]: (context: ExhibitContext) => Built } = {
  'ranked-bar': rankedBar,
  'grouped-bar': gridChart('grouped-bar'),
  'grouped-columns': gridChart('grouped-columns'),
  dumbbell: gridChart('dumbbell'),
  slope: gridChart('slope'),
  'small-multiples': gridChart('small-multiples'),
  heatmap: gridChart('heatmap'),
  likert,
  'stacked-bar': stackedBar,
  diverging,
  columns,
  line: lines,
  waterfall,
  waffle,
  number: bigNumber,
  tiles,
  tracks,
  own: ownChart,
  table: tableOf,
};

/** Turns the plan into the rows of its chart, or says why it cannot; null when there is nothing to draw. */
export function buildChart(context: ExhibitContext): Built {
  return BUILDERS[context.plan.kind](context);
}

/** Rows as they stand under each other; what stands side by side counts as one, and groups count their bars. */
const ROWS: { readonly [kind in ChartKind]: (chart: ChartOf<kind>) => number } = {
  'ranked-bar': ({ bars }) => bars.length,
  likert: ({ rows }) => rows.length,
  'stacked-bar': ({ rows }) => rows.length,
  diverging: ({ rows }) => rows.length,
  columns: (chart) => chart.columns.length,
  'grouped-bar': ({ items, series }) => items.length * series.length,
  'grouped-columns': ({ items }) => items.length,
  dumbbell: ({ items }) => items.length,
  slope: ({ items }) => items.length,
  // More than six panels stand in two rows, each with its heads.
  'small-multiples': ({ items, series }) =>
    items.length * (series.length > 6 ? 2 : 1) + (series.length > 6 ? 2 : 0),
  heatmap: ({ items }) => items.length,
  line: ({ series }) => series.length,
  waterfall: ({ steps }) => steps.length,
  waffle: ({ parts }) => parts.length,
  number: () => 1,
  tiles: (chart) => chart.tiles.length,
  tracks: (chart) => chart.tracks.length,
  own: ({ items }) => items.length,
  table: () => 0,
};

export function rowCount<Kind extends ChartKind>(chart: ChartOf<Kind> & Chart): number {
  const count: (chart: ChartOf<Kind>) => number = ROWS[chart.kind as Kind];
  return count(chart);
}
