import type { ChartOf, GridItem } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelColumn } from '../label-column.js';
import { noRows, partTooNarrow, rowsTooTight } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Row, round, span } from './chart-layout.js';
import { gridPrintedInWords } from './grid-printed.js';
import { nameRows, textRow } from './marks.js';
import { seriesLegend, seriesTone } from './series-legend.js';

export const dumbbell: ChartDrawer<'dumbbell'> = { lay, printed: gridPrintedInWords };

const LABEL_GAP: Points = 14;
const DOT: Points = 11;
const VALUE_GAP: Points = 9;
const TALLEST: Points = 64;
const LEAST_PLOT = 0.3;

/**
 * Two values an item as dots on a line, each with its number on the outer side. The line does not start at zero:
 * positions are compared, not lengths. A value that is not there is said in words beside the other.
 */
function lay(chart: ChartOf<'dumbbell'>, canvas: Canvas): ChartLayout {
  const { items } = chart;
  const style = styleNamed(canvas, 'chart-value');
  const names = items.map(({ label, sublabel, strong }) => ({ label, sublabel, strong }));
  const column = labelColumn(canvas, names, (canvas.height / Math.max(1, items.length)) * 0.95);
  const left = column.width + EDGE + LABEL_GAP;
  const legend = seriesLegend(chart, canvas, { left, right: canvas.width - EDGE });
  const even = (canvas.height - legend.height) / Math.max(1, items.length);
  const pitch = Math.min(even, Math.max(TALLEST, column.height + 10));
  const top = legend.height + (even - pitch) * items.length * 0.35;
  const scale = horizontal(chart, canvas, left);
  const middle = (index: number): Points => top + (index + 0.5) * pitch;
  const rows = items.map((item, index) => layItem(item, canvas, middle(index), scale.at));
  return {
    numbers: {},
    rows: {
      rects: [
        ...legend.rects.flatMap((swatch, index) => (index === RING ? [swatch, opened(swatch)] : [swatch])),
        ...items.map((_, index) => ({
          ...span(left, middle(index) - 0.25, rows[index]?.guideEnd ?? canvas.width, middle(index) + 0.25),
          tone: 'line',
        })),
      ],
      rules: rows.flatMap((row) => row.rules),
      dots: rows.flatMap((row) => row.dots),
      texts: [
        ...legend.texts,
        ...items.flatMap((_, index) =>
          nameRows(canvas, column.place(index, left - LABEL_GAP, middle(index))),
        ),
        ...rows.flatMap((row) => row.texts),
      ],
    },
    problems: [
      ...(items.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...column.problems,
      ...legend.problems,
      ...(pitch < Math.max(style.size * 1.15, column.height)
        ? [rowsTooTight(canvas.exhibit, canvas, items.length)]
        : []),
      ...(scale.room < LEAST_PLOT * canvas.width
        ? [partTooNarrow(canvas.exhibit, canvas, items[0]?.label ?? '')]
        : []),
    ],
  };
}

/** The second series is drawn as a ring: two dots that differ in hue alone are one on paper. */
const RING = 1;
/** How thick a swatch's edge is where its inside is left open. */
const SWATCH_EDGE: Points = 2;

/** Where values stand: room for the widest number or word outside the dots on both sides. */
function horizontal(chart: ChartOf<'dumbbell'>, canvas: Canvas, left: Points) {
  const style = styleNamed(canvas, 'chart-value');
  const small = styleNamed(canvas, 'chart-sublabel');
  const values = chart.items.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const wide = (text: string): Points => widthOf(canvas, text, style, 'bold') + VALUE_GAP + DOT / 2;
  const lefts = chart.items.map((item) => wide(outer(item).low?.label ?? ''));
  const rights = chart.items.map((item) => wide(outer(item).high?.label ?? ''));
  const start = left + Math.max(0, ...lefts);
  const widest = canvas.width - EDGE - Math.max(0, ...rights);
  // What is said in words behind a lone dot needs room only where that dot is.
  const ends = chart.items.flatMap((item, index) => {
    const words = Math.max(...item.cells.map(({ missing }) => widthOf(canvas, missing, small)));
    const share = ((outer(item).high?.value ?? low) - low) / (high - low || 1);
    const limit = canvas.width - EDGE - (rights[index] ?? 0) - words - VALUE_GAP;
    return words === 0 || share === 0 ? [] : [start + (limit - start) / share];
  });
  const end = Math.min(widest, ...ends);
  const at = (value: number): Points =>
    high === low ? (start + end) / 2 : start + ((value - low) / (high - low)) * (end - start);
  return { at, room: end - start };
}

/** The cells with the lower and the higher value; one value alone is the higher one. */
function outer({ cells }: GridItem) {
  const [first, ...others] = cells
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const last = others.at(-1);
  return last === undefined ? { low: undefined, high: first } : { low: first, high: last };
}

function layItem(item: GridItem, canvas: Canvas, middle: Points, at: (value: number) => Points) {
  const style = styleNamed(canvas, 'chart-value');
  const small = styleNamed(canvas, 'chart-sublabel');
  const { low, high } = outer(item);
  const texts: Row[] = [];
  for (const [cell, side] of [
    [low, -1],
    [high, 1],
  ] as const) {
    if (cell?.value == null) continue;
    texts.push(
      textRow(style, cell.label, {
        x: at(cell.value) + side * (DOT / 2 + VALUE_GAP),
        y: baselineAt(middle, style),
        align: side < 0 ? 'right' : 'left',
        tone: 'ink',
        weight: cell.highlight ? 'bold' : 'regular',
      }),
    );
  }
  const missing = item.cells.filter((cell) => cell.value === null && cell.missing !== '');
  const beside =
    high?.value == null
      ? at(0)
      : at(high.value) + DOT / 2 + 2 * VALUE_GAP + widthOf(canvas, high.label, style, 'bold');
  for (const cell of missing.slice(0, 1)) {
    texts.push(
      textRow(small, cell.missing, { x: beside, y: baselineAt(middle, small), align: 'left', tone: 'mute' }),
    );
  }
  return {
    texts,
    /** The row's line ends before words that stand on it. */
    guideEnd: missing.length === 0 ? canvas.width : beside - VALUE_GAP,
    rules:
      low?.value == null || high?.value == null
        ? []
        : [
            {
              ...span(at(low.value), middle, at(high.value), middle),
              tone: 'line',
              width: 4,
              dashed: false,
            },
          ],
    dots: item.cells.flatMap((cell, index): readonly Row[] =>
      cell.value === null
        ? []
        : [
            {
              x: round(at(cell.value)),
              y: round(middle),
              tone: seriesTone(index),
              size: round(DOT * DOT * 0.785),
              hollow: index === RING,
            },
          ],
    ),
  };
}

function opened({ x, x2, y, y2 }: Row): Row {
  return {
    x: Number(x) + SWATCH_EDGE,
    x2: Number(x2) - SWATCH_EDGE,
    y: Number(y) + SWATCH_EDGE,
    y2: Number(y2) - SWATCH_EDGE,
    tone: 'white',
  };
}
