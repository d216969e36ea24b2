import type { Columns } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import type { TextStyle } from '../../model/text.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { hatchLines } from '../hatch.js';
import { columnsTooTight, noRows, partTooNarrow, valueNotDrawable } from '../messages.js';
import type { ChartDrawer, Printed } from './chart-kind.js';
import { type ChartLayout, largest, type Problem, type Row, round, type Span, span } from './chart-layout.js';
import { changeHeight, layChange } from './columns-change.js';
import { layGaps } from './columns-gaps.js';
import { layPeriods } from './columns-periods.js';
import { namesOf } from './names-of.js';

export const columns: ChartDrawer<'columns'> = { lay: layColumns, printed };

type Column = Columns['columns'][number];

/** Widest column, and a column's share of its period's width. */
const WIDEST_COLUMN: Points = 64;
const COLUMN_SHARE = 0.58;
const FORECAST_DISTANCE: Points = 6;
/** Height that values under their columns take, in their size. */
const BELOW = 1.4;
/** How far the hatched band rises above the highest column. */
const BAND_RISE: Points = 10;

/** A column in its place; `top` is where its value ends, `labelTop` the top of everything that stands on it. */
export interface PlacedColumn {
  readonly column: Column;
  readonly middle: Points;
  readonly box: Span;
  /** True when its value stands inside it. */
  readonly isInside: boolean;
  readonly labelTop: Points;
}

/** Columns over periods from zero, up or down; what is not published is one hatched band with words. */
function layColumns(chart: Columns, canvas: Canvas): ChartLayout {
  const count = Math.max(1, chart.columns.length);
  const pitch = canvas.width / count;
  const periods = layPeriods(chart.columns, canvas, pitch);
  const bottom = canvas.height - periods.height;
  const width = Math.min(WIDEST_COLUMN, pitch * COLUMN_SHARE);
  const style = valueStyle(chart, canvas, width);
  const values = chart.columns.map((column) => column.value ?? 0);
  const min = Math.min(0, ...values);
  const max = largest(values) || (min < 0 ? 0 : 1);
  const change = chart.change === null ? 0 : changeHeight(canvas);
  const textWidth = (text: string): Points => widthOf(canvas, text, style);
  const base = bottom - (min < 0 ? style.size * BELOW : 0);
  const room = { width, pitch, base, min, max, style, textWidth, allInside: min === 0 };
  const plot = {
    ...room,
    allInside: min === 0 && chart.columns.every((column) => fitsInside(column, room, change)),
  };
  const plotTop = change + headroom(chart.columns, plot, change);
  const zero = levelOf(0, { ...plot, plotTop });
  const placed = chart.columns.map((column, index) => placeColumn(column, index, { ...plot, plotTop }));
  const gaps = layGaps(chart, canvas, {
    left: 0,
    pitch,
    top: Math.max(0, plotTop - BAND_RISE),
    bottom,
  });
  const crowded = [
    ...chart.columns
      .filter((column) => textWidth(column.valueLabel) > pitch - 4)
      .map((column) => partTooNarrow(canvas.exhibit, canvas, column.valueLabel)),
    ...periods.problems,
  ];
  const arrow = chart.change === null ? null : layChange(chart.change, canvas, placed);
  const solid = placed.filter(({ column }) => column.status === 'actual' && column.value !== null);
  const forecast = placed.filter(({ column }) => column.status === 'forecast' && column.value !== null);
  return {
    numbers: { min, max, plotTop: round(plotTop), base: round(base), valueSize: style.size },
    rows: {
      ...gaps.rows,
      ...(arrow?.rows ?? { changePlate: [], changeLines: [], changeArrow: [], changeWords: [] }),
      columns: solid.map(({ column, box }) => ({
        id: column.id,
        value: column.value ?? 0,
        x: box.x,
        x2: box.x2,
        highlight: column.highlight,
      })),
      forecasts: forecast.map(({ box }) => box),
      forecastHatch: forecast.flatMap(({ box }) => hatchLines(box, 'falling', FORECAST_DISTANCE)),
      values: placed.flatMap((each) => valueRow(each, style)),
      baseline: [span(0, zero - 0.5, canvas.width, zero + 0.5)],
      periods: periods.rows,
    },
    problems: [
      ...columnsProblems(chart, canvas),
      ...(crowded.length > 1 ? [columnsTooTight(canvas.exhibit, canvas, count)] : crowded),
      ...gaps.problems,
      ...(arrow?.problems ?? []),
    ],
  };
}

