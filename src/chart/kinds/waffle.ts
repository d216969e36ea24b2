import type { ChartOf } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelTooLong, noRows, partTooNarrow, rowsTooTight, valueNotDrawable } from '../messages.js';
import { fitLabel } from '../shorten-label.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Problem, type Row, span } from './chart-layout.js';
import { textRow, textRows } from './marks.js';
import { seriesTone } from './series-legend.js';

export const waffle: ChartDrawer<'waffle'> = {
  lay,
  printed: ({ parts }) => ({
    values: parts.map(({ valueLabel }) => valueLabel),
    labels: parts.flatMap(({ label, sublabel }) => [label, sublabel]),
  }),
};

const ROWS = 10;
/** White between squares, as a share of their pitch. */
const WHITE = 0.1;
const GUTTER: Points = 36;
const SLACK = 0.11;

/** A square of a hundred units, filled row by row to the exact share, with its words beside it. */
function lay({ parts }: ChartOf<'waffle'>, canvas: Canvas): ChartLayout {
  const side = Math.min(canvas.height, canvas.width * 0.48);
  const top = (canvas.height - side) / 2;
  const pitch = side / ROWS;
  const bounds = [0, ...parts.keys()].map((_, index) =>
    parts.slice(0, index).reduce((sum, { value }) => sum + value, 0),
  );
  const tones = tonesOf(parts);
  const squares = Array.from({ length: ROWS * ROWS }, (_, index): readonly Row[] => {
    const x = (index % ROWS) * pitch;
    const y = top + Math.floor(index / ROWS) * pitch;
    const size = pitch * (1 - WHITE);
    const filled = parts.flatMap((_, part): readonly Row[] => {
      const from = Math.max(index, bounds[part] ?? 0);
      const to = Math.min(index + 1, bounds[part + 1] ?? 0);
      if (to - from <= 0.005) return [];
      return [
        {
          ...span(x + (from - index) * size, y, x + (to - index) * size, y + size),
          tone: tones[part] ?? 'accent',
        },
      ];
    });
    return [{ ...span(x, y, x + size, y + size), tone: 'line' }, ...filled];
  });
  const words = layWords(parts, canvas, side - pitch * WHITE + GUTTER, tones);
  const total = bounds.at(-1) ?? 0;
  const bad = parts.find(({ value }) => !(value >= 0 && value <= 100));
  return {
    numbers: {},
    rows: { rects: [...squares.flat(), ...words.rects], texts: words.texts },
    problems: [
      ...(parts.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...(bad === undefined && total <= 100 + SLACK
        ? []
        : [valueNotDrawable(canvas.exhibit, bad?.label ?? parts[0]?.label ?? '', bad?.value ?? total)]),
      ...words.problems,
    ],
  };
}

/**
 * The series of the other parts by the place of the claimed one. The first, the second and the fourth differ from each
 * other and from the accent by the limit of a legend; of these the lightest and the darkest stand beside the accent.
 */
const AROUND: readonly (readonly number[])[] = [
  [3, 0, 1],
  [3, 0, 1],
  [1, 0, 3],
  [1, 0, 3],
];

/**
 * The claimed part in the accent, when it is one of up to four; all others in the palette. Between five series and the
 * accent no grey is left, so of five parts the claimed one is told by its number.
 */
function tonesOf(parts: ChartOf<'waffle'>['parts']): readonly string[] {
  const claimed = parts.flatMap(({ highlight }, index) => (highlight || parts.length === 1 ? [index] : []));
  const [one = -1] = claimed;
  const others = claimed.length === 1 && parts.length <= AROUND.length ? AROUND[one] : undefined;
  if (others === undefined) return parts.map((_, index) => seriesTone(index));
  return parts.map((_, index) => {
    if (index === one) return 'accent';
    return seriesTone(others[index < one ? index : index - 1] ?? index);
  });
}

/** Lines of names and of details, and the style of the numbers: less where all parts together are too high. */
const LINES = [
  [3, 2, 'chart-kpi-unit'],
  [2, 2, 'chart-kpi-unit'],
  [2, 1, 'chart-kpi-unit'],
  [2, 1, 'chart-value'],
  [1, 1, 'chart-value'],
] as const;

/** Each part with its number above its name; a swatch says which squares are meant where there are several. */
function layWords(parts: ChartOf<'waffle'>['parts'], canvas: Canvas, left: Points, tones: readonly string[]) {
  const width = canvas.width - EDGE - left;
  const isAlone = parts.length === 1;
  const kpi = styleNamed(canvas, 'chart-kpi');
  const label = styleNamed(canvas, isAlone ? 'chart-tile-label' : 'chart-label');
  const small = styleNamed(canvas, 'chart-tile-qualifier');
  const tries = LINES.map(([ofName, ofDetail, numbers]) => {
    const number = isAlone ? { ...kpi, size: kpi.size * 1.4 } : styleNamed(canvas, numbers);
    const swatch = isAlone ? 0 : number.size * 0.7;
    const indent = swatch * 1.6;
    const between = number.size * 0.55;
    const set = parts.map((part) => ({
      part,
      name: fitLabel(canvas, part.label, label, { width: width - indent, lines: ofName }),
      detail: fitLabel(canvas, part.sublabel, small, { width: width - indent, lines: ofDetail }),
    }));
    const heights = set.map(
      ({ name, detail }) =>
        number.size * 1.05 +
        label.size * 0.3 +
        name.lines.length * label.size * label.leading +
        detail.lines.length * small.size * small.leading,
    );
    const needed = heights.reduce((sum, height) => sum + height, between * (parts.length - 1));
    return { set, heights, needed, number, swatch, indent, between };
  });
  const chosen = tries.find((each) => each.needed <= canvas.height) ?? tries[0];
  if (chosen === undefined) throw new Error('No way to set the words was tried.');
  const { set, heights, needed, number, swatch, indent, between } = chosen;
  let y = (canvas.height - needed) / 2;
  const texts: Row[] = [];
  const rects: Row[] = [];
  for (const [index, { part, name, detail }] of set.entries()) {
    const tone = tones[index] ?? 'accent';
    const x = left + indent;
    const baseline = y + number.size * 0.85;
    if (!isAlone) rects.push({ ...span(left, baseline - swatch, left + swatch, baseline), tone });
    texts.push(
      textRow(number, part.valueLabel, {
        x,
        y: baseline,
        align: 'left',
        tone: part.highlight || isAlone ? 'accent' : 'ink',
      }),
    );
    const first = y + number.size * 1.05 + label.size * 0.3 + label.size * 0.85;
    texts.push(...textRows(label, name.lines, { x, y: first, align: 'left', tone: 'ink' }));
    const second = first + name.lines.length * label.size * label.leading;
    texts.push(...textRows(small, detail.lines, { x, y: second, align: 'left', tone: 'mute' }));
    y += (heights[index] ?? 0) + between;
  }
  const problems: readonly Problem[] = [
    ...set.flatMap(({ part, name, detail }) =>
      name.fits && detail.fits ? [] : [labelTooLong(canvas.exhibit, canvas, part.label)],
    ),
    ...parts
      .filter(({ valueLabel }) => widthOf(canvas, valueLabel, number) > width - indent)
      .map(({ valueLabel }) => partTooNarrow(canvas.exhibit, canvas, valueLabel)),
    ...(needed > canvas.height ? [rowsTooTight(canvas.exhibit, canvas, parts.length)] : []),
  ];
  return { texts, rects, problems };
}
