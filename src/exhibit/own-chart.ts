import type { Built, ExhibitContext } from './context.js';
import { COMPARED, gridOf } from './grid.js';
import { gridNotes } from './grid-charts.js';
import { tooManyCells } from './messages.js';

/** Every cell becomes a mark in each layer of a template; more could take seconds to draw, and nobody reads them. */
const MOST_CELLS = 400;

/** The grid for a template beside the report; validation has complained where there is none. */
export function ownChart(context: ExhibitContext): Built {
  const built = gridOf(context, COMPARED);
  const { template } = context.plan;
  if (built === null || 'code' in built) return built;
  if (template === null) return null;
  const count = built.grid.items.length * built.grid.series.length;
  if (count > MOST_CELLS) return tooManyCells(context.plan, count, MOST_CELLS);
  return {
    chart: { kind: 'own', template, ...built.grid },
    figures: built.figures,
    notes: gridNotes(built, context),
  };
}
