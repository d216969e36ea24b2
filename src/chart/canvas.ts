import type { Language } from '../model/language.js';
import type { Points, Size } from '../model/length.js';
import type { TextStyle, Weight } from '../model/text.js';
import type { Theme } from '../model/theme.js';
import { type Faces, measureText } from '../text/index.js';

/** What a chart is laid out on: its exact size and the means to measure text in it. */
export interface Canvas extends Size {
  readonly exhibit: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly faces: Faces;
}

/** The text styles that every theme gives its charts. */
export const CHART_STYLES = [
  'chart-label',
  'chart-label-strong',
  'chart-sublabel',
  'chart-value',
  'chart-legend',
  'chart-axis',
  'chart-kpi',
  'chart-kpi-unit',
  'chart-tile-label',
  'chart-tile-qualifier',
  'chart-note',
] as const;

export type ChartStyle = (typeof CHART_STYLES)[number];

/** Throws when the theme lacks the style: `drawCharts` has refused such a theme before. */
export function styleNamed(canvas: Canvas, name: ChartStyle): TextStyle {
  const style = canvas.theme.styles[name];
  if (style === undefined) throw new Error(`The theme ${canvas.theme.name} has no text style ${name}.`);
  return style;
}

export function widthOf(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  weight: Weight = style.weight,
): Points {
  return text === ''
    ? 0
    : measureText(canvas.faces, text, { size: style.size, weight, language: canvas.language });
}
