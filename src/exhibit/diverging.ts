import { formatQuantity, sum, wordingOf } from '../figures/index.js';
import type { Metric } from '../model/dataset.js';
import type { Diverging, DivergingRow } from '../model/exhibit.js';
import type { Quantity } from '../model/figure.js';
import type { Built, ExhibitContext } from './context.js';
import { type Arrangement, gridOf } from './grid.js';
import { needsEveryScalePoint } from './messages.js';
import { scaleTones } from './scale-tones.js';

const SCALES: Arrangement = { series: ['metric'], items: ['option', 'segment', 'period'] };

/** Percent below which a part may be too narrow for its number. */
const SMALL = 5;

/**
 * Scale points on both sides of a middle line. The dataset has them from the best to the worst; of an odd number the
 * middle one is neutral. Nothing can be placed unless every point of every row was published.
 */
export function diverging(context: ExhibitContext): Built {
  const built = gridOf(context, SCALES);
  if (built === null || 'code' in built) return built;
  const { grid, figures, question } = built;
  const points = grid.series.flatMap(({ id }) => question.metrics.find((metric) => metric.id === id) ?? []);
  const tones = scaleTones(points.length);
  const isWhole = grid.items.every(({ cells }) => cells.every(({ value }) => value !== null));
  if (question.answer.type !== 'scale' || tones.length === 0 || !isWhole || points.some(isDerived))
    return needsEveryScalePoint(context.plan);
  const { pack } = context;
  const labels = points.map(({ label }) => wordingOf(label, pack));
  const side = (index: number) => sideOf(index, points.length);
  const rows = grid.items.map((item): DivergingRow => {
    const parts = item.cells.flatMap((cell, index) => {
      const reading = figures.find(({ id }) => id === cell.id)?.reading;
      if (reading?.kind !== 'value') return [];
      const tone = tones[index] ?? ('rest' as const);
      return [{ quantity: reading.quantity, tone, side: side(index), highlight: cell.highlight }];
    });
    const total = (of: DivergingRow['parts'][number]['side']): string =>
      formatQuantity(sum(quantities(parts.filter((part) => part.side === of)), question.unit), pack);
    return {
      id: item.id,
      label: item.label,
      sublabel: item.sublabel,
      strong: item.strong,
      parts: [...parts].reverse().map(({ quantity, tone, side: own, highlight }) => ({
        tone,
        side: own,
        highlight,
        value: quantity.amount,
        label: formatQuantity(quantity, pack),
      })),
      negative: total('negative'),
      positive: total('positive'),
    };
  });
  const named = (of: 'negative' | 'neutral' | 'positive'): readonly string[] =>
    labels.filter((_, index) => side(index) === of);
  const headingOf = (of: 'negative' | 'positive'): string => {
    const ids = points.filter((_, index) => side(index) === of).map(({ id }) => id);
    const net = question.metrics.find(({ derived }) => isNetOf(derived, ids));
    return net === undefined ? pack.words.sides[of] : pack.words.sideOf(wordingOf(net.label, pack));
  };
  const chart: Diverging = {
    kind: 'diverging',
    sides: [headingOf('negative'), headingOf('positive')],
    legend: points
      .map(({ id }, index) => ({ id, label: labels[index] ?? id, tone: tones[index] ?? ('rest' as const) }))
      .reverse(),
    rows,
  };
  const notes = [
    pack.words.sidesNote(named('negative').toReversed(), named('positive'), named('neutral')[0] ?? ''),
    ...(rows.some(({ parts }) => parts.some(({ value }) => value > 0 && value < SMALL))
      ? [pack.words.smallParts]
      : []),
  ];
  return { chart, figures, notes };
}

function sideOf(index: number, count: number): 'negative' | 'neutral' | 'positive' {
  const middle = (count - 1) / 2;
  return index === middle ? 'neutral' : index < middle ? 'positive' : 'negative';
}

function isDerived({ derived }: Metric): boolean {
  return derived !== null;
}

/** True for the metric that the dataset itself defines as the sum of these: its words head the column. */
function isNetOf(derived: Metric['derived'], ids: readonly string[]): boolean {
  return (
    derived?.kind === 'net' && derived.of.length === ids.length && ids.every((id) => derived.of.includes(id))
  );
}

function quantities(parts: readonly { readonly quantity: Quantity }[]): readonly Quantity[] {
  return parts.map(({ quantity }) => quantity);
}
