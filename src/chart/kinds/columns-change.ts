import type { Columns } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { changeWithoutColumns, partTooNarrow } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import { type Problem, type Row, round, span } from './chart-layout.js';
import type { PlacedColumn } from './columns.js';

type Change = NonNullable<Columns['change']>;

/** Shortest line from the plate down to a column, and the space between its end and the column. */
const STEM: Points = 14;
const CLEARANCE: Points = 5;
const ARROW: Points = 7;

function plateHeight(canvas: Canvas): Points {
  return styleNamed(canvas, 'chart-label-strong').size * 1.9;
}

/** Height that the bracket needs above the highest column. */
export function changeHeight(canvas: Canvas): Points {
  return plateHeight(canvas) + STEM;
}

/** A rounded plate with the change in words; a line down to the first column and an arrow down to the last. */
export function layChange(
  change: Change,
  canvas: Canvas,
  columns: readonly PlacedColumn[],
): { readonly rows: { readonly [name: string]: readonly Row[] }; readonly problems: readonly Problem[] } {
  const valued = columns.filter(({ column }) => column.value !== null);
  const from = valued.find(({ column }) => column.id === change.from);
  const to = valued.find(({ column }) => column.id === change.to);
  if (from === undefined || to === undefined || from === to) {
    return { rows: NO_ROWS, problems: [changeWithoutColumns(canvas.exhibit, change.label)] };
  }
  const style = styleNamed(canvas, 'chart-label-strong');
  const height = plateHeight(canvas);
  const distance = Math.abs(to.middle - from.middle);
  const words = widthOf(canvas, change.label, style) + style.size * 1.8;
  const spanned = words + style.size * 2 >= distance;
  const width = spanned ? Math.max(words, distance + 20) : words;
  const between = (from.middle + to.middle) / 2;
  const center = Math.min(Math.max(between, width / 2 + 1), canvas.width - width / 2 - 1);
  const falls = change.falls;
  const left = Math.min(center - width / 2, from.middle, to.middle);
  const right = Math.max(center + width / 2, from.middle, to.middle);
  const top = Math.max(1, underneath(columns, left, right) - STEM - height);
  const bottom = top + height;
  const start = spanned ? bottom : top + height / 2;
  const ends = [from.labelTop - CLEARANCE, to.labelTop - CLEARANCE] as const;
  const beam = spanned ? [] : [{ ...span(from.middle, start, to.middle, start), falls }];
  const tight = width > canvas.width - 2 || Math.min(...ends) < bottom;
  return {
    rows: {
      changeLines: [
        ...beam,
        { ...span(from.middle, start, from.middle, ends[0]), falls },
        { ...span(to.middle, start, to.middle, ends[1] - ARROW / 2), falls },
      ],
      changePlate: [{ ...span(center - width / 2, top, center + width / 2, bottom), falls }],
      changeArrow: [{ x: round(to.middle), y: round(ends[1] - ARROW / 2), falls }],
      changeWords: [
        { text: change.label, x: round(center), y: round(baselineAt(top + height / 2, style)), falls },
      ],
    },
    problems: tight ? [partTooNarrow(canvas.exhibit, canvas, change.label)] : [],
  };
}

/** The highest thing that stands between two edges. */
function underneath(columns: readonly PlacedColumn[], left: Points, right: Points): Points {
  const below = columns.filter(({ box }) => box.x < right + CLEARANCE && box.x2 > left - CLEARANCE);
  return Math.min(...below.map(({ labelTop }) => labelTop));
}

const NO_ROWS = { changeLines: [], changePlate: [], changeArrow: [], changeWords: [] };
