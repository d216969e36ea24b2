import type { LikertRow } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import type { TextStyle } from '../../model/text.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { hatchLines } from '../hatch.js';
import { partTooNarrow } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import { type Wrapped, wrapLabel } from '../wrap-label.js';
import { type Problem, type Row, round, type Span, span } from './chart-layout.js';
import { spreadApart } from './spread-apart.js';

/** A bar in its place. `room` is the free height between it and its neighbours. */
export interface LikertBar {
  readonly row: LikertRow;
  readonly left: Points;
  readonly right: Points;
  readonly top: Points;
  readonly bottom: Points;
  readonly room: Points;
}

/** White gap between segments (visual standard, section 4), and distance of hatch lines (section 4). */
const SEGMENT_GAP: Points = 0.8;
const HATCH_DISTANCE: Points = 8;
/** Free space on both sides of a label inside its segment, and between two labels beside it. */
const INSIDE: Points = 4;
const APART: Points = 8;
/** Height of the ground of words in hatch, and the distance of their lines, in em. */
const PLATE = 1.7;
const LEADING = 1.25;

interface Segment {
  readonly part: LikertRow['parts'][number];
  readonly box: Span;
  readonly width: Points;
}

/** Segments with their labels: inside where there is room, else under the bar with a thin leader. */
export function laySegments(canvas: Canvas, bars: readonly LikertBar[]): LaidSegments {
  const laid = bars.map((bar) => layBar(canvas, bar));
  const all = (name: (typeof ROW_NAMES)[number]): readonly Row[] =>
    laid.flatMap((each) => each.rows[name] ?? []);
  return {
    rows: Object.fromEntries(ROW_NAMES.map((name) => [name, all(name)])),
    bottom: Math.max(0, ...laid.map((each) => each.bottom)),
    problems: laid.flatMap((each) => each.problems),
  };
}

export interface LaidSegments {
  readonly rows: { readonly [name: string]: readonly Row[] };
  /** The lower edge of the lowest bar or label. */
  readonly bottom: Points;
  readonly problems: readonly Problem[];
}

const ROW_NAMES = [
  'segments',
  'hatch',
  'plates',
  'insideLabels',
  'hatchLabels',
  'outsideLabels',
  'outsideLeaders',
] as const;

type LaidBar = {
  readonly rows: { readonly [name in (typeof ROW_NAMES)[number]]?: readonly Row[] };
  readonly bottom: Points;
  readonly problems: readonly Problem[];
};

function layBar(canvas: Canvas, bar: LikertBar): LaidBar {
  const segments = segmentsOf(bar);
  const inside = segments.filter((segment) => fitsInside(canvas, segment));
  const outside = segments.filter((segment) => segment.part.label !== '' && !inside.includes(segment));
  const beside = layBeside(canvas, bar, outside);
  const labelled = inside.filter((segment) => segment.part.label !== '');
  const hatched = labelled.filter((segment) => segment.part.tone === 'hatch');
  return {
    rows: {
      segments: segments.map(({ part, box }) => ({ ...box, tone: part.tone })),
      hatch: segments
        .filter((segment) => segment.part.tone === 'hatch')
        .flatMap((segment) => hatchLines(segment.box, 'rising', HATCH_DISTANCE)),
      plates: hatched.map((segment) => plate(canvas, bar, segment)),
      insideLabels: labelled
        .filter((segment) => !hatched.includes(segment))
        .map((segment) => label(canvas, bar, segment)),
      hatchLabels: hatched.flatMap((segment) => hatchWords(canvas, bar, segment)),
      outsideLabels: beside.labels,
      outsideLeaders: beside.leaders,
    },
    bottom: beside.bottom,
    problems: beside.problems,
  };
}

/** Segments from the left; each but the last ends a gap earlier, so that the ground shows between them. */
function segmentsOf(bar: LikertBar): readonly Segment[] {
  const scale = (bar.right - bar.left) / 100;
  const parts = bar.row.parts.filter((part) => part.value > 0);
  let start = bar.left;
  return parts.map((part, index): Segment => {
    const end = start + part.value * scale;
    const gap = index < parts.length - 1 ? SEGMENT_GAP : 0;
    const box = span(start, bar.top, Math.max(start + 0.2, end - gap), bar.bottom);
    start = end;
    return { part, box, width: part.value * scale };
  });
}

function styleOf(canvas: Canvas, segment: Segment): TextStyle {
  return styleNamed(canvas, segment.part.tone === 'hatch' ? 'chart-note' : 'chart-label-strong');
}

