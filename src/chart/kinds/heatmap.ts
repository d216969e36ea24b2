import type { ChartOf, GridCell } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import type { TextStyle } from '../../model/text.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { hatchLines } from '../hatch.js';
import { labelColumn } from '../label-column.js';
import { noRows, partTooNarrow, rowsTooTight } from '../messages.js';
import { fitLabel } from '../shorten-label.js';
import { baselineAt } from '../text-stack.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Row, type Span, span } from './chart-layout.js';
import { gridPrinted } from './grid-printed.js';
import { nameRows, textRow, textRows } from './marks.js';

export const heatmap: ChartDrawer<'heatmap'> = { lay, printed: gridPrinted };

const LABEL_GAP: Points = 10;
/** White between cells (visual standard, section 4). */
const WHITE: Points = 1;
const TALLEST: Points = 44;
const LEAST_CELL = 1.5;
const STEPS = 5;
const HATCH_DISTANCE: Points = 6;
const FRAME: Points = 2.4;
/** The white line inside a frame, which shows it on dark cells. */
const INNER: Points = 1.6;
/** A square of the key, and the white around the key. */
const SWATCH: Points = 11;
const KEY_GAP: Points = 5;
/** White between the heads of neighbouring columns: the first with which they fit. */
const HEAD_GAPS: readonly Points[] = [12, 6];
/** White that a cell keeps beside its value. */
const ROUND: Points = 6;

/**
 * A table whose cells are darker for larger values, in five equal steps, with a key of the steps in the corner beside the
 * heads, or else under the table; every value is printed.
 */
function lay(chart: ChartOf<'heatmap'>, canvas: Canvas): ChartLayout {
  const shares = chart.series.length > 4 ? [0.3, 0.22, 0.16] : [0.42, 0.3, 0.22];
  const tries = shares.map((share) => layAt(chart, canvas, share));
  const chosen = tries.find(({ problems }) => problems.length === 0) ?? tries[0];
  if (chosen === undefined) throw new Error('No width of the names was tried.');
  return chosen;
}

