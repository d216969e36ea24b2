import type { RankedBar } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelColumn } from '../label-column.js';
import { noRows, partTooNarrow, rowsTooTight, valueNotDrawable } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import { wrapLabel } from '../wrap-label.js';
import { barPitch } from './bar-pitch.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, largest, type Problem, type Row, round, span } from './chart-layout.js';
import { namesOf } from './names-of.js';

export const rankedBar: ChartDrawer<'ranked-bar'> = {
  lay: layRankedBar,
  printed: (chart) => ({
    values: chart.bars.map((bar) => bar.valueLabel),
    labels: [...namesOf(chart.bars), chart.range?.label ?? '', ...chart.nearTies.map(({ label }) => label)],
  }),
};

/** From the names to the axis, and from the end of a bar to its value. */
const LABEL_GAP = 12;
const VALUE_GAP = 8;
/** Few bars stand a little above the middle of their box: that looks centred. */
const ABOVE = 0.4;
/** Least length that the longest bar must keep, as a share of the chart's width. */
const LEAST_PLOT = 0.25;

/**
 * Horizontal bars from zero: names on the left, values outside the bars, an optional bracket for a range above. With
 * bars alongside, both charts leave the same room for names and values, so that equal values are equally long.
 */
function layRankedBar(chart: RankedBar, canvas: Canvas): ChartLayout {
  const bracketHeight = chart.range === null ? 0 : bracketBand(canvas, chart.range.label).height;
  const sharing = [...chart.bars, ...(chart.alongside ?? [])];
  const names = sharing.map((bar) => ({ ...bar, strong: bar.highlight }));
  const room = (canvas.height - bracketHeight) / Math.max(1, chart.bars.length);
  const column = labelColumn(canvas, names, room - 2);
  const pitch = barPitch(chart.bars.length, canvas.height - bracketHeight, column.height, ABOVE);
  const namesRight = column.width + EDGE;
  const min = Math.min(0, ...sharing.map((bar) => bar.value));
  const max = largest([...sharing.map((bar) => bar.value), chart.range?.high ?? 0]) || (min < 0 ? 0 : 1);
  const plotLeft = namesRight + (min < 0 ? 2 : 1) * LABEL_GAP + roomBelowZero(sharing, canvas);
  const tieRoom = tieWidth(chart, canvas);
  const isTied = (index: number): boolean =>
    chart.nearTies.some(({ first, last }) => index >= first && index <= last);
  const plotWidth = widestPlot(sharing, canvas, { plotLeft, min, max }, (index) =>
    isTied(index) ? tieRoom : 0,
  );
  const valueStyle = styleNamed(canvas, 'chart-value');
  const middleOf = (index: number): Points => bracketHeight + pitch.top + (index + 0.5) * pitch.pitch;
  const axisTop = bracketHeight + pitch.top;
  const xOf = (value: number): Points => plotLeft + ((value - min) / (max - min)) * plotWidth;
  const bracket = chart.range === null ? null : layBracket(canvas, chart.range, xOf, axisTop);
  const ties = layTies(chart, canvas, xOf, middleOf);
  return {
    numbers: {
      plotLeft: round(plotLeft),
      plotRight: round(plotLeft + plotWidth),
      min,
      max,
      valueGap: VALUE_GAP,
    },
    rows: {
      axis: [span(xOf(0) - 0.5, axisTop, xOf(0) + 0.5, axisTop + pitch.pitch * chart.bars.length)],
      bars: chart.bars.map((bar, index) => ({
        id: bar.id,
        value: bar.value,
        highlight: bar.highlight,
        top: round(middleOf(index) - pitch.bar / 2),
        bottom: round(middleOf(index) + pitch.bar / 2),
      })),
      labels: chart.bars.flatMap((_, index) => column.place(index, namesRight, middleOf(index))),
      values: chart.bars.map((bar, index) => ({
        text: bar.valueLabel,
        value: bar.value,
        highlight: bar.highlight,
        y: round(baselineAt(middleOf(index), valueStyle)),
      })),
      bracket: [...(bracket?.lines ?? []), ...ties.lines],
      tieWords: ties.words,
      bracketWords: bracket?.words ?? [],
    },
    problems: [
      ...rankedProblems(chart, canvas),
      ...column.problems,
      ...(column.height > room ? [rowsTooTight(canvas.exhibit, canvas, chart.bars.length)] : []),
      ...(plotWidth < LEAST_PLOT * canvas.width
        ? [partTooNarrow(canvas.exhibit, canvas, longest(chart))]
        : []),
      ...(bracket?.problems ?? []),
    ],
  };
}

/** Values of bars to the left of zero stand at their left ends, clear of the names. */
function roomBelowZero(bars: RankedBar['bars'], canvas: Canvas): Points {
  const style = styleNamed(canvas, 'chart-value');
  const widths = bars
    .filter(({ value }) => value < 0)
    .map(({ valueLabel }) => VALUE_GAP + widthOf(canvas, valueLabel, style));
  return largest(widths);
}

