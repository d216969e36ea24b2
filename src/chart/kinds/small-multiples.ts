import type { ChartOf, GridCell } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelColumn } from '../label-column.js';
import { noRows, partTooNarrow, rowsTooTight } from '../messages.js';
import { fitLabel } from '../shorten-label.js';
import { baselineAt } from '../text-stack.js';
import { barPitch } from './bar-pitch.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Problem, type Row, span } from './chart-layout.js';
import { gridPrinted } from './grid-printed.js';
import { nameRows, textRow, textRows } from './marks.js';
import { valueScale } from './value-scale.js';

export const smallMultiples: ChartDrawer<'small-multiples'> = { lay, printed: gridPrinted };

const LABEL_GAP: Points = 12;
const PANEL_GAP: Points = 14;
const VALUE_GAP: Points = 5;
const LEAST_BAR: Points = 24;
const ROW_GAP: Points = 10;
const ROWS = [1, 2, 3] as const;
/** More panels than these do not stand in one row, however wide it is. */
const MOST_IN_A_ROW = 6;

/**
 * A panel of bars a series over the same items and on the same scale from zero: side by side, or in as few rows as give
 * every panel enough room.
 */
function lay(chart: ChartOf<'small-multiples'>, canvas: Canvas): ChartLayout {
  const count = chart.series.length;
  const tries = ROWS.filter((rows) => count / rows > 1 || rows === 1).map((rows) =>
    layRows(chart, canvas, rows),
  );
  const preferred = count > MOST_IN_A_ROW ? tries.slice(1) : tries;
  const chosen = preferred.find(({ problems }) => problems.length === 0) ?? preferred[0] ?? tries[0];
  if (chosen === undefined) throw new Error('No number of rows was tried.');
  return chosen;
}

function layRows(chart: ChartOf<'small-multiples'>, canvas: Canvas, rows: number): ChartLayout {
  const inRow = Math.ceil(chart.series.length / rows);
  const height = (canvas.height - ROW_GAP * (rows - 1)) / rows;
  const laid = Array.from({ length: rows }, (_, row) =>
    layRow(panels(chart, row * inRow, (row + 1) * inRow), canvas, {
      y: row * (height + ROW_GAP),
      height,
      inRow,
      cells: chart.items.flatMap(({ cells }) => cells),
    }),
  );
  const all = (name: string): readonly Row[] => laid.flatMap((row) => row.rows[name] ?? []);
  const told = laid.find(({ problems }) => problems.length > 0)?.problems ?? [];
  return { numbers: {}, rows: { rects: all('rects'), texts: all('texts') }, problems: told };
}

/** The chart with some of its panels. */
function panels(chart: ChartOf<'small-multiples'>, from: number, to: number): ChartOf<'small-multiples'> {
  return {
    ...chart,
    series: chart.series.slice(from, to),
    items: chart.items.map((item) => ({ ...item, cells: item.cells.slice(from, to) })),
  };
}

/** A row of panels: where it stands, and what all rows share. */
interface PanelRow {
  readonly y: Points;
  readonly height: Points;
  /** Panels in a full row, which give every panel its width. */
  readonly inRow: number;
  /** The cells of all panels, which give them their scale. */
  readonly cells: readonly GridCell[];
}

function layRow(
  chart: ChartOf<'small-multiples'>,
  canvas: Canvas,
  { y, height, inRow, cells }: PanelRow,
): ChartLayout {
  const { items, series } = chart;
  const style = styleNamed(canvas, 'chart-legend');
  const names = items.map(({ label, sublabel, strong }) => ({ label, sublabel, strong }));
  const column = labelColumn(canvas, names, (height * 0.8) / Math.max(1, items.length), 0.36);
  const left = column.width + EDGE + LABEL_GAP;
  const panel = (canvas.width - EDGE - left - PANEL_GAP * (inRow - 1)) / Math.max(1, inRow);
  const heads = layHeads(chart, canvas, panel, y);
  const top = y + heads.height;
  const pitch = barPitch(items.length, height - heads.height, column.height, 0.3);
  const middle = (index: number): Points => top + pitch.top + (index + 0.5) * pitch.pitch;
  const room = VALUE_GAP + Math.max(0, ...cells.map(({ label }) => widthOf(canvas, label, style, 'bold')));
  const scale = valueScale(
    cells.map(({ value }) => value ?? 0),
    { start: 0, end: panel, roomLow: room, roomHigh: room },
  );
  const start = (index: number): Points => left + index * (panel + PANEL_GAP);
  const placed = items.flatMap((item, row) =>
    item.cells.map((cell, index) => ({ cell, panel: start(index), y: middle(row) })),
  );
  return {
    numbers: {},
    rows: {
      rects: [
        ...placed.flatMap(({ cell, panel: x, y: at }): readonly Row[] => {
          if (cell.value === null) return [];
          const [from = 0, to = 0] = [x + scale.zero, x + scale.at(cell.value)].toSorted((a, b) => a - b);
          const tone = cell.highlight ? 'accent' : 'muted-bar';
          return [{ ...span(from, at - pitch.bar / 2, to, at + pitch.bar / 2), tone }];
        }),
        ...series.map((_, index) => {
          const x = start(index) + scale.zero;
          const from = top + pitch.top;
          return { ...span(x - 0.5, from, x + 0.5, from + pitch.pitch * items.length), tone: 'ink2' };
        }),
      ],
      texts: [
        ...heads.rows(start),
        ...items.flatMap((item, row) => {
          const words = column.place(row, left - LABEL_GAP, middle(row));
          return nameRows(canvas, item.cells.some(({ highlight }) => highlight) ? words : plain(words));
        }),
        ...placed.map(({ cell, panel: x, y: at }) => {
          const isNegative = cell.value !== null && cell.value < 0;
          return textRow(style, cell.label, {
            x: x + scale.at(cell.value ?? 0) + (isNegative ? -VALUE_GAP : VALUE_GAP),
            y: baselineAt(at, style),
            align: isNegative ? 'right' : 'left',
            tone: cell.highlight ? 'accent' : cell.value === null ? 'mute' : 'ink',
            weight: cell.highlight ? 'bold' : 'regular',
          });
        }),
      ],
    },
    problems: [
      ...(items.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...column.problems,
      ...heads.problems,
      ...(pitch.pitch < Math.max(column.height, style.size)
        ? [rowsTooTight(canvas.exhibit, canvas, items.length)]
        : []),
      ...(panel - room * (scale.hasNegative ? 2 : 1) < LEAST_BAR
        ? [partTooNarrow(canvas.exhibit, canvas, series[0]?.label ?? '')]
        : []),
    ],
  };
}

/** A name in a row of panels that the headline is not about: every row sets it as wide, none but the claimed one bold. */
function plain(words: readonly Row[]): readonly Row[] {
  return words.map((row) => (row.part === 'strong' ? { ...row, part: 'label' } : row));
}

/** Names of the panels with their bases, hanging from the top. */
function layHeads({ series }: ChartOf<'small-multiples'>, canvas: Canvas, width: Points, top: Points) {
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
          y: top + style.size,
          align: 'left',
          tone: series[index]?.highlight === true ? 'accent' : 'ink',
          weight: 'bold',
        }),
        ...textRows(small, base.lines, {
          x: start(index),
          y: top + nameHeight + small.size,
          align: 'left',
          tone: 'mute',
        }),
      ]),
  };
}
