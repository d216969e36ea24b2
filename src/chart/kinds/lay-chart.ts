import type { Chart, ChartKind, ChartOf } from '../../model/exhibit.js';
import type { Canvas } from '../canvas.js';
import { noTemplate } from '../messages.js';
import { bigNumber } from './big-number.js';
import type { ChartDrawer, Printed } from './chart-kind.js';
import type { ChartLayout } from './chart-layout.js';
import { columns } from './columns.js';
import { diverging } from './diverging.js';
import { dumbbell } from './dumbbell.js';
import { groupedBar } from './grouped-bar.js';
import { groupedColumns } from './grouped-columns.js';
import { heatmap } from './heatmap.js';
import { likert, stackedBar } from './likert.js';
import { line } from './line.js';
import { own } from './own.js';
import { rankedBar } from './ranked-bar.js';
import { slope } from './slope.js';
import { smallMultiples } from './small-multiples.js';
import { tiles } from './tiles.js';
import { tracks } from './tracks.js';
import { waffle } from './waffle.js';
import { waterfall } from './waterfall.js';

/** A table has no chart: compose sets it as a table. */
const table: ChartDrawer<'table'> = {
  lay: (chart, canvas) => ({ numbers: {}, rows: {}, problems: [noTemplate(canvas.exhibit, chart.kind)] }),
  printed: () => ({ values: [], labels: [] }),
};

const DRAWERS: { readonly [Kind in ChartKind]: ChartDrawer<Kind> } = {
  'ranked-bar': rankedBar,
  'grouped-bar': groupedBar,
  'grouped-columns': groupedColumns,
  likert,
  'stacked-bar': stackedBar,
  diverging,
  columns,
  line,
  slope,
  dumbbell,
  'small-multiples': smallMultiples,
  heatmap,
  waterfall,
  waffle,
  number: bigNumber,
  tiles,
  tracks,
  own,
  table,
};

/** The layout of a chart by its kind. */
export function layChart<Kind extends ChartKind>(chart: ChartOf<Kind> & Chart, canvas: Canvas): ChartLayout {
  return drawerOf<Kind>(chart.kind as Kind).lay(chart, canvas);
}

/** The words that must be in the drawing. */
export function printedWords<Kind extends ChartKind>(chart: ChartOf<Kind> & Chart): Printed {
  return drawerOf<Kind>(chart.kind as Kind).printed(chart);
}

function drawerOf<Kind extends ChartKind>(kind: Kind): ChartDrawer<Kind> {
  return DRAWERS[kind];
}
