import type { ChartOf, GridItem } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { noRows, partTooNarrow, rowsTooTight } from '../messages.js';
import { fitLabel } from '../shorten-label.js';
import { baselineAt } from '../text-stack.js';
import type { ChartDrawer, Printed } from './chart-kind.js';
import { type ChartLayout, EDGE, type Problem, type Row, round, span } from './chart-layout.js';
import { gridPrintedInWords } from './grid-printed.js';
import { textRow } from './marks.js';
import { spreadApart } from './spread-apart.js';

export const slope: ChartDrawer<'slope'> = { lay, printed };

const GAP: Points = 9;
const DOT: Points = 8;
const CHANGE_GAP: Points = 22;
const LEAST_PLOT = 0.22;
/** Shares of the width that names may take. */
const NAMES = [0.24, 0.34] as const;
const LEADING = 1.12;
/** How far words may stand above or under their dot before a line leads to them. */
const MOVED: Points = 2.5;

/** Two upright lines, a point on each for every item, and a line between them; names on the left, changes on the right. */
function lay(chart: ChartOf<'slope'>, canvas: Canvas): ChartLayout {
  const { items, series } = chart;
  const label = styleNamed(canvas, 'chart-label');
  const head = styleNamed(canvas, 'chart-axis');
  const top = head.size * 2.2;
  const bottom = canvas.height - label.size;
  const values = items.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const yOf = (value: number): Points =>
    high === low ? (top + bottom) / 2 : bottom - ((value - low) / (high - low)) * (bottom - top - label.size);
  const wide = (text: string): Points => widthOf(canvas, text, label, 'bold');
  const numbers = Math.max(0, ...items.flatMap(({ cells }) => cells.map(({ label: text }) => wide(text))));
  const names = layNames(items, canvas);
  const small = styleNamed(canvas, 'chart-sublabel');
  const changeHead = chart.changeHead ?? '';
  const changes = Math.max(
    widthOf(canvas, changeHead, small),
    ...items.map(({ change }) => wide(change?.label ?? '')),
  );
  const left = EDGE + names.width + GAP + numbers + GAP + DOT;
  const right = canvas.width - EDGE - numbers - GAP - DOT - (changes === 0 ? 0 : changes + CHANGE_GAP);
  const sides = [
    layEnd(items, 0, canvas, yOf, names.heights),
    layEnd(
      items,
      -1,
      canvas,
      yOf,
      items.map(() => label.size * LEADING),
    ),
  ] as const;
  const tone = (item: GridItem): string => (item.strong ? 'accent' : 'muted-bar');
  const text = (
    item: GridItem,
    words: string,
    x: Points,
    y: Points,
    align: 'left' | 'right',
    quiet = false,
  ): Row =>
    textRow(label, words, {
      x,
      y: baselineAt(y, label),
      align,
      tone: item.strong ? 'accent' : quiet ? 'mute' : 'ink',
      weight: item.strong ? 'bold' : 'regular',
    });
  const heads = series.map((member, index) => {
    const words = member.sublabel === '' ? member.label : `${member.label} ${member.sublabel}`;
    const half = widthOf(canvas, words, head, 'bold') / 2;
    const end = canvas.width - EDGE - (changes === 0 ? 0 : changes + GAP);
    const x = index === 0 ? Math.max(left, half + EDGE) : Math.min(right, end - half);
    return { words, x, half };
  });
  const [one, other] = heads;
  const meet = one !== undefined && other !== undefined && one.x + one.half + GAP > other.x - other.half;
  return {
    numbers: {},
    rows: {
      rects: [left, right].map((x) => ({ ...span(x - 0.5, top - 2, x + 0.5, bottom + 2), tone: 'line' })),
      rules: items
        .flatMap((item): readonly Row[] => {
          const [from, to] = [item.cells[0]?.value ?? null, item.cells.at(-1)?.value ?? null];
          if (from === null || to === null) return [];
          const width = item.strong ? 2.6 : 1.6;
          return [{ ...span(left, yOf(from), right, yOf(to)), tone: tone(item), width, dashed: false }];
        })
        .concat(
          items.flatMap(({ cells }, index) => [
            ...leader(left - DOT / 2, -1, yOf, cells[0], sides[0].at[index]),
            ...leader(right + DOT / 2, 1, yOf, cells.at(-1), sides[1].at[index]),
          ]),
        ),
      dots: items.flatMap((item) =>
        item.cells.flatMap((cell, index): readonly Row[] =>
          cell.value === null
            ? []
            : [
                {
                  x: round(index === 0 ? left : right),
                  y: round(yOf(cell.value)),
                  tone: tone(item),
                  size: round(DOT * DOT * 0.785),
                  hollow: false,
                },
              ],
        ),
      ),
      texts: [
        ...heads.map(({ words, x }) =>
          textRow(head, words, { x, y: head.size, align: 'center', tone: 'ink', weight: 'bold' }),
        ),
        ...(changeHead === ''
          ? []
          : [
              textRow(small, changeHead, {
                x: canvas.width - EDGE,
                y: head.size,
                align: 'right',
                tone: 'ink2',
              }),
            ]),
        ...items.flatMap((item, index) => {
          const [first, last] = [item.cells[0], item.cells.at(-1)];
          const [y, y2] = [sides[0].at[index] ?? 0, sides[1].at[index] ?? 0];
          const own = names.lines[index] ?? [];
          const ends = own.map((words, line): Row => {
            const down = (line - (own.length - 1) / 2) * label.size * LEADING;
            return text(item, words, left - 2 * GAP - DOT / 2 - numbers, y + down, 'right');
          });
          if (first !== undefined) ends.push(text(item, first.label, left - GAP - DOT / 2, y, 'right'));
          if (last !== undefined) ends.push(text(item, last.label, right + GAP + DOT / 2, y2, 'left'));
          if (item.change !== undefined)
            ends.push(text(item, item.change.label, canvas.width - EDGE, y2, 'right', true));
          return ends;
        }),
      ],
    },
    problems: [
      ...(meet ? [partTooNarrow(canvas.exhibit, canvas, other.words)] : []),
      ...slopeProblems(chart, canvas, {
        names: names.fits,
        plot: right - left,
        fits: sides.every(({ fits }) => fits),
      }),
    ],
  };
}