/** With names as wide as this share of the chart at most. */
function layAt(chart: ChartOf<'heatmap'>, canvas: Canvas, share: number): ChartLayout {
  const { items, series } = chart;
  const column = labelColumn(
    canvas,
    items.map(({ label, sublabel, strong }) => ({ label, sublabel, strong })),
    (canvas.height * 0.85) / Math.max(1, items.length),
    share,
  );
  const left = column.width + EDGE + LABEL_GAP;
  const width = (canvas.width - left) / Math.max(1, series.length);
  const style = valueStyle(chart, canvas, width);
  const key = keyOf(chart, canvas);
  const head = styleNamed(canvas, 'chart-legend');
  const small = styleNamed(canvas, 'chart-sublabel');
  const tries = HEAD_GAPS.map((gap) =>
    series.map((member) => ({
      name: fitLabel(canvas, member.label, head, { width: width - gap, lines: 3, weight: 'bold' }),
      base: fitLabel(canvas, member.sublabel, small, { width: width - gap, lines: 2 }),
    })),
  );
  const heads = tries.find((set) => set.every(({ name, base }) => name.fits && base.fits)) ?? tries[0] ?? [];
  const headPitch = head.size * head.leading;
  const nameHeight = Math.max(0, ...heads.map(({ name }) => name.lines.length)) * headPitch;
  const smallPitch = small.size * small.leading;
  const baseHeight = Math.max(0, ...heads.map(({ base }) => base.lines.length)) * smallPitch;
  const top = nameHeight + baseHeight + (nameHeight === 0 ? 0 : head.size * 0.4);
  const tallest = Math.max(TALLEST, column.height + style.size * 0.5);
  const isInCorner = key.width + LABEL_GAP <= left && top >= SWATCH * 1.4;
  const under = isInCorner || key.width === 0 ? 0 : SWATCH + 2 * KEY_GAP;
  const height = Math.min(tallest, (canvas.height - top - under) / Math.max(1, items.length));
  const keyAt = isInCorner
    ? { x: left - LABEL_GAP - key.width, y: top - WHITE - SWATCH - head.size * 0.3 }
    : { x: canvas.width - key.width - EDGE, y: top + height * items.length + KEY_GAP };
  const laidKey = key.at(keyAt.x, keyAt.y);
  const stepOf = scaleSteps(items.flatMap(({ cells }) => cells));
  const placed = items.flatMap((item, row) =>
    item.cells.map((cell, index) => {
      const [x, y] = [left + index * width, top + row * height];
      return { cell, box: span(x, y, x + width - WHITE, y + height - WHITE) };
    }),
  );
  const claimed = placed.filter(({ cell }) => cell.highlight);
  const missing = placed.filter(({ cell }) => cell.value === null);
  const half = (text: string): Points => widthOf(canvas, text, style) / 2 + style.size * 0.4;
  const tall = Math.max(style.size * LEAST_CELL, column.height);
  const wide = placed.find(({ cell }) => widthOf(canvas, cell.label, style, 'bold') > width - ROUND);
  const tight = heads.findIndex(({ name, base }) => !name.fits || !base.fits);
  return {
    numbers: {},
    rows: {
      rects: [
        ...placed.map(({ cell, box }) => ({
          ...box,
          tone: cell.value === null ? 'hatch-ground' : `heat-${stepOf(cell.value)}`,
        })),
        ...laidKey.rects,
      ],
      hatch: missing.flatMap(({ box }) => hatchLines(box, 'rising', HATCH_DISTANCE)),
      plates: missing.map(({ cell, box }) => {
        const [x, y] = [(box.x + box.x2) / 2, (box.y + box.y2) / 2];
        return span(x - half(cell.label), y - style.size * 0.75, x + half(cell.label), y + style.size * 0.75);
      }),
      frames: claimed.map(({ box }) => within(box, FRAME / 2)),
      innerFrames: claimed.map(({ box }) => within(box, FRAME + INNER / 2)),
      texts: [
        ...laidKey.texts,
        ...heads.flatMap(({ name, base }, index): readonly Row[] => {
          const x = left + (index + 0.5) * width - WHITE / 2;
          const first = nameHeight - (name.lines.length - 1) * headPitch - head.size * 0.3;
          return [
            ...textRows(head, name.lines, { x, y: first, align: 'center', tone: 'ink', weight: 'bold' }),
            ...textRows(small, base.lines, {
              x,
              y: nameHeight + small.size * 0.9,
              align: 'center',
              tone: 'mute',
            }),
          ];
        }),
        ...items.flatMap((_, row) =>
          nameRows(canvas, column.place(row, left - LABEL_GAP, top + (row + 0.5) * height - WHITE / 2)),
        ),
        ...placed.map(({ cell, box }) =>
          textRow(style, cell.label, {
            x: (box.x + box.x2) / 2,
            y: baselineAt((box.y + box.y2) / 2, style),
            align: 'center',
            tone: cell.value === null ? 'mute' : `on-heat-${stepOf(cell.value)}`,
            weight: cell.highlight ? 'bold' : 'regular',
          }),
        ),
      ],
    },
    problems: [
      ...(items.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...column.problems,
      ...(height < tall ? [rowsTooTight(canvas.exhibit, canvas, items.length)] : []),
      ...(wide === undefined ? [] : [partTooNarrow(canvas.exhibit, canvas, wide.cell.label)]),
      ...(tight < 0 ? [] : [partTooNarrow(canvas.exhibit, canvas, series[tight]?.label ?? '')]),
    ],
  };
}

/** The lowest and the highest value as they are printed, with the five steps between them; nothing for a single value. */
function keyOf({ items }: ChartOf<'heatmap'>, canvas: Canvas) {
  const style = styleNamed(canvas, 'chart-sublabel');
  const cells = items
    .flatMap((item) => item.cells)
    .flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]))
    .toSorted((a, b) => a.value - b.value);
  const [low, high] = [cells[0], cells.at(-1)];
  if (low === undefined || high === undefined || low.value === high.value) {
    return { width: 0, at: () => ({ rects: [], texts: [] }) };
  }
  const [before, after] = [low, high].map(({ label }) => widthOf(canvas, label, style) + KEY_GAP);
  return {
    width: (before ?? 0) + STEPS * (SWATCH + WHITE) + (after ?? 0),
    at: (x: Points, y: Points): { readonly rects: readonly Row[]; readonly texts: readonly Row[] } => {
      const first = x + (before ?? 0);
      const end = first + STEPS * (SWATCH + WHITE);
      const baseline = baselineAt(y + SWATCH / 2, style);
      return {
        rects: Array.from({ length: STEPS }, (_, step) => {
          const from = first + step * (SWATCH + WHITE);
          return { ...span(from, y, from + SWATCH, y + SWATCH), tone: `heat-${step + 1}` };
        }),
        texts: [
          textRow(style, low.label, { x: first - KEY_GAP, y: baseline, align: 'right', tone: 'mute' }),
          textRow(style, high.label, { x: end + KEY_GAP - WHITE, y: baseline, align: 'left', tone: 'mute' }),
        ],
      };
    },
  };
}

function within(box: Span, inset: Points): Span {
  return span(box.x + inset, box.y + inset, box.x2 - inset, box.y2 - inset);
}

/** The largest style in which every value fits its cell. */
function valueStyle({ items }: ChartOf<'heatmap'>, canvas: Canvas, width: Points): TextStyle {
  const styles = (['chart-label', 'chart-legend', 'chart-sublabel'] as const).map((name) =>
    styleNamed(canvas, name),
  );
  const labels = items.flatMap(({ cells }) => cells.map(({ label }) => label));
  const fits = (style: TextStyle): boolean =>
    labels.every((label) => widthOf(canvas, label, style, 'bold') <= width - ROUND);
  return styles.find(fits) ?? styleNamed(canvas, 'chart-label');
}

/** Which of the five steps a value falls into, 1 being the lowest. */
function scaleSteps(cells: readonly GridCell[]): (value: number) => number {
  const values = cells.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) =>
    high === low ? 3 : Math.min(STEPS, 1 + Math.floor(((value - low) / (high - low)) * STEPS));
}
