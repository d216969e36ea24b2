import type { Likert, LikertRow, StackedBar } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelColumn } from '../label-column.js';
import { noRows, partsNotWhole, partTooNarrow, rowsTooTight, valueNotDrawable } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import { wrapLabel } from '../wrap-label.js';
import { barPitch } from './bar-pitch.js';
import type { ChartDrawer, Printed } from './chart-kind.js';
import { type ChartLayout, EDGE, type Problem, type Row, round } from './chart-layout.js';
import { layLegend } from './likert-legend.js';
import { type LikertBar, laySegments } from './likert-segments.js';

export const likert: ChartDrawer<'likert'> = { lay: layLikert, printed };
export const stackedBar: ChartDrawer<'stacked-bar'> = { lay: layLikert, printed };

const LABEL_GAP = 12;
const TOTAL_GAP = 24;
/** Few rows stay near their legend. */
const ABOVE = 0.12;
const LEAST_PLOT = 0.3;
/** Sums of rounded parts may miss 100 by this much. */
const SUM_SLACK = 0.11;

/** A 100% bar a row, a legend above, an optional column of totals at the right edge. */
function layLikert(chart: Likert | StackedBar, canvas: Canvas): ChartLayout {
  const totals = totalsColumn(chart, canvas);
  const names = chart.rows.map((row) => ({
    label: row.label,
    sublabel: row.sublabel ?? '',
    strong: row.strong,
  }));
  const column = labelColumn(canvas, names, canvas.height / Math.max(1, chart.rows.length + 1));
  const plotLeft = column.width + EDGE + LABEL_GAP;
  const plotRight = canvas.width - (totals.width === 0 ? 0 : totals.width + EDGE + TOTAL_GAP);
  const legend = layLegend(chart.legend, canvas, {
    left: plotLeft,
    right: plotRight,
    height: totals.headerHeight,
  });
  const sides = { left: plotLeft, right: plotRight };
  const { pitch, segments, middles } = layBars(chart, canvas, column.height, sides, legend.height);
  return {
    numbers: { plotLeft: round(plotLeft), plotRight: round(plotRight) },
    rows: {
      ...segments.rows,
      ...legend.rows,
      labels: middles.flatMap((middle, index) => column.place(index, plotLeft - LABEL_GAP, middle)),
      totals: totalRows(chart, canvas, middles),
      totalHeader: totals.header.map((text, index) => ({
        text,
        x: canvas.width - EDGE,
        y: round(legend.baseline - (totals.header.length - 1 - index) * totals.pitch),
      })),
    },
    problems: [
      ...chart.rows.flatMap((row) => rowProblems(canvas, row)),
      ...(chart.rows.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...column.problems,
      ...totals.problems,
      ...legend.problems,
      ...(plotRight - plotLeft < LEAST_PLOT * canvas.width ? [tooNarrow(canvas, chart)] : []),
      ...(column.height > pitch.pitch ? [rowsTooTight(canvas.exhibit, canvas, chart.rows.length)] : []),
      ...segments.problems,
    ],
  };
}

/** Spreads the rows under the legend; closer together where labels under the last bar would leave the chart. */
function layBars(
  chart: Likert | StackedBar,
  canvas: Canvas,
  labelHeight: Points,
  sides: { readonly left: Points; readonly right: Points },
  top: Points,
) {
  const layIn = (height: Points) => {
    const pitch = barPitch(chart.rows.length, height, labelHeight, ABOVE);
    const bars = chart.rows.map((row, index): LikertBar => {
      const middle = top + pitch.top + (index + 0.5) * pitch.pitch;
      const edges = { top: round(middle - pitch.bar / 2), bottom: round(middle + pitch.bar / 2) };
      return { row, ...sides, ...edges, room: pitch.pitch - pitch.bar };
    });
    const middles = bars.map((bar) => (bar.top + bar.bottom) / 2);
    return { pitch, middles, segments: laySegments(canvas, bars) };
  };
  const whole = layIn(canvas.height - top);
  const excess = whole.segments.bottom - canvas.height;
  return excess <= 0 ? whole : layIn(canvas.height - top - excess * 1.3 - 1);
}

interface Totals {
  readonly header: readonly string[];
  readonly headerHeight: Points;
  readonly pitch: Points;
  readonly width: Points;
  readonly problems: readonly Problem[];
}

/** The heading takes two lines when it is much wider than the totals under it. */
function totalsColumn(chart: Likert | StackedBar, canvas: Canvas): Totals {
  if (chart.totalLabel === null) return { header: [], headerHeight: 0, pitch: 0, width: 0, problems: [] };
  const value = styleNamed(canvas, 'chart-value');
  const style = styleNamed(canvas, 'chart-legend');
  const widest = Math.max(
    ...chart.rows.map((row) => widthOf(canvas, row.total?.label ?? NO_TOTAL, value)),
    0,
  );
  const limit = Math.max(widest * 1.15, canvas.width * 0.13);
  const header = wrapLabel(canvas, chart.totalLabel, style, { width: limit, lines: 2, weight: 'bold' });
  const pitch = style.size * style.leading;
  return {
    header: header.lines,
    headerHeight: header.lines.length * pitch,
    pitch,
    width: Math.max(widest, header.width),
    problems: header.fits ? [] : [partTooNarrow(canvas.exhibit, canvas, chart.totalLabel)],
  };
}

/** Stands where a row has no total. */
const NO_TOTAL = '—';

function totalRows(chart: Likert | StackedBar, canvas: Canvas, middles: readonly Points[]): readonly Row[] {
  if (chart.totalLabel === null) return [];
  const style = styleNamed(canvas, 'chart-value');
  return chart.rows.map((row, index) => {
    const text = row.total?.label ?? NO_TOTAL;
    return {
      text,
      x: canvas.width - EDGE,
      y: round(baselineAt(middles[index] ?? 0, style)),
      state: text === NO_TOTAL ? 'missing' : row.total?.highlight === true ? 'highlight' : 'ordinary',
    };
  });
}

function rowProblems(canvas: Canvas, row: LikertRow): readonly Problem[] {
  const bad = row.parts.find((part) => !Number.isFinite(part.value) || part.value < 0);
  if (bad !== undefined) return [valueNotDrawable(canvas.exhibit, row.label, bad.value)];
  const sum = row.parts.reduce((total, part) => total + part.value, 0);
  return Math.abs(sum - 100) > SUM_SLACK ? [partsNotWhole(canvas.exhibit, row.label, round(sum))] : [];
}

function tooNarrow(canvas: Canvas, chart: Likert | StackedBar): Problem {
  return partTooNarrow(canvas.exhibit, canvas, chart.rows.map((row) => row.label)[0] ?? '');
}

function printed(chart: Likert | StackedBar): Printed {
  return {
    values: chart.rows.flatMap((row) => [
      ...row.parts
        .filter((part) => part.value > 0 && part.label !== '' && part.tone !== 'hatch')
        .map((part) => part.label),
      ...(chart.totalLabel === null || row.total === null ? [] : [row.total.label]),
    ]),
    labels: [
      ...chart.rows.map((row) => row.label),
      ...chart.legend.map((entry) => entry.label),
      chart.totalLabel ?? '',
    ],
  };
}
