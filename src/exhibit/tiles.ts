import { formatParts, formatReading, wordingOf } from '../figures/index.js';
import type { Tiles } from '../model/exhibit.js';
import type { Figure } from '../model/figure.js';
import { type BuiltChart, type ExhibitContext, figuresOf, shownFigures } from './context.js';
import { labelOf, questionOfFigure } from './labels.js';
import { type Drawable, drawable, markOf } from './mark.js';

/** One tile a figure, in the order of report.yaml. */
export function tiles(context: ExhibitContext): BuiltChart | null {
  const figures = shownFigures(context);
  const shown = drawable(figures);
  if (shown.length === 0) return null;
  const chart: Tiles = {
    kind: 'tiles',
    tiles: shown.map((tile) => ({ ...tileOf(tile, context), sublabel: qualifierOf(tile, context) })),
  };
  const others = figures.flatMap((figure) => otherAnswer(figure, context) ?? []);
  return { chart, figures: [...new Set([...figures, ...others])] };
}

/**
 * What the figure's question asked, since on a tile it stands far from the others that answer it; where it has one
 * other answer and the two are all, that answer with its share. Empty where the label says it.
 */
function qualifierOf(tile: Drawable, context: ExhibitContext): string {
  const { dataset, pack } = context;
  const other = otherAnswer(tile.figure, context);
  if (other !== null) {
    return pack.words.pair(
      labelOf(other, dataset, pack),
      formatReading(other.reading, pack, wordingOf(dataset.publication.notPublished, pack)),
    );
  }
  const asked = wordingOf(questionOfFigure(tile.figure, dataset).label, pack);
  return asked === labelOf(tile.figure, dataset, pack) ? '' : asked;
}

/** The one other answer of a single-answer question whose two options are all; null otherwise. */
function otherAnswer(figure: Figure, context: ExhibitContext): Figure | null {
  const question = questionOfFigure(figure, context.dataset);
  const isPair =
    question.answer.type === 'single' && question.optionsComplete === 'yes' && question.options.length === 2;
  if (!isPair) return null;
  const { option, period, segment } = figure.key;
  const other = figuresOf(question, context).find(
    ({ key }) => key.option !== option && key.period === period && key.segment === segment,
  );
  return other ?? null;
}

/** A figure with its number and unit apart. */
export function tileOf(tile: Drawable, context: ExhibitContext): Tiles['tiles'][number] {
  const { prefix, number, unit } = formatParts(tile.quantity, context.pack);
  const value = tile.quantity.unit.kind === 'percent' ? tile.quantity.amount : null;
  return { ...markOf(tile, context), value, number: `${prefix}${number}`, unit };
}
