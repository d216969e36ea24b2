import type { Tiles } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelTooLong, noRows, partTooNarrow, rowsTooTight, valueNotDrawable } from '../messages.js';
import { type Wrapped, wrapLabel } from '../wrap-label.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, type Problem, type Row, round, span } from './chart-layout.js';
import { namesOf } from './names-of.js';

export const tiles: ChartDrawer<'tiles'> = {
  lay: layTiles,
  printed: (chart) => ({
    values: chart.tiles.flatMap((tile) => (tile.unit === '' ? [tile.number] : [tile.number, tile.unit])),
    labels: namesOf(chart.tiles),
  }),
};

type Tile = Tiles['tiles'][number];

const MOST_COLUMNS = 4;
const TOP_LINE: Points = 3.6;
/** Space above label and qualifier, as a share of their own sizes. */
const LABEL_GAP = 0.7;
const QUALIFIER_GAP = 0.25;

/** Tiles in a grid: a tinted ground, a line on top, a big number, its label and qualifier, a 0-100% bar under a share. */
function layTiles(chart: Tiles, canvas: Canvas): ChartLayout {
  const grids = Array.from({ length: Math.min(MOST_COLUMNS, chart.tiles.length) }, (_, index) => {
    return layGrid(chart.tiles, canvas, index + 1);
  });
  const best = [...grids].sort((one, other) => one.misfit - other.misfit || other.columns - one.columns)[0];
  if (best === undefined) return { numbers: {}, rows: {}, problems: [noRows(canvas.exhibit)] };
  return {
    numbers: { columns: best.columns },
    rows: best.rows,
    problems: [...valueProblems(chart, canvas), ...best.problems],
  };
}

interface Grid {
  readonly columns: number;
  /** 0 is best: everything fits, and no place in the grid is left empty. */
  readonly misfit: number;
  readonly rows: { readonly [name: string]: readonly Row[] };
  readonly problems: readonly Problem[];
}

function layGrid(shown: readonly Tile[], canvas: Canvas, columns: number): Grid {
  const gap = styleNamed(canvas, 'chart-kpi').size * 0.45;
  const lines = Math.ceil(shown.length / columns);
  const width = (canvas.width - gap * (columns - 1)) / columns;
  const manner = mannerOf(canvas, width, shown);
  const contents = shown.map((tile) => contentOf(canvas, manner, tile));
  const needed = manner.fixedHeight + Math.max(...contents.map((content) => content.height));
  const even = (canvas.height - gap * (lines - 1)) / lines;
  const height = Math.min(even, needed * 1.45);
  const top = (canvas.height - height * lines - gap * (lines - 1)) * 0.3;
  const placed = shown.map((tile, index) => {
    const x = (index % columns) * (width + gap);
    const y = top + Math.floor(index / columns) * (height + gap);
    return placeTile(tile, contents[index] ?? NOTHING, manner, {
      x,
      y,
      width,
      height,
      spare: height - needed,
    });
  });
  const problems = [
    ...shown.flatMap((tile, index) => contentProblems(canvas, tile, contents[index] ?? NOTHING)),
    ...(needed > even ? [rowsTooTight(canvas.exhibit, canvas, lines)] : []),
  ];
  const empty = lines * columns - shown.length;
  const slim = columns === 1 && shown.length > 1 ? 3 : 0;
  const names = Object.keys(placed[0] ?? {});
  return {
    columns,
    misfit: (problems.length > 0 ? 100 : 0) + empty + slim,
    rows: Object.fromEntries(names.map((name) => [name, placed.flatMap((each) => each[name] ?? [])])),
    problems,
  };
}

/** Measures that all tiles of a grid share. */
function mannerOf(canvas: Canvas, width: Points, shown: readonly Tile[]) {
  const number = styleNamed(canvas, 'chart-kpi');
  const unit = styleNamed(canvas, 'chart-kpi-unit');
  const label = styleNamed(canvas, 'chart-tile-label');
  const qualifier = styleNamed(canvas, 'chart-tile-qualifier');
  const pad = number.size * 0.42;
  const bar = number.size * 0.18;
  const foot = shown.some(({ value }) => value !== null) ? qualifier.size * 1.2 + bar : 0;
  const fixedHeight = TOP_LINE + pad + number.size * 0.74 + foot + pad;
  return { number, unit, label, qualifier, pad, bar, foot, inner: width - 2 * pad, fixedHeight };
}

type Manner = ReturnType<typeof mannerOf>;

interface Content {
  readonly numberWidth: Points;
  readonly unitWidth: Points;
  /** Of the space in front of the unit, which a text mark would drop. */
  readonly unitGap: Points;
  readonly label: Wrapped;
  readonly qualifier: Wrapped;
  /** Of label and qualifier with the space above them. */
  readonly height: Points;
  readonly fits: boolean;
}

