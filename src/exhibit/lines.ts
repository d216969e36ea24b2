import { wordingOf } from '../figures/index.js';
import type { Lines } from '../model/exhibit.js';
import type { Built, ExhibitContext } from './context.js';
import { type Arrangement, gridOf } from './grid.js';
import { gridNotes } from './grid-charts.js';
import { drawable, valueUnderUnitLine } from './mark.js';
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
  const [first] = values;
  if (first === undefined) return null;
  const chart: Lines = {
    kind: 'line',
    ...grid,
    gap: {
      title: pack.words.gapTitle(wordingOf(dataset.publication.notPublished, pack)),
      detail: question.gapRemark === null ? '' : wordingOf(question.gapRemark, pack),
    },
    ticks: scaleTicks(values.map(({ quantity }) => quantity.amount)).map((tick) => ({
      value: tick.value,
      label: valueUnderUnitLine(
        { ...first.quantity, amount: tick.value, decimals: tick.decimals },
        values,
        pack,
      ),
    })),
  };
  const hasForecast = built.figures.some(({ status }) => status === 'forecast');
  const notes = [
    ...gridNotes(built, context, { dashes: false }),
    ...(hasForecast ? [pack.words.dashedNote] : []),
  ];
  return { chart, figures: built.figures, notes };
}
