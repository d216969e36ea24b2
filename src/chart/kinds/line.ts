import type { ChartOf, Lines } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { noRows, partTooNarrow, rowsTooTight } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import { wrapLabel } from '../wrap-label.js';
import { axisNames } from './axis-names.js';
import type { ChartDrawer, Printed } from './chart-kind.js';
import { type ChartLayout, EDGE, type Row, round, type Span, span } from './chart-layout.js';
import { layGaps } from './columns-gaps.js';
import { layPeriods } from './columns-periods.js';
import { layEnds } from './line-ends.js';
import { claimedCells, layLineLabels } from './line-labels.js';
import { textRow } from './marks.js';
import { seriesTone } from './series-legend.js';

export const line: ChartDrawer<'line'> = { lay, printed };

const TICK_GAP: Points = 8;
const END_GAP: Points = 10;
const DOT: Points = 7;
const LEAST_HEIGHT: Points = 70;
const LEAST_PITCH: Points = 9;

/**
 * Lines over periods, each as far from the next as it is in time, from zero. A line is broken where a period has no value; periods without any
 * value stand in a hatched band. Forecasts are dashed, with hollow dots, right of a line with the word above it. Each
 * line is named at its end, and before a gap where there is room; what the headline is about has its value.
 */
function lay(chart: ChartOf<'line'>, canvas: Canvas): ChartLayout {
  const { items, series, ticks, steps = items.map((_, index) => index) } = chart;
  const axis = styleNamed(canvas, 'chart-axis');
  const ends = layEnds(chart, canvas);
  const left = EDGE + TICK_GAP + Math.max(0, ...ticks.map(({ label }) => widthOf(canvas, label, axis)));
  // The last dot may stand half a period from the names of the lines; a band needs the whole period.
  const isOpen = items.at(-1)?.cells.every(({ value }) => value === null) === true;
  const last = steps.at(-1) ?? 0;
  const periods = Math.max(0.5, last + (isOpen ? 1 : 0.5));
  const pitch = (canvas.width - EDGE - left - ends.width - END_GAP - DOT / 2) / periods;
  const at = (index: number): number => steps[index] ?? index;
  const room = roomOfName(chart, canvas, pitch);
  const named = namedPeriods(steps, Math.round(room / pitch));
  const shown = items.map((item, index) => {
    const isNamed = named.has(index);
    const value = item.cells.some((cell) => cell.value !== null) ? 1 : null;
    return { label: isNamed ? item.label : '', sublabel: '', highlight: item.strong && isNamed, value };
  });
  const names = layPeriods(shown, canvas, room);
  const base = canvas.height - names.height;
  const note = styleNamed(canvas, 'chart-note');
  const isTold = chart.forecast !== '';
  const top = isTold ? note.size * 1.6 : axis.size * 0.7;
  const [low, high] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1];
  const yOf = (value: number): Points => base - ((value - low) / (high - low || 1)) * (base - top);
  const xOf = (index: number): Points => left + (at(index) + 0.5) * pitch;
  const plot = { left, pitch, top, bottom: base };
  const columns = Array.from({ length: last + 1 }, (_, step) => shown[steps.indexOf(step)] ?? { value: 1 });
  const worded = layGaps({ columns, gap: chart.gap }, canvas, plot);
  // Where its words have no room the band stands alone: the exhibit's note says what it means.
  const gaps =
    worded.problems.length === 0
      ? worded
      : layGaps({ columns, gap: { title: '', detail: '' } }, canvas, plot);
  const tones = toneOf(chart);
  const right = left + periods * pitch;
  const drawn = series.map((_, index) => drawSeries(chart, index, { xOf, yOf, tone: tones(index) }));
  const from = items.findIndex(({ cells }) => cells.some(({ isForecast }) => isForecast));
  const turn =
    from < 0 ? null : span(xOf(from) - pitch / 2, top - note.size * 0.3, xOf(from) - pitch / 2, base);
  const labels = layLineLabels(chart, canvas, {
    xOf,
    yOf,
    tone: tones,
    taken: [...gaps.rows.bands, ...(turn === null ? [] : [turn])],
    area: span(left, top, right, base),
  });
  return {
    numbers: {},
    rows: {
      ...gaps.rows,
      grid: ticks.map(({ value }) => ({
        ...span(left, yOf(value) - 0.25, right, yOf(value) + 0.25),
        tone: 'line',
      })),
      baseline: [{ ...span(left, yOf(0) - 0.5, right, yOf(0) + 0.5), tone: 'ink2' }],
      rules: [
        ...(turn === null ? [] : [{ ...turn, tone: 'mute', width: 0.8, dashed: false }]),
        ...drawn.flatMap(({ rules }) => rules),
      ],
      dots: drawn.flatMap(({ dots }) => dots),
      texts: [
        ...ticks.map(({ label, value }) =>
          textRow(axis, label, {
            x: left - TICK_GAP,
            y: baselineAt(yOf(value), axis),
            align: 'right',
            tone: 'mute',
            weight: 'regular',
          }),
        ),
        ...axisNames(
          canvas,
          names.rows.map((row) => ({
            ...row,
            x: xOf(Math.round(Number(row.x) / room - 0.5)),
          })),
        ),
        ...labels.rows,
        ...(turn === null ? [] : [forecastWord(chart, canvas, turn, right)]),
        ...ends.rows(right + DOT / 2 + END_GAP, yOf, base),
      ],
    },
    problems: [
      ...(items.length < 2 || series.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...names.problems,
      ...ends.problems,
      ...labels.problems,
      ...(pitch < LEAST_PITCH ? [partTooNarrow(canvas.exhibit, canvas, items[0]?.label ?? '')] : []),
      ...(base - top < LEAST_HEIGHT || !ends.fits(base)
        ? [rowsTooTight(canvas.exhibit, canvas, series.length)]
        : []),
    ],
  };
}

