import { formatParts, wordingOf } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Lines } from '../model/exhibit.js';
import type { Built, ExhibitContext } from './context.js';
import { type Arrangement, gridOf } from './grid.js';
import { gridNotes } from './grid-charts.js';
import { type Drawable, drawable, largestOf } from './mark.js';
import { tooManySeries } from './messages.js';
import { scaleTicks } from './scale-ticks.js';

/** The most lines that can be told apart (visual standard, section 4). */
const MOST_LINES = 5;
const OVER_TIME: Arrangement = { items: ['period'], series: ['option', 'segment', 'metric'] };

/** One line an answer or group over the periods, on a scale from zero. */
export function lines(context: ExhibitContext): Built {
  const built = gridOf(context, OVER_TIME);
  if (built === null || 'code' in built) return built;
  const { grid, question } = built;
  if (grid.series.length > MOST_LINES) return tooManySeries(context.plan, grid.series.length, MOST_LINES);
  const { pack, dataset } = context;
  const values = drawable(built.figures);
  const hasForecast = built.figures.some(({ status }) => status === 'forecast');
  const chart: Lines = {
    kind: 'line',
    ...grid,
    ...stepsOf(grid.items.map(({ id }) => id)),
    gap: {
      title: pack.words.gapTitle(wordingOf(dataset.publication.notPublished, pack)),
      detail: question.gapRemark === null ? '' : wordingOf(question.gapRemark, pack),
    },
    forecast: hasForecast ? pack.words.forecast : '',
    ticks: ticksOf(values, pack),
  };
  const hasGap = grid.items.some(({ cells }) => cells.every(({ value }) => value === null));
  const notes = [
    ...gridNotes(built, context, { dashes: false }),
    ...(hasForecast ? [pack.words.dashedNote] : []),
    ...(hasGap ? [pack.words.hatchedNote(wordingOf(dataset.publication.notPublished, pack))] : []),
  ];
  return { chart, figures: built.figures, notes };
}

/** Years that are not evenly apart, as waves of a survey often are, stand as far apart as they are. */
function stepsOf(periods: readonly string[]): Pick<Lines, 'steps'> {
  if (!periods.every((period) => /^\d{4}$/.test(period))) return {};
  const years = periods.map(Number);
  const apart = years.slice(1).map((year, index) => year - (years[index] ?? year));
  if (apart.some((distance) => distance <= 0)) return {};
  const step = apart.reduce(commonDivisor, 0);
  if (apart.every((distance) => distance === step)) return {};
  return { steps: years.map((year) => (year - (years[0] ?? year)) / step) };
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}

/** Values of the scale, told in the scale of the largest value like the values themselves. */
function ticksOf(values: readonly Drawable[], pack: LanguagePack): Lines['ticks'] {
  const scaleOf = largestOf(values);
  if (scaleOf === undefined) return [];
  const ticks = scaleTicks(values.map(({ quantity }) => quantity.amount)).map(({ value, decimals }) => {
    const { whole, number } = formatParts({ ...scaleOf, amount: value, decimals }, pack, { scaleOf });
    return { value, label: scaleOf.unit.kind === 'percent' ? whole : number };
  });
  const isRound = ticks.every(({ label }) => /^[^.]*(?:\.0+)?%?$/.test(label));
  return isRound ? ticks.map(({ value, label }) => ({ value, label: label.replace(/\.0+/, '') })) : ticks;
}