const NO_LINES: Wrapped = { lines: [], width: 0, fits: true };
const NOTHING: Content = {
  numberWidth: 0,
  unitWidth: 0,
  unitGap: 0,
  label: NO_LINES,
  qualifier: NO_LINES,
  height: 0,
  fits: true,
};

function contentOf(canvas: Canvas, manner: Manner, tile: Tile): Content {
  const numberWidth = widthOf(canvas, tile.number, manner.number);
  const unitWidth = widthOf(canvas, tile.unit, manner.unit);
  const label = wrapLabel(canvas, tile.label, manner.label, { width: manner.inner, lines: 2 });
  const qualifier = wrapLabel(canvas, tile.sublabel, manner.qualifier, { width: manner.inner, lines: 2 });
  const height =
    manner.label.size * LABEL_GAP +
    label.lines.length * manner.label.size * manner.label.leading +
    (qualifier.lines.length > 0 ? manner.qualifier.size * QUALIFIER_GAP : 0) +
    qualifier.lines.length * manner.qualifier.size * manner.qualifier.leading;
  return {
    numberWidth,
    unitWidth,
    unitGap: unitWidth - widthOf(canvas, tile.unit.trimStart(), manner.unit),
    label,
    qualifier,
    height,
    fits: numberWidth + unitWidth + 2 <= manner.inner,
  };
}

function contentProblems(canvas: Canvas, tile: Tile, content: Content): readonly Problem[] {
  return [
    ...(content.fits ? [] : [partTooNarrow(canvas.exhibit, canvas, `${tile.number}${tile.unit}`)]),
    ...(content.label.fits ? [] : [labelTooLong(canvas.exhibit, canvas, tile.label)]),
    ...(content.qualifier.fits ? [] : [labelTooLong(canvas.exhibit, canvas, tile.sublabel)]),
  ];
}

/** Text hangs from the top and the bar stands at the bottom, so that both align along a line of tiles. */
function placeTile(
  tile: Tile,
  content: Content,
  manner: Manner,
  at: {
    readonly x: Points;
    readonly y: Points;
    readonly width: Points;
    readonly height: Points;
    readonly spare: Points;
  },
): { readonly [name: string]: readonly Row[] } {
  const left = at.x + manner.pad;
  const right = at.x + at.width - manner.pad;
  const above = manner.foot === 0 ? 0.4 : 0.25;
  const base = at.y + TOP_LINE + manner.pad + manner.number.size * 0.74 + Math.max(0, at.spare) * above;
  const labelPitch = manner.label.size * manner.label.leading;
  const qualifierPitch = manner.qualifier.size * manner.qualifier.leading;
  const labelTop = base + manner.label.size * LABEL_GAP + Math.max(0, at.spare) * 0.15;
  const qualifierTop =
    labelTop + content.label.lines.length * labelPitch + manner.qualifier.size * QUALIFIER_GAP;
  const barTop = at.y + at.height - manner.pad - manner.bar;
  const { highlight, value } = tile;
  const unit = tile.unit.trimStart();
  const share = value === null ? null : Math.min(100, Math.max(0, value)) / 100;
  return {
    tiles: [span(at.x, at.y, at.x + at.width, at.y + at.height)],
    topLines: [{ ...span(at.x, at.y, at.x + at.width, at.y + TOP_LINE), highlight }],
    numbers: [{ text: tile.number, x: round(left), y: round(base), highlight }],
    units: textRows(
      unit === '' ? [] : [unit],
      left + content.numberWidth + 1 + content.unitGap,
      base,
      0,
      highlight,
    ),
    labels: textRows(content.label.lines, left, labelTop + labelPitch * 0.8, labelPitch, highlight),
    qualifiers: textRows(
      content.qualifier.lines,
      left,
      qualifierTop + qualifierPitch * 0.8,
      qualifierPitch,
      highlight,
    ),
    tracks: share === null ? [] : [span(left, barTop, right, barTop + manner.bar)],
    fills:
      share === null
        ? []
        : [{ ...span(left, barTop, left + share * (right - left), barTop + manner.bar), highlight }],
  };
}

function textRows(
  lines: readonly string[],
  x: Points,
  y: Points,
  pitch: Points,
  highlight: boolean,
): readonly Row[] {
  return lines.map((text, index) => ({ text, x: round(x), y: round(y + index * pitch), highlight }));
}

function valueProblems(chart: Tiles, canvas: Canvas): readonly Problem[] {
  return chart.tiles.flatMap(({ label, value }) =>
    value === null || (value >= 0 && value <= 100) ? [] : [valueNotDrawable(canvas.exhibit, label, value)],
  );
}
