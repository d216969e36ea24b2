import type { ChartOf, GridCell, GridItem, GridSeries } from '../../model/exhibit.js';
import { type Canvas, type ChartStyle, styleNamed, widthOf } from '../canvas.js';
import { noRows } from '../messages.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, largest, type Row, round } from './chart-layout.js';
import { gridPrinted } from './grid-printed.js';

/** Between names, plot and values. */
const GAP = 14;

/** A template beside the report is given the grid as it is, and what it may want to know of sizes. */
export const own: ChartDrawer<'own'> = { lay, printed: gridPrinted };

function lay({ items, series }: ChartOf<'own'>, canvas: Canvas): ChartLayout {
  const cells = items.flatMap((item) => item.cells);
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  const widest = (texts: readonly string[], name: ChartStyle): number =>
    round(largest(texts.map((text) => widthOf(canvas, text, styleNamed(canvas, name), 'bold'))));
  const itemWidth = widest(
    items.flatMap(({ label, sublabel }) => [label, sublabel]),
    'chart-label',
  );
  const valueWidth = widest(
    cells.map(({ label }) => label),
    'chart-value',
  );
  return {
    numbers: {
      plotLeft: round(itemWidth + EDGE + GAP),
      plotRight: round(canvas.width - EDGE - GAP - valueWidth),
      width: canvas.width,
      height: canvas.height,
      items: items.length,
      series: series.length,
      low: Math.min(0, ...values),
      high: Math.max(0, ...values),
      itemWidth,
      seriesWidth: widest(
        series.flatMap(({ label, sublabel }) => [label, sublabel]),
        'chart-label',
      ),
      valueWidth,
    },
    rows: {
      items: items.map(itemFields),
      series: series.map(seriesFields),
      cells: items.flatMap((item, row) =>
        item.cells.map((cell, column) => ({
          ...itemFields(item, row),
          ...(series[column] === undefined ? {} : seriesFields(series[column], column)),
          ...cellFields(cell),
        })),
      ),
    },
    problems: items.length === 0 ? [noRows(canvas.exhibit)] : [],
  };
}

function itemFields({ id, label, sublabel, strong }: GridItem, index: number): Row {
  return { item: id, itemName: label, itemNote: sublabel, itemNumber: index, highlight: strong };
}

function seriesFields({ id, label, sublabel, highlight }: GridSeries, index: number): Row {
  return { series: id, seriesName: label, seriesNote: sublabel, seriesNumber: index, highlight };
}

function cellFields({ value, label, highlight, isForecast }: GridCell): Row {
  return { value, valueText: label, highlight, forecast: isForecast };
}
