import type { ChartOf } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { noRows, partTooNarrow, rowsTooTight } from '../messages.js';
import { axisNames } from './axis-names.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Row, span } from './chart-layout.js';
import { layPeriods } from './columns-periods.js';
import { gridPrinted } from './grid-printed.js';
import { textRow } from './marks.js';
import { seriesLegend, seriesTone } from './series-legend.js';
import { valueScale } from './value-scale.js';

export const groupedColumns: ChartDrawer<'grouped-columns'> = { lay, printed: gridPrinted };

const WIDEST: Points = 44;
const WITHIN: Points = 2;
/** Space between groups, in columns. */
const BETWEEN = 0.9;
const LEAST_HEIGHT: Points = 60;

/** A group of columns an item, a column a series, all from one zero; names and bases stand under the groups. */
function lay(chart: ChartOf<'grouped-columns'>, canvas: Canvas): ChartLayout {
  const { items, series } = chart;
  const legend = seriesLegend(chart, canvas, { left: EDGE, right: canvas.width - EDGE });
  const pitch = canvas.width / Math.max(1, items.length);
  const names = layPeriods(
    items.map(({ label, sublabel, strong }) => ({ label, sublabel, highlight: strong, value: 1 })),
    canvas,
    pitch,
    3,
  );
  const cells = items.flatMap((item) => item.cells);
  const width = Math.min(WIDEST, (pitch - WITHIN * (series.length - 1)) / (series.length + BETWEEN));
  const fits = (name: 'chart-value' | 'chart-legend'): boolean =>
    cells.every(({ label }) => widthOf(canvas, label, styleNamed(canvas, name), 'bold') <= width + WITHIN);
  const style = styleNamed(canvas, fits('chart-value') ? 'chart-value' : 'chart-legend');
  const base = canvas.height - names.height;
  const top = legend.height;
  const room = style.size * 1.4;
  const values = cells.map(({ value }) => value ?? 0);
  const scale = valueScale(values, { start: base, end: top, roomLow: room, roomHigh: room });
  const group = width * series.length + WITHIN * (series.length - 1);
  const placed = items.flatMap((item, index) =>
    item.cells.map((cell, at) => {
      const x = (index + 0.5) * pitch - group / 2 + at * (width + WITHIN);
      return { cell, x, tone: seriesTone(at) };
    }),
  );
  const wide = cells.find(({ label }) => widthOf(canvas, label, style, 'bold') > width + WITHIN);
  return {
    numbers: {},
    rows: {
      rects: [
        ...legend.rects,
        ...placed.flatMap(({ cell, x, tone }): readonly Row[] => {
          if (cell.value === null) return [];
          const [upper, lower] = [scale.at(cell.value), scale.zero].sort((a, b) => a - b);
          return [{ ...span(x, upper ?? 0, x + width, lower ?? 0), tone }];
        }),
        { ...span(0, scale.zero - 0.5, canvas.width, scale.zero + 0.5), tone: 'ink2' },
      ],
      texts: [
        ...legend.texts,
        ...axisNames(canvas, names.rows),
        ...placed.map(({ cell, x }) => {
          const isNegative = cell.value !== null && cell.value < 0;
          return textRow(style, cell.label, {
            x: x + width / 2,
            y: scale.at(cell.value ?? 0) + (isNegative ? style.size * 1.05 : -style.size * 0.35),
            align: 'center',
            tone: cell.value === null ? 'mute' : 'ink',
            weight: cell.highlight ? 'bold' : 'regular',
          });
        }),
      ],
    },
    problems: [
      ...(items.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...legend.problems,
      ...names.problems,
      ...(wide === undefined ? [] : [partTooNarrow(canvas.exhibit, canvas, wide.label)]),
      ...(base - top < LEAST_HEIGHT ? [rowsTooTight(canvas.exhibit, canvas, items.length)] : []),
    ],
  };
}
