import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { hatchLines } from '../hatch.js';
import { partTooNarrow } from '../messages.js';
import { fitLabel } from '../shorten-label.js';
import { baselineAt } from '../text-stack.js';
import { type Problem, type Row, round, type Span, span } from './chart-layout.js';

export interface Legend {
  readonly rows: { readonly [name: string]: readonly Row[] };
  readonly height: Points;
  /** Baseline of the legend's last line, on which the heading of the totals stands too. */
  readonly baseline: Points;
  readonly problems: readonly Problem[];
}

interface Entry {
  readonly label: string;
  readonly tone: string;
  readonly width: Points;
}

const MOST_LINES = 3;

/** Swatches with their words above the bars, in one line or, where that is too wide, in up to three. */
export function layLegend(
  legend: readonly { readonly label: string; readonly base?: string; readonly tone: string }[],
  canvas: Canvas,
  area: { readonly left: Points; readonly right: Points; readonly height: Points },
): Legend {
  const style = styleNamed(canvas, 'chart-legend');
  const swatch = style.size;
  const gap = style.size * 1.6;
  const widest = area.right - area.left - swatch * 1.5;
  const entries = legend.map(({ label: name, base = '', tone }): Entry => {
    const after = base === '' ? '' : ` ${base}`;
    const fitted = fitLabel(canvas, name, style, { width: widest - widthOf(canvas, after, style), lines: 1 });
    const label = `${fitted.fits ? fitted.lines.join('') : name}${after}`;
    return { label, tone, width: swatch * 1.5 + widthOf(canvas, label, style) };
  });
  const { start, lines } = arrange(entries, gap, area);
  const pitch = Math.max(style.size * style.leading, swatch + 5);
  const height = Math.max(lines.length * pitch, area.height);
  const swatches: Row[] = [];
  const words: Row[] = [];
  const hatch: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const middle = height - (lines.length - 0.5 - index) * pitch;
    let x = start;
    for (const entry of line) {
      const box = span(x, middle - swatch / 2, x + swatch, middle + swatch / 2);
      swatches.push({ ...box, tone: entry.tone });
      if (entry.tone === 'hatch') hatch.push(...hatchLines(box, 'rising', swatch / 3));
      words.push({ text: entry.label, x: round(x + swatch * 1.5), y: round(baselineAt(middle, style)) });
      x += entry.width + gap;
    }
  }
  const wide = entries.find((entry) => entry.width > area.right - start);
  const fits = wide === undefined && lines.length <= MOST_LINES;
  return {
    rows: { legendSwatches: swatches, legendLabels: words, legendHatch: hatch },
    height: height + style.size * 0.5,
    baseline: baselineAt(height - pitch / 2, style),
    problems: fits ? [] : [partTooNarrow(canvas.exhibit, canvas, (wide ?? entries[0])?.label ?? '')],
  };
}

/** One line over the bars; else one line over names and bars; else as many lines as needed. */
function arrange(
  entries: readonly Entry[],
  gap: Points,
  area: { readonly left: Points; readonly right: Points },
): { readonly start: Points; readonly lines: readonly (readonly Entry[])[] } {
  const whole = entries.reduce((sum, entry) => sum + entry.width, gap * (entries.length - 1));
  if (whole <= area.right - area.left) return { start: area.left, lines: [entries] };
  if (whole <= area.right) return { start: area.right - whole, lines: [entries] };
  const lines: Entry[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (used + gap + entry.width > area.right - area.left) {
      lines.push([entry]);
      used = entry.width;
    } else {
      lines[lines.length - 1]?.push(entry);
      used += gap + entry.width;
    }
  }
  return { start: area.left, lines };
}
