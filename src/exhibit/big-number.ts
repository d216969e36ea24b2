import { type Built, type ExhibitContext, shownFigures } from './context.js';
import { drawable } from './mark.js';
import { onlyOneFigure } from './messages.js';
import { tileOf } from './tiles.js';

/** One figure, as large as its box allows. */
export function bigNumber(context: ExhibitContext): Built {
  const figures = shownFigures(context);
  const [only, ...others] = drawable(figures);
  if (only === undefined) return null;
  if (others.length > 0) return onlyOneFigure(context.plan, others.length + 1);
  return { chart: { kind: 'number', tile: tileOf(only, context) }, figures };
}
