import { formatParts } from '../figures/index.js';
import type { Tiles } from '../model/exhibit.js';
import { type BuiltChart, type ExhibitContext, shownFigures } from './context.js';
import { drawable, markOf } from './mark.js';

/** One tile a figure, in the order of report.yaml. */
export function tiles(context: ExhibitContext): BuiltChart | null {
  const figures = shownFigures(context);
  const shown = drawable(figures);
  if (shown.length === 0) return null;
  const chart: Tiles = {
    kind: 'tiles',
    tiles: shown.map((tile) => {
      const { prefix, number, unit } = formatParts(tile.quantity, context.pack);
      const value = tile.quantity.unit.kind === 'percent' ? tile.quantity.amount : null;
      return { ...markOf(tile, context), value, number: `${prefix}${number}`, unit };
    }),
  };
  return { chart, figures };
}
