import { columns } from './columns.js';
import type { BuiltChart, ExhibitContext } from './context.js';
import { likert } from './likert.js';
import { rankedBar } from './ranked-bar.js';
import { tableOf } from './table.js';
import { tiles } from './tiles.js';
import { tracks } from './tracks.js';

const BUILDERS = {
  'ranked-bar': rankedBar,
  likert,
  columns,
  tiles,
  tracks,
  table: tableOf,
} as const;

/** Turns the plan into the rows of its chart, or null when there is nothing to draw. */
export function buildChart(context: ExhibitContext): BuiltChart | null {
  return BUILDERS[context.plan.kind](context);
}
