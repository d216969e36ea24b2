import type { Built, ExhibitContext } from './context.js';
import { shownFigures } from './context.js';
import { questionOfFigure } from './labels.js';
import { drawable, markOf } from './mark.js';
import { cannotStack, tooManySeries } from './messages.js';

const MOST_PARTS = 5;

/** One share, or the answers to a question that exclude each other, as squares of one percent each. */
export function waffle(context: ExhibitContext): Built {
  const figures = shownFigures(context);
  const shown = drawable(figures);
  if (shown.length === 0) return null;
  const isWhole = shown.every(({ figure, quantity }) => {
    const { type } = questionOfFigure(figure, context.dataset).answer;
    return quantity.unit.kind === 'percent' && (shown.length === 1 || type === 'single' || type === 'scale');
  });
  if (!isWhole || new Set(shown.map(({ figure }) => figure.key.question)).size > 1)
    return cannotStack(context.plan);
  if (shown.length > MOST_PARTS) return tooManySeries(context.plan, shown.length, MOST_PARTS);
  return {
    chart: {
      kind: 'waffle',
      parts: shown.map((part) => ({ ...markOf(part, context), value: part.quantity.amount })),
    },
    figures,
    notes: [context.pack.words.waffleNote],
  };
}
