import type { GridCell, Lines } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import type { TextStyle } from '../../model/text.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { partTooNarrow } from '../messages.js';
import { type Problem, type Row, type Span, span } from './chart-layout.js';
import { textRow } from './marks.js';

/** From a dot to its words, and the white that words keep around them. */
const RISE: Points = 7;
/** How much farther where lines run close to each other: still nearer to its own dot than to any other. */
const FARTHER: readonly Points[] = [0, 8, 16, 24];
const WHITE: Points = 2;
const HALF_DOT: Points = 3.5;

interface Place {
  readonly xOf: (index: number) => Points;
  readonly yOf: (value: number) => Points;
  readonly tone: (series: number) => string;
  /** Where no words may stand: bands of what was not published, and the line where forecasts begin. */
  readonly taken: readonly Span[];
  readonly area: Span;
}

/**
 * Words inside the plot: the values that the headline is about, at their dots, and the name of a line at every stretch
 * of it before a gap. They stand above or under their dots, wherever they touch nothing. A value without room is a
 * problem; a name without room is left to the end of its line.
 */
export function layLineLabels(
  chart: Lines,
  canvas: Canvas,
  place: Place,
): { readonly rows: readonly Row[]; readonly problems: readonly Problem[] } {
  const lines = chart.series.flatMap((_, index) => piecesOf(chart, index, place));
  const free = { area: place.area, lines, taken: place.taken };
  const values = chart.series.flatMap((_, index) => valuesOf(chart, index, canvas, place));
  const names = chart.series.flatMap((_, index) => namesOf(chart, index, canvas, place));
  // What stands first may take the only room of another: then each is tried first.
  const orders = [values, ...values.map((first) => [first, ...values.filter((other) => other !== first)])];
  const tries = orders.map((order) => put(order, free));
  const set = tries.find(({ homeless }) => homeless.length === 0) ?? put(values, free);
  const named = put(names, { ...free, taken: set.taken });
  return {
    rows: [...set.rows, ...named.rows],
    problems: set.homeless.map(({ text }) => partTooNarrow(canvas.exhibit, canvas, text)),
  };
}

interface Free {
  readonly area: Span;
  readonly lines: readonly Span[];
  readonly taken: readonly Span[];
}

/** Each of the words at the first of its places that is free, and those that have none. */
function put(all: readonly Words[], { area, lines, taken: before }: Free) {
  const taken = [...before];
  const homeless: Words[] = [];
  const rows = all.flatMap((words): readonly Row[] => {
    const box = words.places.find(
      (place) =>
        isInside(place, area) &&
        !taken.some((other) => touch(place, other)) &&
        !lines.some((piece) => crosses(place, piece)),
    );
    if (box === undefined) {
      homeless.push(words);
      return [];
    }
    taken.push(box);
    const { text, style, tone, weight } = words;
    const y = box.y2 - WHITE - style.size * 0.1;
    return [textRow(style, text, { x: (box.x + box.x2) / 2, y, align: 'center', tone, weight })];
  });
  return { rows, taken, homeless };
}

interface Words {
  readonly text: string;
  readonly style: TextStyle;
  readonly weight: 'bold' | 'regular';
  readonly tone: string;
  /** Boxes in which they may stand, the best first. */
  readonly places: readonly Span[];
}

interface Dot {
  readonly x: Points;
  readonly y: Points;
  readonly cell: GridCell;
}

function dotsOf({ items }: Lines, index: number, { xOf, yOf }: Place): readonly (Dot | null)[] {
  return items.map(({ cells }, at) => {
    const cell = cells[index];
    return cell?.value == null ? null : { x: xOf(at), y: yOf(cell.value), cell };
  });
}

/** The most values that are printed inside the plot: a headline about more is about the lines. */
const MOST_VALUES = 4;

/** The cells of a line that the headline is about, but for its last value, which stands with its name. */
export function claimedCells({ items, series }: Lines, index: number): readonly GridCell[] {
  const all = series.map((_, at) => {
    const valued = items.flatMap(({ cells }) => (cells[at]?.value == null ? [] : [cells[at]]));
    return valued.slice(0, -1).filter(({ highlight }) => highlight);
  });
  return all.flat().length > MOST_VALUES ? [] : (all[index] ?? []);
}