/** The longest axis on which no value label leaves the chart: the label of a shorter bar may be the wider one. */
function widestPlot(
  bars: RankedBar['bars'],
  canvas: Canvas,
  { plotLeft, min, max }: { readonly plotLeft: Points; readonly min: number; readonly max: number },
  more: (index: number) => Points,
): Points {
  const style = styleNamed(canvas, 'chart-value');
  const room = canvas.width - EDGE - plotLeft - VALUE_GAP;
  const widths = bars
    .map((bar, index) => ({
      value: bar.value,
      room: room - more(index) - widthOf(canvas, bar.valueLabel, style),
    }))
    .filter(({ value }) => value > 0)
    .map(({ value, room: left }) => (left * (max - min)) / (value - min));
  return Math.max(1, Math.min(room + VALUE_GAP - 1, ...widths));
}

const TIE_GAP: Points = 8;
const TIE_TICK: Points = 4;

/** What the widest bracket for near ties needs behind its values. */
function tieWidth({ nearTies }: RankedBar, canvas: Canvas): Points {
  const style = styleNamed(canvas, 'chart-sublabel');
  const widest = Math.max(0, ...nearTies.map(({ label }) => widthOf(canvas, label, style)));
  return widest === 0 ? 0 : TIE_GAP + TIE_TICK + widest + EDGE;
}

/** Brackets behind the values of bars whose order means nothing, with their words. */
function layTies(
  { bars, nearTies }: RankedBar,
  canvas: Canvas,
  xOf: (value: number) => Points,
  middleOf: (index: number) => Points,
): { readonly lines: readonly Row[]; readonly words: readonly Row[] } {
  const value = styleNamed(canvas, 'chart-value');
  const style = styleNamed(canvas, 'chart-sublabel');
  const placed = nearTies.map(({ first, last, label }) => {
    const ends = bars
      .slice(first, last + 1)
      .map((bar) => xOf(bar.value) + (bar.value < 0 ? 0 : widthOf(canvas, bar.valueLabel, value)));
    const x = Math.max(...ends) + VALUE_GAP + TIE_GAP;
    return { x, top: middleOf(first), bottom: middleOf(last), label };
  });
  return {
    lines: placed.flatMap(({ x, top, bottom }) => [
      span(x, top, x, bottom),
      span(x - TIE_TICK, top, x, top),
      span(x - TIE_TICK, bottom, x, bottom),
    ]),
    words: placed.map(({ x, top, bottom, label }) => ({
      text: label,
      x: round(x + TIE_TICK),
      y: round(baselineAt((top + bottom) / 2, style)),
    })),
  };
}

interface Bracket {
  readonly lines: readonly Row[];
  readonly words: readonly Row[];
  readonly problems: readonly Problem[];
}

const BRACKET_TICK = 5;
const BRACKET_GAP = 5;

function bracketBand(canvas: Canvas, label: string) {
  const style = styleNamed(canvas, 'chart-note');
  const words = wrapLabel(canvas, label, style, { width: canvas.width * 0.7, lines: 2 });
  return {
    style,
    words,
    height: words.lines.length * style.size * style.leading + BRACKET_GAP + BRACKET_TICK + 6,
  };
}

/** A thin bracket over the axis from the lowest to the highest value, with its words above; never a bar. */
function layBracket(
  canvas: Canvas,
  range: { readonly low: number; readonly high: number; readonly label: string },
  xOf: (value: number) => Points,
  axisTop: Points,
): Bracket {
  const { style, words } = bracketBand(canvas, range.label);
  const [left, right] = [xOf(range.low), xOf(range.high)];
  const y = axisTop - BRACKET_TICK - 6;
  const middle = Math.min(Math.max((left + right) / 2, words.width / 2), canvas.width - words.width / 2);
  const pitch = style.size * style.leading;
  return {
    lines: [
      span(left, y, right, y),
      span(left, y, left, y + BRACKET_TICK),
      span(right, y, right, y + BRACKET_TICK),
    ],
    words: words.lines.map((text, index) => ({
      text,
      x: round(middle),
      y: round(y - BRACKET_GAP - (words.lines.length - 1 - index) * pitch),
    })),
    problems: words.fits ? [] : [partTooNarrow(canvas.exhibit, canvas, range.label)],
  };
}

function rankedProblems(chart: RankedBar, canvas: Canvas): readonly Problem[] {
  if (chart.bars.length === 0) return [noRows(canvas.exhibit)];
  return chart.bars
    .filter((bar) => !Number.isFinite(bar.value))
    .map((bar) => valueNotDrawable(canvas.exhibit, bar.label, bar.value));
}

function longest(chart: RankedBar): string {
  return chart.bars.reduce((most, bar) => (bar.label.length > most.length ? bar.label : most), '');
}
