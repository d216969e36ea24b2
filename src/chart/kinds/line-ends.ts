import type { Lines } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { partTooNarrow } from '../messages.js';
import { fitLabel } from '../shorten-label.js';
import { type Wrapped, wrapLabel } from '../wrap-label.js';
import type { Problem, Row } from './chart-layout.js';
import { textRow, textRows } from './marks.js';
import { spreadApart } from './spread-apart.js';

/** White between the names of two lines. */
const APART: Points = 6;
/** Share of the width that the names at the ends may take. */
const ENDS = 0.3;
const LEADING = 1.18;

/**
 * The name and the last value of every line beside its end, moved apart where they would touch. A forecast is regular
 * unless the headline is about it.
 */
export function layEnds({ items, series }: Lines, canvas: Canvas) {
  const style = styleNamed(canvas, 'chart-label');
  const limit = { width: canvas.width * ENDS, lines: 3 };
  const set = series.map((member, index) => {
    const last = items.findLast((item) => item.cells[index]?.value != null)?.cells[index];
    const words = nameWithBase(member, canvas, limit);
    const value = last?.label ?? '';
    const isBold = last?.isForecast !== true || last.highlight;
    return { words, value, isBold, at: last?.value ?? 0, strong: member.highlight, label: member.label };
  });
  const pitch = style.size * LEADING;
  const heights = set.map(({ words, value }) => (words.lines.length + (value === '' ? 0 : 1)) * pitch);
  const order = set.map((_, index) => index).toSorted((a, b) => (set[b]?.at ?? 0) - (set[a]?.at ?? 0));
  const problems: readonly Problem[] = set.flatMap(({ words, label }) =>
    words.fits ? [] : [partTooNarrow(canvas.exhibit, canvas, label)],
  );
  return {
    width: Math.max(
      0,
      ...set.map(({ words, value }) => Math.max(words.width, widthOf(canvas, value, style, 'bold'))),
    ),
    problems,
    fits: (base: Points): boolean => heights.reduce((sum, height) => sum + height + APART, 0) <= base,
    rows: (x: Points, yOf: (value: number) => Points, base: Points): readonly Row[] => {
      const centers = spreadApart(
        order.map((index) => yOf(set[index]?.at ?? 0)),
        order.map((index) => heights[index] ?? 0),
        { low: 0, high: base - 2, between: APART },
      );
      return order.flatMap((index, place): readonly Row[] => {
        const end = set[index];
        if (end === undefined) return [];
        const y = (centers[place] ?? 0) - (heights[index] ?? 0) / 2 + style.size * 0.95;
        const at = { x, align: 'left', tone: end.strong ? 'accent' : 'ink' } as const;
        const value = end.value === '' ? [] : [end.value];
        return [
          ...value.map((text) => textRow(style, text, { ...at, y, weight: end.isBold ? 'bold' : 'regular' })),
          ...textRows({ ...style, leading: LEADING }, end.words.lines, {
            ...at,
            y: y + value.length * pitch,
            weight: 'bold',
          }),
        ];
      });
    },
  };
}

/** A name with its base behind it; where that needs too much room the base stands under the shortened name. */
function nameWithBase(
  { label, sublabel }: Lines['series'][number],
  canvas: Canvas,
  limit: { readonly width: Points; readonly lines: number },
): Wrapped {
  const style = styleNamed(canvas, 'chart-label');
  const bold = { ...limit, weight: 'bold' as const };
  const whole = wrapLabel(canvas, [label, sublabel].filter((part) => part !== '').join(' '), style, bold);
  if (whole.fits || sublabel === '') return whole.fits ? whole : fitLabel(canvas, label, style, bold);
  const name = fitLabel(canvas, label, style, { ...bold, lines: limit.lines - 1 });
  const base = wrapLabel(canvas, sublabel, style, { ...bold, lines: 1 });
  return {
    lines: [...name.lines, ...base.lines],
    width: Math.max(name.width, base.width),
    fits: name.fits && base.fits,
  };
}