/** Whole steps that a name under the axis needs. */
function roomOfName({ items }: Lines, canvas: Canvas, pitch: Points): Points {
  const style = { ...styleNamed(canvas, 'chart-axis'), weight: 'bold' as const };
  const widths = items.map(({ label }) => {
    const whole = widthOf(canvas, label, style);
    const wrapped = wrapLabel(canvas, label, style, { width: Math.max(pitch - 4, whole * 0.6), lines: 2 });
    return wrapped.fits ? wrapped.width : whole;
  });
  return pitch * Math.max(1, Math.ceil((Math.max(0, ...widths) + 6) / pitch));
}

/** The periods that can be named, the last one first: each that many steps before the next. */
function namedPeriods(steps: readonly number[], apart: number): ReadonlySet<number> {
  const named = new Set<number>();
  let next = Number.POSITIVE_INFINITY;
  for (const [index, step] of [...steps.entries()].reverse()) {
    if (next - step < apart) continue;
    named.add(index);
    next = step;
  }
  return named;
}

/** Highlighted lines in the accent, a lone one too, and the others muted; without a highlight the palette of the theme. */
function toneOf({ series }: Lines): (index: number) => string {
  const isMarked = series.some(({ highlight }) => highlight);
  return (index) => {
    if (!isMarked) return seriesTone(index);
    return series[index]?.highlight === true ? 'accent' : 'muted-bar';
  };
}

/** Above the plot, at the line where forecasts begin; before it where there is no room behind. */
function forecastWord({ forecast }: Lines, canvas: Canvas, turn: Span, right: Points): Row {
  const style = styleNamed(canvas, 'chart-note');
  const fits = turn.x + widthOf(canvas, forecast, style) <= right;
  const [x, align] = fits ? [turn.x, 'left' as const] : [right, 'right' as const];
  return textRow(style, forecast, { x, y: style.size * 0.95, align, tone: 'mute' });
}

interface Plot {
  readonly xOf: (index: number) => Points;
  readonly yOf: (value: number) => Points;
  readonly tone: string;
}

/** Straight pieces between neighbouring periods that both have a value, and dots at the ends of every stretch. */
function drawSeries({ items, steps }: Lines, index: number, { xOf, yOf, tone }: Plot) {
  const rules: Row[] = [];
  const dots: Row[] = [];
  for (const [at, item] of items.entries()) {
    const cell = item.cells[index];
    if (cell?.value == null) continue;
    const [before, after] = [items[at - 1]?.cells[index], items[at + 1]?.cells[index]];
    if (before?.value != null) {
      const piece = span(xOf(at - 1), yOf(before.value), xOf(at), yOf(cell.value));
      rules.push({ ...piece, tone, width: tone === 'accent' ? 2.6 : 2, dashed: cell.isForecast });
    }
    const isEnd = before?.value == null || after?.value == null;
    if (isEnd || cell.isForecast || cell.highlight || items.length <= 12 || steps !== undefined) {
      dots.push({
        x: round(xOf(at)),
        y: round(yOf(cell.value)),
        tone,
        size: round(DOT * DOT * 0.785),
        hollow: cell.isForecast,
      });
    }
  }
  return { rules, dots };
}

/** The last value of every line, and those that the headline is about. */
function printed(chart: ChartOf<'line'>): Printed {
  return {
    values: chart.series.flatMap((_, index) => {
      const last = chart.items.findLast((item) => item.cells[index]?.value != null)?.cells[index];
      return [...claimedCells(chart, index), ...(last === undefined ? [] : [last])].map(({ label }) => label);
    }),
    labels: [
      ...chart.series.flatMap(({ label, sublabel }) => [label, sublabel]),
      chart.items.at(-1)?.label ?? '',
      chart.forecast,
    ],
  };
}
