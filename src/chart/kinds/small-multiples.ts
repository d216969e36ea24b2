import type { ChartOf } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelColumn } from '../label-column.js';
import { noRows, partTooNarrow, rowsTooTight, valueNotDrawable } from '../messages.js';
import { fitLabel } from '../shorten-label.js';
import { baselineAt } from '../text-stack.js';
import { barPitch } from './bar-pitch.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Problem, type Row, span } from './chart-layout.js';
import { gridPrinted } from './grid-printed.js';
import { nameRows, textRow, textRows } from './marks.js';

export const smallMultiples: ChartDrawer<'small-multiples'> = { lay, printed: gridPrinted };

const LABEL_GAP: Points = 12;
const PANEL_GAP: Points = 14;
const VALUE_GAP: Points = 5;
const LEAST_BAR: Points = 24;

/** A panel of bars a series, side by side over the same items and on the same scale from zero. */
function lay(chart: ChartOf<'small-multiples'>, canvas: Canvas): ChartLayout {
  const { items, series } = chart;
  const style = styleNamed(canvas, 'chart-legend');
  const names = items.map(({ label, sublabel, strong }) => ({ label, sublabel, strong }));
  const column = labelColumn(canvas, names, (canvas.height * 0.85) / Math.max(1, items.length), 0.36);
  const left = column.width + EDGE + LABEL_GAP;
  const panel = (canvas.width - EDGE - left - PANEL_GAP * (series.length - 1)) / Math.max(1, series.length);
  const heads = layHeads(chart, canvas, panel);
  const height = canvas.height - heads.height;
  const pitch = barPitch(items.length, height, column.height, 0.3);
  const middle = (index: number): Points => heads.height + pitch.top + (index + 0.5) * pitch.pitch;
  const cells = items.flatMap((item) => item.cells);
  const max = Math.max(0, ...cells.map(({ value }) => value ?? 0)) || 1;
  const room = VALUE_GAP + Math.max(0, ...cells.map(({ label }) => widthOf(canvas, label, style, 'bold')));
  const start = (index: number): Points => left + index * (panel + PANEL_GAP);
  const top = heads.height + pitch.top;
  const rects = items.flatMap((item, row) =>
    item.cells.flatMap((cell, index): readonly Row[] => {
      if (cell.value === null) return [];
      const x = start(index);
      const end = x + (cell.value / max) * (panel - room);
      const y = middle(row);
      const tone = cell.highlight ? 'accent' : 'muted-bar';
      return [{ ...span(x, y - pitch.bar / 2, end, y + pitch.bar / 2), tone }];
    }),
  );
  const negative = cells.find(({ value }) => value !== null && value < 0);
  return {
    numbers: {},
    rows: {
      rects: [
        ...rects,
        ...series.map((_, index) => ({
          ...span(start(index) - 0.5, top, start(index) + 0.5, top + pitch.pitch * items.length),
          tone: 'ink2',
        })),
      ],
      texts: [
        ...heads.rows(start),
        ...items.flatMap((_, row) => nameRows(canvas, column.place(row, left - LABEL_GAP, middle(row)))),
        ...items.flatMap((item, row) =>
          item.cells.map((cell, index) =>
            textRow(style, cell.label, {
              x: start(index) + ((cell.value ?? 0) / max) * (panel - room) + VALUE_GAP,
              y: baselineAt(middle(row), style),
              align: 'left',
              tone: cell.highlight ? 'accent' : cell.value === null ? 'mute' : 'ink',
              weight: cell.highlight ? 'bold' : 'regular',
            }),
          ),
        ),
      ],
    },
    problems: [
      ...(items.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...(negative === undefined
        ? []
        : [valueNotDrawable(canvas.exhibit, negative.label, negative.value ?? 0)]),
      ...column.problems,
      ...heads.problems,
      ...(pitch.pitch < Math.max(column.height, style.size)
        ? [rowsTooTight(canvas.exhibit, canvas, items.length)]
        : []),
      ...(panel - room < LEAST_BAR ? [partTooNarrow(canvas.exhibit, canvas, series[0]?.label ?? '')] : []),
    ],
  };
}

/** Names of the panels with their bases, hanging from the top. */
function layHeads({ series }: ChartOf<'small-multiples'>, canvas: Canvas, width: Points) {
  const style = styleNamed(canvas, 'chart-legend');
  const small = styleNamed(canvas, 'chart-sublabel');
  const set = series.map((member) => ({
    name: fitLabel(canvas, member.label, style, { width, lines: 3, weight: 'bold' }),
    base: fitLabel(canvas, member.sublabel, small, { width, lines: 2 }),
  }));
  const lines = Math.max(0, ...set.map(({ name }) => name.lines.length));
  const bases = Math.max(0, ...set.map(({ base }) => base.lines.length));
  const nameHeight = lines * style.size * style.leading;
  const height = nameHeight + bases * small.size * small.leading + style.size * 0.6;
  const problems: readonly Problem[] = series.flatMap(({ label }, index) => {
    const fits = set[index]?.name.fits === true && set[index]?.base.fits === true;
    return fits ? [] : [partTooNarrow(canvas.exhibit, canvas, label)];
  });
  return {
    height: series.every(({ label }) => label === '') ? 0 : height,
    problems,
    rows: (start: (index: number) => Points): readonly Row[] =>
      set.flatMap(({ name, base }, index) => [
        ...textRows(style, name.lines, {
          x: start(index),
          y: style.size,
          align: 'left',
          tone: series[index]?.highlight === true ? 'accent' : 'ink',
          weight: 'bold',
        }),
        ...textRows(small, base.lines, {
          x: start(index),
          y: nameHeight + small.size,
          align: 'left',
          tone: 'mute',
        }),
      ]),
  };
}
