import type { Points } from '../model/length.js';
import { type Span, span } from './kinds/chart-layout.js';

/** `rising` lines (/) say "not published"; `falling` lines (\) say "forecast". */
export type Lean = 'rising' | 'falling';

/**
 * Lines at 45 degrees across a rectangle, cut exactly at its edges. `distance` is measured across the lines. The
 * lines are counted from the chart's corner, so that neighbouring rectangles share one pattern.
 */
export function hatchLines(area: Span, lean: Lean, distance: Points): readonly Span[] {
  const step = distance * Math.SQRT2;
  const sign = lean === 'rising' ? 1 : -1;
  const corners = [
    area.x + sign * area.y,
    area.x + sign * area.y2,
    area.x2 + sign * area.y,
    area.x2 + sign * area.y2,
  ];
  const first = Math.ceil(Math.min(...corners) / step);
  const last = Math.floor(Math.max(...corners) / step);
  const lines: Span[] = [];
  for (let index = first; index <= last; index += 1) {
    const line = cutLine(area, sign, index * step);
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** The part of the line `x + sign * y = sum` that lies inside the rectangle; null for less than half a point. */
function cutLine(area: Span, sign: number, sum: number): Span | null {
  const xAt = (y: number): number => sum - sign * y;
  const left = Math.max(area.x, Math.min(xAt(area.y), xAt(area.y2)));
  const right = Math.min(area.x2, Math.max(xAt(area.y), xAt(area.y2)));
  if (right - left < 0.5) return null;
  return span(left, sign * (sum - left), right, sign * (sum - right));
}
