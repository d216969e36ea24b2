import type { TextStyle, Weight } from '../../../src/model/text.js';
import type { Theme } from '../../../src/model/theme.js';

export const COLORS: Theme['colors'] = {
  ink: '#14202B',
  ink2: '#3D4B58',
  mute: '#5F6C78',
  'muted-bar': '#8A96A1',
  line: '#D5DBE1',
  tint: '#F3F6F8',
  navy: '#0B2E4F',
  accent: '#0F6E84',
  'accent-light': '#DCEEF1',
  warn: '#B4530A',
  hatch: '#B3BDC6',
  'hatch-ground': '#F8FAFB',
  white: '#FFFFFF',
  'likert-1': '#0B2E4F',
  'likert-2': '#579DAD',
  'likert-3': '#A5CCD5',
  'band-text': '#DCEEF1',
  'band-kicker': '#BFD6E0',
};

function style(
  name: string,
  size: number,
  weight: Weight,
  color: string,
  more: Partial<TextStyle> = {},
): TextStyle {
  return { name, size, leading: 1.3, weight, color, align: 'left', ...more };
}

export const STYLES = {
  'cover-title': style('cover-title', 36, 'bold', COLORS.white, { leading: 1.22 }),
  'slide-title': style('slide-title', 24, 'bold', COLORS.navy, { leading: 1.25 }),
  tracker: style('tracker', 11, 'bold', COLORS.accent),
  body: style('body', 14, 'regular', COLORS.ink2, { leading: 1.4 }),
  figure: style('figure', 40, 'bold', COLORS.accent, { leading: 1.1 }),
  heading: style('heading', 15, 'bold', COLORS.ink),
  cell: style('cell', 11, 'regular', COLORS.ink),
  head: style('head', 11, 'bold', COLORS.ink2),
  note: style('note', 10, 'regular', COLORS.mute, { leading: 1.35 }),
  footer: style('footer', 9, 'regular', COLORS.mute),
  folio: style('folio', 9, 'regular', COLORS.mute, { align: 'right' }),
  'chart-label': style('chart-label', 14, 'regular', COLORS.ink),
  'chart-value': style('chart-value', 14, 'bold', COLORS.ink),
  'chart-legend': style('chart-legend', 12, 'regular', COLORS.ink2),
  'chart-axis': style('chart-axis', 13, 'regular', COLORS.ink2),
  'chart-note': style('chart-note', 12, 'regular', COLORS.ink2),
} as const;

const SERIES = [COLORS.accent, COLORS.navy, '#B8860B', COLORS['muted-bar'], '#6B4E2E'].map((color) => ({
  color,
  text: COLORS.white,
}));

const source = { package: 'none', path: 'none' };

/** The look of the sample deck: the fonts are only named, nothing in a deck holds their bytes. */
export const THEME: Theme = {
  name: 'sample',
  medium: 'deck',
  colors: COLORS,
  palettes: { series: SERIES, diverging: SERIES, heat: SERIES, between: SERIES },
  fonts: {
    latin: { name: 'Arial', regular: source, bold: source },
    eastAsian: { name: 'Microsoft YaHei', regular: source, bold: source },
  },
  styles: STYLES,
};
