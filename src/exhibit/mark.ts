import { formatParts, formatQuantity } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Mark } from '../model/exhibit.js';
import type { Figure, Quantity } from '../model/figure.js';
import { ownBase } from './bases.js';
import { type ExhibitContext, shownFigures } from './context.js';
import { detailOf, nameAmong } from './labels.js';

/** Stands where a table has no value. */
export const MISSING = '—';

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
export function markOf({ figure, quantity }: Drawable, context: ExhibitContext): Mark {
  const { dataset, pack, subjects } = context;
  const details = [detailOf(figure, dataset, pack), ownBase(figure, shownFigures(context), context)];
  return {
    id: figure.id,
    label: nameAmong(figure, shownFigures(context), context),
    sublabel: pack.words.clause(details.filter((detail) => detail !== '')),
    valueLabel: formatQuantity(quantity, pack),
    highlight: subjects.has(figure.id),
  };
}

/** The quantity that gives its scale to all; none where there are none. */
export function largestOf(values: readonly Drawable[]): Quantity | undefined {
  const [first, ...others] = values.map(({ quantity }) => quantity);
  if (first === undefined) return undefined;
  return others.reduce(
    (most, other) => (Math.abs(other.amount) > Math.abs(most.amount) ? other : most),
    first,
  );
}

/** True where bars leave their zero line to both sides: what is above it then says so with its sign. */
export function isTwoSided(values: readonly Drawable[]): boolean {
  return values.some(({ quantity }) => quantity.amount < 0);
}

/**
 * A value beside a mark whose unit stands in the exhibit's unit line: digits alone, or a share with its %. All values
 * of a chart are told in the scale of the largest.
 */
export function valueUnderUnitLine(
  quantity: Quantity,
  among: readonly Drawable[],
  pack: LanguagePack,
  { signed = false }: { readonly signed?: boolean } = {},
): string {
  const { whole, number } = formatParts(quantity, pack, { scaleOf: largestOf(among) ?? quantity, signed });
  return quantity.unit.kind === 'percent' ? whole : number;
}
