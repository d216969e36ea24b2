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
import { type ChartLayout, EDGE, type Row, span } from './chart-layout.js';
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
const FRAME: Points = 2;
/** White between the heads of neighbouring columns. */
const HEAD_GAP: Points = 12;
/** White that a cell keeps beside its value. */
const ROUND: Points = 6;

/** A table whose cells are darker for larger values, in five equal steps; every value is printed. */
function lay(chart: ChartOf<'heatmap'>, canvas: Canvas): ChartLayout {
  const { items, series } = chart;
  const column = labelColumn(
    canvas,
    items.map(({ label, sublabel, strong }) => ({ label, sublabel, strong })),
    (canvas.height * 0.85) / Math.max(1, items.length),
    series.length > 4 ? 0.3 : 0.42,
  );
  const left = column.width + EDGE + LABEL_GAP;
  const width = (canvas.width - left) / Math.max(1, series.length);
  const style = valueStyle(chart, canvas, width);
  const head = styleNamed(canvas, 'chart-legend');
  const small = styleNamed(canvas, 'chart-sublabel');
  const heads = series.map((member) => ({
    name: fitLabel(canvas, member.label, head, { width: width - HEAD_GAP, lines: 3, weight: 'bold' }),
    base: fitLabel(canvas, member.sublabel, small, { width: width - HEAD_GAP, lines: 2 }),
  }));
  const headPitch = head.size * head.leading;
  const nameHeight = Math.max(0, ...heads.map(({ name }) => name.lines.length)) * headPitch;
  const smallPitch = small.size * small.leading;
  const baseHeight = Math.max(0, ...heads.map(({ base }) => base.lines.length)) * smallPitch;
  const top = nameHeight + baseHeight + (nameHeight === 0 ? 0 : head.size * 0.4);
  const tallest = Math.max(TALLEST, column.height + style.size * 0.5);
  const height = Math.min(tallest, (canvas.height - top) / Math.max(1, items.length));
  const stepOf = scaleSteps(items.flatMap(({ cells }) => cells));
  const placed = items.flatMap((item, row) =>
    item.cells.map((cell, index) => {
      const [x, y] = [left + index * width, top + row * height];
      return { cell, box: span(x, y, x + width - WHITE, y + height - WHITE) };
    }),
  );
  const missing = placed.filter(({ cell }) => cell.value === null);
  const half = (text: string): Points => widthOf(canvas, text, style) / 2 + style.size * 0.4;
  const tall = Math.max(style.size * LEAST_CELL, column.height);
  const wide = placed.find(({ cell }) => widthOf(canvas, cell.label, style, 'bold') > width - ROUND);
  const tight = heads.findIndex(({ name, base }) => !name.fits || !base.fits);
  return {
    numbers: {},
    rows: {
      rects: placed.map(({ cell, box }) => ({
        ...box,
        tone: cell.value === null ? 'hatch-ground' : `heat-${stepOf(cell.value)}`,
      })),
      hatch: missing.flatMap(({ box }) => hatchLines(box, 'rising', HATCH_DISTANCE)),
      plates: missing.map(({ cell, box }) => {
        const [x, y] = [(box.x + box.x2) / 2, (box.y + box.y2) / 2];
        return span(x - half(cell.label), y - style.size * 0.75, x + half(cell.label), y + style.size * 0.75);
      }),
      frames: placed
        .filter(({ cell }) => cell.highlight)
        .map(({ box }) => span(box.x + FRAME / 2, box.y + FRAME / 2, box.x2 - FRAME / 2, box.y2 - FRAME / 2)),
      texts: [
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
