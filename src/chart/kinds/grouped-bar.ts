import type { ChartOf, Grid } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelColumn } from '../label-column.js';
import { noRows, partTooNarrow, rowsTooTight } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Row, span } from './chart-layout.js';
import { gridPrinted } from './grid-printed.js';
import { nameRows, textRow } from './marks.js';
import { seriesLegend, seriesTone } from './series-legend.js';
import { type ValueScale, valueScale } from './value-scale.js';

export const groupedBar: ChartDrawer<'grouped-bar'> = { lay, printed: gridPrinted };

const LABEL_GAP: Points = 12;
const VALUE_GAP: Points = 6;
/** Thickest bar, the white between bars of a group, and the space between groups in bars. */
const THICKEST: Points = 26;
const WITHIN: Points = 1;
const BETWEEN = 0.75;
const LEAST_PLOT = 0.25;

/** A group of horizontal bars an item, a bar a series, all from one zero; the base of a series stands in the legend. */
function lay(chart: ChartOf<'grouped-bar'>, canvas: Canvas): ChartLayout {
  const { items, series } = chart;
  const style = styleNamed(canvas, series.length > 2 ? 'chart-legend' : 'chart-value');
  const names = items.map(({ label, sublabel, strong }) => ({ label, sublabel, strong }));
  const column = labelColumn(canvas, names, (canvas.height / Math.max(1, items.length)) * 0.9);
  const left = column.width + EDGE + LABEL_GAP;
  const legend = seriesLegend(chart, canvas, { left, right: canvas.width - EDGE });
  const pitch = (canvas.height - legend.height) / Math.max(1, items.length);
  const even = (pitch - WITHIN * (series.length - 1)) / (series.length + BETWEEN);
  const thickness = Math.min(THICKEST, even);
  const group = thickness * series.length + WITHIN * (series.length - 1);
  const step = Math.min(pitch, Math.max(group + thickness * 1.2, column.height + 8));
  const top = legend.height + (pitch - step) * items.length * 0.35;
  const scale = scaleOf(chart, canvas, left, style);
  const middle = (index: number): Points => top + (index + 0.5) * step;
  const placed = items.flatMap((item, row) =>
    item.cells.map((cell, index) => {
      const y = middle(row) - group / 2 + index * (thickness + WITHIN);
      return { cell, tone: seriesTone(index), y, center: y + thickness / 2 };
    }),
  );
  return {
    numbers: {},
    rows: {
      rects: [
        ...legend.rects,
        ...placed.flatMap(({ cell, tone, y }): readonly Row[] => {
          if (cell.value === null) return [];
          const [from, to] = [scale.zero, scale.at(cell.value)].sort((a, b) => a - b);
          return [{ ...span(from ?? 0, y, to ?? 0, y + thickness), tone }];
        }),
        { ...span(scale.zero - 0.5, top, scale.zero + 0.5, top + step * items.length), tone: 'ink2' },
      ],
      texts: [
        ...legend.texts,
        ...items.flatMap((_, row) => nameRows(canvas, column.place(row, left - LABEL_GAP, middle(row)))),
        ...placed.map(({ cell, center }) => {
          const isNegative = cell.value !== null && cell.value < 0;
          return textRow(style, cell.label, {
            x: scale.at(cell.value ?? 0) + (isNegative ? -VALUE_GAP : VALUE_GAP),
            y: baselineAt(center, style),
            align: isNegative ? 'right' : 'left',
            tone: cell.value === null ? 'mute' : 'ink',
            weight: cell.highlight ? 'bold' : 'regular',
          });
        }),
      ],
    },
    problems: [
      ...(items.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...column.problems,
      ...legend.problems,
      ...(thickness < style.size * 0.85 || column.height > step
        ? [rowsTooTight(canvas.exhibit, canvas, items.length * series.length)]
        : []),
      ...(canvas.width - left < LEAST_PLOT * canvas.width
        ? [partTooNarrow(canvas.exhibit, canvas, items[0]?.label ?? '')]
        : []),
    ],
  };
}

function scaleOf(grid: Grid, canvas: Canvas, left: Points, style: ReturnType<typeof styleNamed>): ValueScale {
  const cells = grid.items.flatMap((item) => item.cells);
  const room = VALUE_GAP + Math.max(0, ...cells.map(({ label }) => widthOf(canvas, label, style, 'bold')));
  const values = cells.map(({ value }) => value ?? 0);
  return valueScale(values, { start: left, end: canvas.width - EDGE, roomLow: room, roomHigh: room });
}