/** From a dot to its words, where these had to move aside. */
function leader(
  x: Points,
  side: 1 | -1,
  yOf: (value: number) => Points,
  cell: GridItem['cells'][number] | undefined,
  at = 0,
): readonly Row[] {
  if (cell?.value == null || Math.abs(yOf(cell.value) - at) < MOVED) return [];
  return [
    { ...span(x, yOf(cell.value), x + side * (GAP - 1.5), at), tone: 'mute', width: 0.6, dashed: false },
  ];
}

/** Where the names of one end stand: at their values, or as near as they can without touching. */
function layEnd(
  items: readonly GridItem[],
  end: 0 | -1,
  canvas: Canvas,
  yOf: (value: number) => Points,
  heights: readonly Points[],
): { readonly at: readonly Points[]; readonly fits: boolean } {
  const valued = items.map(
    (item) => item.cells.at(end)?.value ?? item.cells.at(end === 0 ? -1 : 0)?.value ?? 0,
  );
  const order = valued.map((_, index) => index).toSorted((a, b) => (valued[b] ?? 0) - (valued[a] ?? 0));
  const top = styleNamed(canvas, 'chart-axis').size * 1.7;
  const centers = spreadApart(
    order.map((index) => yOf(valued[index] ?? 0)),
    order.map((index) => heights[index] ?? 0),
    { low: top, high: canvas.height, between: 0.5 },
  );
  const at = items.map((_, index) => centers[order.indexOf(index)] ?? 0);
  return { at, fits: heightOf(heights) <= canvas.height - top };
}

/** Names in up to two lines; in one, shortened where it must be, when there are too many of them for that. */
function layNames(items: readonly GridItem[], canvas: Canvas) {
  const style = styleNamed(canvas, 'chart-label');
  const pitch = style.size * LEADING;
  const room = canvas.height - styleNamed(canvas, 'chart-axis').size * 1.7;
  const tries = NAMES.flatMap((share) =>
    [2, 1].map((lines) => {
      const limit = { width: share * canvas.width, lines };
      const set = items.map(({ label, strong }) =>
        fitLabel(canvas, label, style, { ...limit, weight: strong ? 'bold' : style.weight }),
      );
      const heights = set.map((name) => name.lines.length * pitch);
      return {
        lines: set.map((name) => name.lines),
        heights,
        width: Math.max(0, ...set.map(({ width }) => width)),
        fits: set.every(({ fits }) => fits),
        isWhole: set.every((name) => !name.lines.join('').endsWith('…')),
        isLow: heightOf(heights) <= room,
      };
    }),
  );
  const fitting = tries.filter(({ fits, isLow }) => fits && isLow);
  const low = fitting
    .filter(({ isWhole }) => isWhole)
    .toSorted((a, b) => heightOf(a.heights) - heightOf(b.heights));
  const chosen = low[0] ?? fitting.at(-1) ?? tries[0];
  if (chosen === undefined) throw new Error('No way to set the names was tried.');
  return chosen;
}

function heightOf(heights: readonly Points[]): Points {
  return heights.reduce((sum, height) => sum + height + 0.5, 0);
}

function slopeProblems(
  { items }: ChartOf<'slope'>,
  canvas: Canvas,
  found: { readonly names: boolean; readonly plot: Points; readonly fits: boolean },
): readonly Problem[] {
  const widest = items.reduce((most, { label }) => (label.length > most.length ? label : most), '');
  const isWide = !found.names || found.plot < LEAST_PLOT * canvas.width;
  return [
    ...(items.length === 0 ? [noRows(canvas.exhibit)] : []),
    ...(isWide ? [partTooNarrow(canvas.exhibit, canvas, widest)] : []),
    ...(found.fits ? [] : [rowsTooTight(canvas.exhibit, canvas, items.length)]),
  ];
}

function printed(chart: ChartOf<'slope'>): Printed {
  const { values } = gridPrintedInWords(chart);
  return {
    values: [...values, ...chart.items.flatMap(({ change }) => change?.label ?? [])],
    labels: [...[...chart.items, ...chart.series].map(({ label }) => label), chart.changeHead ?? ''],
  };
}