/** Values are set large where every one fits into its column, else in the size of chart values. */
function valueStyle(chart: Columns, canvas: Canvas, width: Points): TextStyle {
  const large = styleNamed(canvas, 'chart-kpi-unit');
  const fits = chart.columns.every((column) => widthOf(canvas, column.valueLabel, large) <= width - 8);
  return fits ? large : styleNamed(canvas, 'chart-value');
}

/** Values stand in their columns where every one can, else all above: a mixture looks like a difference. */
function fitsInside(column: Column, plot: Omit<Plot, 'plotTop'>, top: Points): boolean {
  if (column.status !== 'actual' || column.value === null) return true;
  return isInside(column, (column.value / plot.max) * (plot.base - top - BAND_RISE - 2) * 0.9, plot);
}

/** Space above the highest column for values that stand on top of theirs, and for the band's rise. */
function headroom(all: readonly Column[], plot: Omit<Plot, 'plotTop'>, top: Points): Points {
  const least = BAND_RISE + 2;
  const height = (column: Column): Points =>
    ((column.value ?? 0) / (plot.max - plot.min)) * (plot.base - top - least);
  const needed = all.map((column) => {
    if (column.value === null || column.value < 0 || isInside(column, height(column) * 0.9, plot)) return 0;
    return plot.style.size * 1.4;
  });
  return Math.max(least, ...needed);
}

interface Plot {
  readonly width: Points;
  readonly pitch: Points;
  readonly base: Points;
  readonly plotTop: Points;
  /** Ends of the scale, which always holds zero; `base` is where `min` stands. */
  readonly min: number;
  readonly max: number;
  readonly style: TextStyle;
  readonly textWidth: (text: string) => Points;
  readonly allInside: boolean;
}

/** A period without a value is as wide and high as its hatched band. */
function placeColumn(column: Column, index: number, plot: Plot): PlacedColumn {
  const middle = (index + 0.5) * plot.pitch;
  if (column.value === null) {
    const band = span(middle - plot.pitch / 2, plot.plotTop - BAND_RISE, middle + plot.pitch / 2, plot.base);
    return { column, middle, box: band, isInside: false, labelTop: band.y };
  }
  const [zero, end] = [levelOf(0, plot), levelOf(column.value, plot)];
  const top = Math.min(zero, end);
  const box = span(middle - plot.width / 2, top, middle + plot.width / 2, Math.max(zero, end));
  if (column.value < 0) return { column, middle, box, isInside: false, labelTop: top };
  const inside = isInside(column, zero - top, plot);
  return { column, middle, box, isInside: inside, labelTop: inside ? top : top - plot.style.size * 1.3 };
}

function levelOf(value: number, { base, plotTop, min, max }: Plot): Points {
  return base - ((value - min) / (max - min)) * (base - plotTop);
}

/** A forecast's value stands above it, clear of its hatching; a short or narrow column's does, too. */
function isInside(column: Column, height: Points, plot: Omit<Plot, 'plotTop'>): boolean {
  if (!plot.allInside || column.status !== 'actual' || height < plot.style.size * 1.6) return false;
  return plot.textWidth(column.valueLabel) <= plot.width - 4;
}

function valueRow({ column, middle, box, isInside: inside }: PlacedColumn, style: TextStyle): readonly Row[] {
  if (column.value === null) return [];
  const above = inside ? box.y + style.size * 1.15 : box.y - style.size * 0.4;
  const y = column.value < 0 ? box.y2 + style.size * 1.05 : above;
  return [
    {
      text: column.valueLabel,
      x: round(middle),
      y: round(y),
      state: inside ? 'inside' : column.status === 'forecast' ? 'forecast' : 'above',
      highlight: column.highlight,
    },
  ];
}

function columnsProblems(chart: Columns, canvas: Canvas): readonly Problem[] {
  if (chart.columns.length === 0) return [noRows(canvas.exhibit)];
  return chart.columns.flatMap((column) => {
    if (column.value === null || Number.isFinite(column.value)) return [];
    return [valueNotDrawable(canvas.exhibit, column.label, column.value)];
  });
}

function printed(chart: Columns): Printed {
  const valued = chart.columns.filter((column) => column.value !== null);
  return {
    values: valued.map((column) => column.valueLabel),
    labels: [
      ...namesOf(chart.columns),
      ...(valued.length < chart.columns.length ? [chart.gap.title, chart.gap.detail] : []),
      chart.change?.label ?? '',
    ],
  };
}