function valuesOf(chart: Lines, index: number, canvas: Canvas, place: Place): readonly Words[] {
  const style = styleNamed(canvas, 'chart-label');
  const dots = dotsOf(chart, index, place).flatMap((dot) => dot ?? []);
  const claimed = claimedCells(chart, index);
  return dots.flatMap(({ x, y, cell }): readonly Words[] => {
    if (!claimed.includes(cell)) return [];
    const width = widthOf(canvas, cell.label, style, 'bold');
    const others = chart.series.flatMap((_, other) =>
      other === index ? [] : dotsOf(chart, other, place).flatMap((dot) => (dot?.x === x ? [dot.y] : [])),
    );
    const places = FARTHER.flatMap((more) =>
      [0, -0.5, 0.5, -0.9, 0.9].flatMap((aside) =>
        [above(y - more, style), below(y + more, style)].map((level) =>
          boxAt(x + aside * width, width, level),
        ),
      ),
    ).filter((box) => !others.some((other) => isBetween(other, y, (box.y + box.y2) / 2)));
    return [
      {
        text: cell.label,
        style,
        weight: 'bold',
        tone: place.tone(index) === 'accent' ? 'accent' : 'ink',
        places,
      },
    ];
  });
}

/** Beyond the dot of another line a value would be read as that line's. */
function isBetween(level: Points, one: Points, other: Points): boolean {
  return level > Math.min(one, other) && level < Math.max(one, other);
}

function namesOf(chart: Lines, index: number, canvas: Canvas, place: Place): readonly Words[] {
  const style = styleNamed(canvas, 'chart-legend');
  const text = chart.series[index]?.label ?? '';
  const width = widthOf(canvas, text, style);
  if (text === '') return [];
  return stretches(dotsOf(chart, index, place))
    .slice(0, -1)
    .map((stretch): Words => {
      const [first, last] = [stretch[0], stretch.at(-1)];
      const xs = [(first?.x ?? 0) - HALF_DOT + width / 2, (last?.x ?? 0) + HALF_DOT - width / 2];
      const ys = stretch.map(({ y }) => y);
      const levels = [above(Math.min(...ys), style), below(Math.max(...ys), style)];
      const places = levels.flatMap((level) => xs.map((x) => boxAt(x, width, level)));
      const tone = place.tone(index) === 'accent' ? 'accent' : 'ink2';
      return { text, style, weight: 'regular', tone, places };
    });
}

/** Runs of neighbouring periods that have a value. */
function stretches(dots: readonly (Dot | null)[]): readonly (readonly Dot[])[] {
  const found: Dot[][] = [];
  for (const [index, dot] of dots.entries()) {
    if (dot === null) continue;
    if (index > 0 && dots[index - 1] !== null) found.at(-1)?.push(dot);
    else found.push([dot]);
  }
  return found;
}

type Level = readonly [top: Points, bottom: Points];

function above(y: Points, style: TextStyle): Level {
  return [y - RISE - style.size * 0.95 - WHITE, y - RISE + WHITE];
}

function below(y: Points, style: TextStyle): Level {
  return [y + RISE - WHITE, y + RISE + style.size * 0.95 + WHITE];
}

function boxAt(x: Points, width: Points, [top, bottom]: Level): Span {
  return span(x - width / 2 - WHITE, top, x + width / 2 + WHITE, bottom);
}

/** The pieces of a line, from left to right; a dot that stands alone is a piece of no length. */
function piecesOf(chart: Lines, index: number, place: Place): readonly Span[] {
  const dots = dotsOf(chart, index, place);
  return dots.flatMap((dot, at) => {
    const before = dots[at - 1] ?? dot;
    return dot === null || before === null ? [] : [{ x: before.x, y: before.y, x2: dot.x, y2: dot.y }];
  });
}

function isInside(box: Span, area: Span): boolean {
  return box.x >= area.x && box.x2 <= area.x2 && box.y >= area.y && box.y2 <= area.y2;
}

function touch(one: Span, other: Span): boolean {
  return one.x < other.x2 + WHITE && one.x2 > other.x - WHITE && one.y < other.y2 && one.y2 > other.y;
}

/** True where a piece of a line passes through a box. */
function crosses(box: Span, piece: Span): boolean {
  const [from, to] = [Math.max(box.x, piece.x - HALF_DOT), Math.min(box.x2, piece.x2 + HALF_DOT)];
  if (from > to) return false;
  const at = (x: Points): Points => {
    const share = piece.x2 === piece.x ? 0 : (x - piece.x) / (piece.x2 - piece.x);
    return piece.y + Math.min(1, Math.max(0, share)) * (piece.y2 - piece.y);
  };
  const [high, low] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  return high < box.y2 + WHITE && low > box.y - WHITE;
}
