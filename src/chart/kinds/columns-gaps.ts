import type { Columns } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed } from '../canvas.js';
import { hatchLines } from '../hatch.js';
import { partTooNarrow } from '../messages.js';
import { MIDDLE } from '../text-stack.js';
import { wrapLabel } from '../wrap-label.js';
import { type Problem, type Row, round, type Span, span } from './chart-layout.js';

const HATCH_DISTANCE: Points = 8;
const MOST_LINES = 6;

interface Laid {
  readonly rows: { readonly bands: readonly Span[] } & { readonly [name: string]: readonly Row[] };
  readonly problems: readonly Problem[];
}

/** Periods in a row, with the words for those that have no value. */
export interface Gapped {
  readonly columns: readonly { readonly value: number | null }[];
  readonly gap: Columns['gap'];
}

/** One hatched band for each stretch of periods without a value, with its words on a white plate. */
export function layGaps(
  chart: Gapped,
  canvas: Canvas,
  plot: { readonly left: Points; readonly pitch: Points; readonly top: Points; readonly bottom: Points },
): Laid {
  const bands = stretches(chart).map(({ first, last }) => {
    const inset = Math.min(plot.pitch * 0.07, 12);
    const [from, to] = [plot.left + first * plot.pitch, plot.left + (last + 1) * plot.pitch];
    return span(from + inset, plot.top, to - inset, plot.bottom);
  });
  const laid = bands.map((band) => layWords(chart, canvas, band, plot.pitch));
  return {
    rows: {
      bands,
      bandHatch: bands.flatMap((band) => hatchLines(band, 'rising', HATCH_DISTANCE)),
      bandPlates: laid.flatMap((each) => each.plates),
      bandTitles: laid.flatMap((each) => each.titles),
      bandDetails: laid.flatMap((each) => each.details),
    },
    problems: laid.flatMap((each) => each.problems),
  };
}

function stretches(chart: Gapped): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const [index, column] of chart.columns.entries()) {
    if (column.value !== null) continue;
    const open = found[found.length - 1];
    if (open !== undefined && open.last === index - 1) open.last = index;
    else found.push({ first: index, last: index });
  }
  return found;
}

/** Narrowest line that words are set in, in em: below it they stand upright along the band. */
const NARROWEST = 4.5;

/** Title and detail level in the band, or upright where it is too narrow; the title alone as a last resort. */
function layWords(chart: Gapped, canvas: Canvas, band: Span, pitch: Points): LaidWords {
  const { title, detail } = chart.gap;
  const tries = [
    setWords(canvas, band, { title, detail, upright: false }),
    setWords(canvas, band, { title, detail, upright: true }),
    ...(hasWider(chart, pitch, band)
      ? [
          setWords(canvas, band, { title, detail: '', upright: false }),
          setWords(canvas, band, { title, detail: '', upright: true }),
        ]
      : []),
  ];
  const fitting = tries.find((each) => each.fits) ?? tries[1];
  if (fitting === undefined) throw new Error('No way to set the words was tried.');
  const problems = fitting.fits ? [] : [partTooNarrow(canvas.exhibit, canvas, `${title} ${detail}`.trim())];
  return { ...fitting, problems };
}

interface LaidWords {
  readonly plates: readonly Row[];
  readonly titles: readonly Row[];
  readonly details: readonly Row[];
  readonly problems: readonly Problem[];
}

/** True when another band is wider: the detail then stands there. */
function hasWider(chart: Gapped, pitch: Points, band: Span): boolean {
  return stretches(chart).some(({ first, last }) => (last - first) * pitch > band.x2 - band.x);
}

/** Words on a plate in the middle of a band. Upright words read from bottom to top. */
function setWords(
  canvas: Canvas,
  band: Span,
  words: { readonly title: string; readonly detail: string; readonly upright: boolean },
): Omit<LaidWords, 'problems'> & { readonly fits: boolean } {
  const style = styleNamed(canvas, 'chart-note');
  const [across, along] = [band.x2 - band.x, band.y2 - band.y];
  const [length, depth] = words.upright ? [along, across] : [across, along];
  const limit = { width: length - style.size * (words.upright ? 2 : 1), lines: MOST_LINES };
  const title = wrapLabel(canvas, words.title, style, { ...limit, weight: 'bold' });
  const detail = wrapLabel(canvas, words.detail, style, limit);
  const pitch = style.size * style.leading;
  const between = title.lines.length > 0 && detail.lines.length > 0 ? style.size * 0.4 : 0;
  const pad = style.size * (words.upright ? 0.15 : 0.4);
  const height = (title.lines.length + detail.lines.length) * pitch + between + 2 * pad;
  const half = { length: Math.max(title.width, detail.width) / 2 + style.size, depth: height / 2 };
  const middle = { x: (band.x + band.x2) / 2, y: (band.y + band.y2) / 2 };
  const first = -half.depth + pad + pitch / 2 + style.size * MIDDLE;
  const row = (text: string, line: number, extra: number): Row => {
    const down = first + line * pitch + extra;
    if (words.upright) return { text, x: round(middle.x + down), y: round(middle.y), angle: 270 };
    return { text, x: round(middle.x), y: round(middle.y + down), angle: 0 };
  };
  const [dx, dy] = words.upright ? [half.depth, half.length] : [half.length, half.depth];
  // Beside the words hatch is either wide enough to be read as such, or there is none.
  const x = across / 2 - dx < HATCH_DISTANCE * 1.5 ? across / 2 : dx;
  const isWide = length >= style.size * (NARROWEST + 2);
  return {
    plates: title.lines.length === 0 ? [] : [span(middle.x - x, middle.y - dy, middle.x + x, middle.y + dy)],
    titles: title.lines.map((text, index) => row(text, index, 0)),
    details: detail.lines.map((text, index) => row(text, title.lines.length + index, between)),
    fits: title.fits && detail.fits && height <= depth && isWide,
  };
}
