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
import { spreadApart } from './spread-apart.js';

export const diverging: ChartDrawer<'diverging'> = {
  lay,
  printed: ({ rows, legend, sides }) => ({
    values: rows.flatMap(({ negative, positive }) => [negative, positive]),
    labels: [
      ...(rows.length === 0 ? [] : sides),
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
/** From a bar to the numbers under it, and the white between two of these. */
const LEADER: Points = 4;
const APART: Points = 6;

/**
 * Bars of 100% shifted so that the negative and the positive answers part at one line; a neutral answer lies across
 * it, half on each side. The sums of the sides stand in a column each, under a heading; those of a row that the headline is
 * about are bold. A part too narrow for its number
 * has it under the bar, at a thin leader; where rows stand too close for that, the data table alone has it.
 */
function lay(chart: ChartOf<'diverging'>, canvas: Canvas): ChartLayout {
  const { rows } = chart;
  const style = styleNamed(canvas, 'chart-value');
  const names = rows.map(({ label, sublabel, strong }) => ({ label, sublabel, strong }));
  const column = labelColumn(canvas, names, canvas.height / (rows.length + 1));
  const left = column.width + EDGE + LABEL_GAP;
  const legend = layLegend(chart.legend, canvas, { left, right: canvas.width - EDGE, height: 0 });
  const legendMarks = legendRows(canvas, legend.rows);
  const heading = styleNamed(canvas, 'chart-legend');
  const headings = heading.size * heading.leading;
  const wide = (text: string): Points => widthOf(canvas, text, style) + VALUE_GAP;
  const extents = rows.map(extentOf);
  const low = Math.max(0, ...extents.map(({ negative }) => negative));
  const high = Math.max(0, ...extents.map(({ positive }) => positive));
  const start = left + Math.max(0, ...rows.map((row) => wide(row.negative)));
  const end = canvas.width - EDGE - Math.max(0, ...rows.map((row) => wide(row.positive)));
  const unit = (end - start) / (low + high || 1);
  const zero = start + low * unit;
  const last = rows
    .at(-1)
    ?.parts.some(({ value, label }) => value > 0 && !isWide(label, value * unit, canvas));
  const area = canvas.height - legend.height - headings - (last === true ? underHeight(canvas) : 0);
  const pitch = barPitch(rows.length, area, column.height, 0.12);
  const top = legend.height + headings + pitch.top;
  const middle = (index: number): Points => top + (index + 0.5) * pitch.pitch;
  const bars = rows.map((row, index) =>
    layRow(row, canvas, {
      zero,
      unit,
      y: middle(index),
      bar: pitch.bar,
      isClose: pitch.pitch - pitch.bar < underHeight(canvas),
    }),
  );
  const sums = { left: start - VALUE_GAP, right: canvas.width - EDGE };
  const heads = chart.sides.map((text, index): Row => {
    const y = top - heading.size * 0.45;
    const at = index === 0 ? sums.left : sums.right;
    const x = index === 0 ? Math.max(at, EDGE + widthOf(canvas, text, heading, 'bold')) : at;
    return textRow(heading, text, { x, y, align: 'right', tone: 'ink2', weight: 'bold' });
  });
  const [oneWide = 0, otherWide = 0] = chart.sides.map((text) => widthOf(canvas, text, heading, 'bold'));
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
        ...bars.flatMap((bar) => bar.leaders),
      ],
      texts: [
        ...legendMarks.texts,
        ...(rows.length === 0 ? [] : heads),
        ...rows.flatMap(({ negative, positive, strong }, index) => {
          const at = { y: baselineAt(middle(index), style), align: 'right', tone: 'ink' } as const;
          const weight = strong ? 'bold' : 'regular';
          return [
            textRow(style, negative, { ...at, x: sums.left, weight }),
            textRow(style, positive, { ...at, x: sums.right, weight }),
          ];
        }),
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
      ...(end - start < LEAST_PLOT * canvas.width || oneWide + otherWide + VALUE_GAP > canvas.width
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

function layRow(row: DivergingRow, canvas: Canvas, at: Place): LaidRow {
  const inside = styleNamed(canvas, 'chart-legend');
  const rects: Row[] = [];
  const texts: Row[] = [];
  const narrow: { readonly label: string; readonly x: Points }[] = [];
  let x = at.zero - extentOf(row).negative * at.unit;
  for (const { value, tone, label, highlight } of row.parts) {
    const next = x + value * at.unit;
    if (value > 0) {
      const box = span(x, at.y - at.bar / 2, Math.max(x + 0.2, next - SEGMENT_GAP), at.y + at.bar / 2);
      rects.push({ ...box, tone });
      const middle = (x + next - SEGMENT_GAP) / 2;
      const fits = isWide(label, next - x, canvas) && at.bar >= inside.size * 1.1;
      if (fits) {
        const y = baselineAt(at.y, inside);
        const weight = highlight ? 'bold' : inside.weight;
        texts.push(textRow(inside, label, { x: middle, y, align: 'center', tone: `on-${tone}`, weight }));
      } else narrow.push({ label, x: middle });
    }
    x = next;
  }
  const under = layUnder(narrow, canvas, at);
  return { rects, texts: [...texts, ...under.texts], leaders: under.leaders };
}

function isWide(label: string, width: Points, canvas: Canvas): boolean {
  return widthOf(canvas, label, styleNamed(canvas, 'chart-legend'), 'bold') + 2 * INSIDE <= width;
}

/** What numbers under a bar need below it. */
function underHeight(canvas: Canvas): Points {
  return LEADER + styleNamed(canvas, 'chart-sublabel').size * 1.15;
}

/** Numbers under their parts, as near as they can stand without touching each other; none where rows are too close. */
function layUnder(
  narrow: readonly { readonly label: string; readonly x: Points }[],
  canvas: Canvas,
  at: Place,
): Pick<LaidRow, 'texts' | 'leaders'> {
  const style = styleNamed(canvas, 'chart-sublabel');
  if (at.isClose) return { texts: [], leaders: [] };
  const bottom = at.y + at.bar / 2;
  const centers = spreadApart(
    narrow.map(({ x }) => x),
    narrow.map(({ label }) => widthOf(canvas, label, style)),
    { low: EDGE, high: canvas.width - EDGE, between: APART },
  );
  return {
    texts: narrow.map(({ label }, index) =>
      textRow(style, label, {
        x: centers[index] ?? 0,
        y: bottom + LEADER + style.size * 0.9,
        align: 'center',
        tone: 'ink2',
      }),
    ),
    leaders: narrow.map(({ x }, index) => ({
      ...span(x, bottom, centers[index] ?? x, bottom + LEADER),
      tone: 'mute',
      width: 0.6,
      dashed: false,
    })),
  };
}

interface Place {
  readonly zero: Points;
  readonly unit: number;
  readonly y: Points;
  readonly bar: Points;
  /** True where the next bar leaves no room for numbers under this one. */
  readonly isClose: boolean;
}

interface LaidRow {
  readonly rects: readonly Row[];
  readonly texts: readonly Row[];
  readonly leaders: readonly Row[];
}