function fitsInside(canvas: Canvas, segment: Segment): boolean {
  const style = styleOf(canvas, segment);
  const height = segment.box.y2 - segment.box.y;
  if (segment.part.tone === 'hatch') {
    const words = wordsOf(canvas, segment);
    return words.fits && style.size * (1.05 + (words.lines.length - 1) * LEADING) <= height;
  }
  return (
    height >= style.size * 1.05 && widthOf(canvas, segment.part.label, style) + 2 * INSIDE <= segment.width
  );
}

/** The words of a hatched segment, in two lines where one is too wide. */
function wordsOf(canvas: Canvas, segment: Segment): Wrapped {
  const style = styleOf(canvas, segment);
  const width = segment.width - 2 * INSIDE - style.size;
  return wrapLabel(canvas, segment.part.label, style, { width, lines: 2 });
}

function label(canvas: Canvas, bar: LikertBar, segment: Segment): Row {
  return {
    text: segment.part.label,
    x: round((segment.box.x + segment.box.x2) / 2),
    y: round(baselineAt((bar.top + bar.bottom) / 2, styleOf(canvas, segment))),
    tone: segment.part.tone,
    weight: segment.part.highlight === false ? 'normal' : 'bold',
  };
}

function hatchWords(canvas: Canvas, bar: LikertBar, segment: Segment): readonly Row[] {
  const { lines } = wordsOf(canvas, segment);
  const pitch = styleOf(canvas, segment).size * LEADING;
  return lines.map((text, line) => {
    const row = label(canvas, bar, segment);
    return { ...row, text, y: round(Number(row.y) + (line - (lines.length - 1) / 2) * pitch) };
  });
}

/** The white ground of the words in a hatched segment. */
function plate(canvas: Canvas, bar: LikertBar, segment: Segment): Row {
  const style = styleOf(canvas, segment);
  const words = wordsOf(canvas, segment);
  const wanted = words.width / 2 + style.size / 2;
  const most = (segment.box.x2 - segment.box.x) / 2;
  const half = most - wanted < HATCH_DISTANCE ? most : wanted;
  const height = Math.min(style.size * (PLATE + (words.lines.length - 1) * LEADING), bar.bottom - bar.top);
  const [x, y] = [(segment.box.x + segment.box.x2) / 2, (bar.top + bar.bottom) / 2];
  return span(x - half, y - height / 2, x + half, y + height / 2);
}

const LEADER: Points = 4;

/** Words of hatch without room in it or under it are left to the key, which has the hatch too. */
function layBeside(canvas: Canvas, bar: LikertBar, segments: readonly Segment[]) {
  const whole = layOutside(canvas, bar, segments);
  if (whole.problems.length === 0) return whole;
  return layOutside(
    canvas,
    bar,
    segments.filter(({ part }) => part.tone !== 'hatch'),
  );
}

/** Labels under the bar, as near to their segments as they can stand without touching each other. */
function layOutside(canvas: Canvas, bar: LikertBar, segments: readonly Segment[]) {
  const style = styleNamed(canvas, 'chart-legend');
  const weights = segments.map(({ part }) => (part.highlight === true ? 'bold' : style.weight));
  const widths = segments.map(({ part }, index) => widthOf(canvas, part.label, style, weights[index]));
  const wanted = segments.map((segment) => (segment.box.x + segment.box.x2) / 2);
  const centers = spreadApart(wanted, widths, { low: bar.left, high: bar.right, between: APART });
  const y = bar.bottom + LEADER + 1 + style.size * 0.85;
  const sum = widths.reduce((total, width) => total + width, APART * (widths.length - 1));
  const fits =
    segments.length === 0 || (sum <= bar.right - bar.left && bar.room >= LEADER + 2 + style.size * 1.1);
  return {
    labels: segments.map((segment, index) => ({
      text: segment.part.label,
      x: round(centers[index] ?? 0),
      y: round(y),
      weight: weights[index] === 'bold' ? 'bold' : 'normal',
    })),
    leaders: segments.map((_, index) => {
      return span(wanted[index] ?? 0, bar.bottom, centers[index] ?? 0, bar.bottom + LEADER);
    }),
    bottom: segments.length === 0 ? bar.bottom : y + style.size * 0.2,
    problems: fits
      ? []
      : [partTooNarrow(canvas.exhibit, canvas, segments.map((each) => each.part.label).join(' '))],
  };
}
