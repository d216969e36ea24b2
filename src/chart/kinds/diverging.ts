import type { ChartOf, DivergingRow } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelColumn } from '../label-column.js';
import { noRows, partsNotWhole, partTooNarrow, rowsTooTight } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import { barPitch } from './bar-pitch.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Row, round, span } from './chart-layout.js';
import { layLegend } from './likert-legend.js';
import { legendRows, nameRows, textRow } from './marks.js';

export const diverging: ChartDrawer<'diverging'> = {
  lay,
  printed: ({ rows, legend }) => ({
    values: rows.flatMap(({ negative, positive }) => [negative, positive]),
    labels: [
      ...rows.flatMap(({ label, sublabel }) => [label, sublabel]),
      ...legend.map(({ label }) => label),
    ],
  }),
};

const LABEL_GAP: Points = 12;
const VALUE_GAP: Points = 7;
const INSIDE: Points = 3;
const SEGMENT_GAP: Points = 0.8;
const LEAST_PLOT = 0.3;
const SLACK = 0.11;

/**
 * Bars of 100% shifted so that the negative and the positive answers part at one line; a neutral answer lies across
 * it, half on each side. The sums of the sides stand at the ends. A part too narrow for its number shows none: the
 * data table has it.
 */
function lay(chart: ChartOf<'diverging'>, canvas: Canvas): ChartLayout {
  const { rows } = chart;
  const style = styleNamed(canvas, 'chart-value');
  const names = rows.map(({ label, sublabel, strong }) => ({ label, sublabel, strong }));
  const column = labelColumn(canvas, names, canvas.height / (rows.length + 1));
  const left = column.width + EDGE + LABEL_GAP;
  const legend = layLegend(chart.legend, canvas, { left, right: canvas.width - EDGE, height: 0 });
  const legendMarks = legendRows(canvas, legend.rows);
  const pitch = barPitch(rows.length, canvas.height - legend.height, column.height, 0.12);
  const wide = (text: string): Points => widthOf(canvas, text, style) + VALUE_GAP;
  const extents = rows.map(extentOf);
  const low = Math.max(0, ...extents.map(({ negative }) => negative));
  const high = Math.max(0, ...extents.map(({ positive }) => positive));
  const start = left + Math.max(0, ...rows.map((row) => wide(row.negative)));
  const end = canvas.width - EDGE - Math.max(0, ...rows.map((row) => wide(row.positive)));
  const unit = (end - start) / (low + high || 1);
  const zero = start + low * unit;
  const middle = (index: number): Points => legend.height + pitch.top + (index + 0.5) * pitch.pitch;
  const bars = rows.map((row, index) =>
    layRow(row, canvas, { zero, unit, y: middle(index), bar: pitch.bar }),
  );
  const top = legend.height + pitch.top;
  return {
    numbers: {},
    rows: {
      rects: [...legendMarks.rects, ...bars.flatMap((bar) => bar.rects)],
      rules: [
        {
          ...span(zero, top, zero, top + pitch.pitch * rows.length),
          tone: 'ink',
          width: 1,
          dashed: false,
        },
      ],
      texts: [
        ...legendMarks.texts,
        ...rows.flatMap((_, index) => nameRows(canvas, column.place(index, left - LABEL_GAP, middle(index)))),
        ...bars.flatMap((bar) => bar.texts),
      ],
    },
    problems: [
      ...(rows.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...rows.flatMap((row) => {
        const sum = row.parts.reduce((total, { value }) => total + value, 0);
        return Math.abs(sum - 100) > SLACK ? [partsNotWhole(canvas.exhibit, row.label, round(sum))] : [];
      }),
      ...column.problems,
      ...legend.problems,
      ...(pitch.pitch < Math.max(column.height, style.size * 1.1)
        ? [rowsTooTight(canvas.exhibit, canvas, rows.length)]
        : []),
      ...(end - start < LEAST_PLOT * canvas.width
        ? [partTooNarrow(canvas.exhibit, canvas, rows[0]?.label ?? '')]
        : []),
    ],
  };
}

/** How far a bar reaches to either side of the line. */
function extentOf({ parts }: DivergingRow): { readonly negative: number; readonly positive: number } {
  const of = (side: DivergingRow['parts'][number]['side']): number =>
    parts.filter((part) => part.side === side).reduce((sum, { value }) => sum + value, 0);
  const half = of('neutral') / 2;
  return { negative: of('negative') + half, positive: of('positive') + half };
}

function layRow(
  row: DivergingRow,
  canvas: Canvas,
  at: { readonly zero: Points; readonly unit: number; readonly y: Points; readonly bar: Points },
): { readonly rects: readonly Row[]; readonly texts: readonly Row[] } {
  const style = styleNamed(canvas, 'chart-value');
  const inside = styleNamed(canvas, 'chart-legend');
  const { negative, positive } = extentOf(row);
  const rects: Row[] = [];
  const texts: Row[] = [];
  let x = at.zero - negative * at.unit;
  for (const { value, tone, label } of row.parts) {
    const next = x + value * at.unit;
    if (value > 0) {
      const box = span(x, at.y - at.bar / 2, Math.max(x + 0.2, next - SEGMENT_GAP), at.y + at.bar / 2);
      rects.push({ ...box, tone });
      const fits = widthOf(canvas, label, inside) + 2 * INSIDE <= next - x && at.bar >= inside.size * 1.1;
      if (fits)
        texts.push(
          textRow(inside, label, {
            x: (x + next - SEGMENT_GAP) / 2,
            y: baselineAt(at.y, inside),
            align: 'center',
            tone: `on-${tone}`,
          }),
        );
    }
    x = next;
  }
  const y = baselineAt(at.y, style);
  texts.push(
    textRow(style, row.negative, {
      x: at.zero - negative * at.unit - VALUE_GAP,
      y,
      align: 'right',
      tone: 'warn',
    }),
    textRow(style, row.positive, {
      x: at.zero + positive * at.unit + VALUE_GAP,
      y,
      align: 'left',
      tone: row.strong ? 'accent' : 'ink',
    }),
  );
  return { rects, texts };
}
