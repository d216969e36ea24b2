import type { ChartOf } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { noRows, partTooNarrow, rowsTooTight } from '../messages.js';
import { axisNames } from './axis-names.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, type Row, span } from './chart-layout.js';
import { layPeriods } from './columns-periods.js';
import { textRow } from './marks.js';
import { valueScale } from './value-scale.js';

export const waterfall: ChartDrawer<'waterfall'> = {
  lay,
  printed: ({ steps }) => ({
    values: steps.map(({ valueLabel }) => valueLabel),
    labels: steps.flatMap(({ label, sublabel }) => [label, sublabel]),
  }),
};

const WIDEST: Points = 64;
const SHARE = 0.62;
const LEAST_HEIGHT: Points = 70;
/** A step that is next to nothing still shows as a line. */
const THINNEST: Points = 1.2;

/** Levels as columns from zero, and between them what comes and goes, hanging where the level before ended. What ends below zero has its value underneath. */
function lay({ steps }: ChartOf<'waterfall'>, canvas: Canvas): ChartLayout {
  const style = styleNamed(canvas, 'chart-value');
  const pitch = canvas.width / Math.max(1, steps.length);
  const names = layPeriods(
    steps.map(({ label, sublabel, role, highlight }) => ({
      label,
      sublabel,
      highlight: role === 'level' || highlight,
      value: 1,
    })),
    canvas,
    pitch,
    3,
  );
  const base = canvas.height - names.height;
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const room = style.size * 1.6;
  const scale = valueScale(ends, { start: base, end: 0, roomLow: room, roomHigh: room });
  const yOf = scale.at;
  const width = Math.min(WIDEST, pitch * SHARE);
  const placed = steps.map((step, index) => {
    const [upper = 0, lower = 0] = [yOf(step.from), yOf(step.to)].toSorted((a, b) => a - b);
    const middle = (index + 0.5) * pitch;
    const box = span(middle - width / 2, upper, middle + width / 2, Math.max(lower, upper + THINNEST));
    const tone = step.role === 'level' ? (step.highlight ? 'accent' : 'navy') : step.role;
    return { step, box, tone, middle };
  });
  const wide = steps.find(({ valueLabel }) => widthOf(canvas, valueLabel, style) > pitch - 4);
  return {
    numbers: {},
    rows: {
      rects: [
        ...placed.map(({ box, tone }) => ({ ...box, tone })),
        { ...span(0, scale.zero - 0.5, canvas.width, scale.zero + 0.5), tone: 'ink2' },
      ],
      rules: placed.slice(0, -1).map(({ step, box }, index): Row => {
        const level = yOf(step.to);
        const next = placed[index + 1]?.box.x ?? box.x2;
        return { ...span(box.x2, level, next, level), tone: 'ink2', width: 0.8, dashed: false };
      }),
      texts: [
        ...axisNames(canvas, names.rows),
        ...placed.map(({ step, box, middle }) =>
          textRow(style, step.valueLabel, {
            x: middle,
            y: step.to < 0 && step.to < step.from ? box.y2 + style.size * 1.05 : box.y - style.size * 0.4,
            align: 'center',
            tone: step.highlight && step.role === 'level' ? 'accent' : 'ink',
          }),
        ),
      ],
    },
    problems: [
      ...(steps.length < 2 ? [noRows(canvas.exhibit)] : []),
      ...(wide === undefined ? [] : [partTooNarrow(canvas.exhibit, canvas, wide.valueLabel)]),
      ...names.problems,
      ...(base - room < LEAST_HEIGHT ? [rowsTooTight(canvas.exhibit, canvas, steps.length)] : []),
    ],
  };
}
