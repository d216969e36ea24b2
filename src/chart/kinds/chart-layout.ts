import type { Diagnostic } from '../../model/diagnostic.js';

/** What a chart template may ask for: numbers by name, and rows of final values by name. */
export interface ChartLayout {
  /** Lengths and scale ends, in points or in the unit of the values: `{"$layout": "plotLeft"}`. */
  readonly numbers: { readonly [name: string]: number };
  /** Rows for marks, with preformatted text: `{"$data": "bars"}`. */
  readonly rows: { readonly [name: string]: readonly Row[] };
  /** Why the chart cannot be drawn well in its box; empty when all is in order. */
  readonly problems: readonly Problem[];
}

/** One datum of a mark. Positions are points from the top left corner of the chart. */
export interface Row {
  readonly [field: string]: string | number | boolean | null;
}

/** A diagnostic that does not know yet on which page it happened. */
export interface Problem extends Pick<Diagnostic, 'code' | 'message' | 'hints'> {
  /** JSON pointer into the chart template, where that is what is wrong; absent otherwise. */
  readonly at?: string;
}

/** A straight line or a rectangle between two corners. */
export interface Span extends Row {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

export function span(x: number, y: number, x2: number, y2: number): Span {
  return { x: round(x), y: round(y), x2: round(x2), y2: round(y2) };
}

/** Text keeps this far from the left and right edge of a chart, so that no stroke of a letter is cut there. */
export const EDGE = 1;

/** Positions are rounded to a hundredth of a point: short files, and no trailing binary digits. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
