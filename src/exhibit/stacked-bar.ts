import { add, formatQuantity, wordingOf } from '../figures/index.js';
import type { Grid, GridItem, LikertRow, LikertTone, StackedBar } from '../model/exhibit.js';
import type { Built, ExhibitContext } from './context.js';
import { type Arrangement, type BuiltGrid, gridOf } from './grid.js';
import { cannotStack, tooManySeries } from './messages.js';

const TONES: readonly LikertTone[] = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5'];
const WHOLES: Arrangement = {
  series: ['option', 'metric'],
  items: ['segment', 'period', 'option', 'metric'],
};

/** The answers of each group or wave as parts of one 100% bar; only answers that exclude each other can be stacked. */
export function stackedBar(context: ExhibitContext): Built {
  const built = gridOf(context, WHOLES);
  if (built === null || 'code' in built) return built;
  const { grid, question } = built;
  const isWhole = question.answer.type === 'single' || question.answer.type === 'scale';
  if (!isWhole || question.unit.kind !== 'percent') return cannotStack(context.plan);
  if (grid.series.length > TONES.length) return tooManySeries(context.plan, grid.series.length, TONES.length);
  const rows = grid.items.map((item) => rowOf(item, built, context));
  const tones = new Set(rows.flatMap(({ parts }) => parts.map(({ tone }) => tone)));
  const notPublished = wordingOf(context.dataset.publication.notPublished, context.pack);
  const chart: StackedBar = {
    kind: 'stacked-bar',
    legend: [
      ...grid.series.map(({ id, label }, index) => ({ id, label, tone: TONES[index] ?? 'rest' })),
      ...(tones.has('hatch') ? [{ id: 'not-published', label: notPublished, tone: 'hatch' as const }] : []),
    ],
    rows,
    totalLabel: null,
  };
  return { chart, figures: built.figures };
}

/** Its values as a table: a row a group or wave, a column an answer. */
export function wholesOf(context: ExhibitContext): Grid | null {
  const built = gridOf(context, WHOLES);
  return built === null || 'code' in built ? null : built.grid;
}

function rowOf(item: GridItem, { grid, figures, question }: BuiltGrid, context: ExhibitContext): LikertRow {
  const { pack, dataset } = context;
  const notPublished = wordingOf(dataset.publication.notPublished, pack);
  const parts = item.cells.flatMap((cell, index) => {
    const reading = figures.find(({ id }) => id === cell.id)?.reading;
    if (reading?.kind !== 'value') return [];
    const label = formatQuantity(reading.quantity, pack);
    const tone = TONES[index] ?? ('rest' as const);
    return [{ tone, value: reading.quantity.amount, label, highlight: cell.highlight }];
  });
  const taken = add(
    parts.map(({ value }) => value),
    question.decimals,
  );
  const rest = add([100, -taken], question.decimals);
  const isComplete = parts.length === item.cells.length && question.optionsComplete === 'yes';
  const missing = grid.series.flatMap(({ label }, index) =>
    item.cells[index]?.value === null ? [label] : [],
  );
  const hatch = {
    tone: 'hatch' as const,
    value: rest,
    label: missing.length === 0 ? '' : pack.words.unpublishedOptions(missing, notPublished),
  };
  return {
    id: item.id,
    label: item.label,
    ...(item.sublabel === '' ? {} : { sublabel: item.sublabel }),
    strong: item.strong,
    parts: rest > 0 && !isComplete ? [...parts, hatch] : parts,
    total: null,
  };
}
