import { formatQuantity } from '../figures/index.js';
import type { Mark } from '../model/exhibit.js';
import type { Figure, Quantity } from '../model/figure.js';
import type { ExhibitContext } from './context.js';
import { detailOf, labelOf } from './labels.js';

/** A figure that has a value. */
export interface Drawable {
  readonly figure: Figure;
  readonly quantity: Quantity;
}

/** Only figures with a value can be drawn. */
export function drawable(figures: readonly Figure[]): readonly Drawable[] {
  return figures.flatMap((figure) =>
    figure.reading.kind === 'value' ? [{ figure, quantity: figure.reading.quantity }] : [],
  );
}

/** A mark with final labels, highlighted when the headline is about its figure. */
export function markOf({ figure, quantity }: Drawable, { dataset, pack, subjects }: ExhibitContext): Mark {
  return {
    id: figure.id,
    label: labelOf(figure, dataset, pack),
    sublabel: detailOf(figure, dataset, pack),
    valueLabel: formatQuantity(quantity, pack),
    highlight: subjects.has(figure.id),
  };
}
