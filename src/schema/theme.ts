import { z } from 'zod';
import type { ColorName, Medium, PaletteName } from '../model/theme.js';
import type { Expectation } from './expectations.js';
import { byLanguage, id, list, map, mapOf, matching, oneOf, positive, text } from './leaves.js';

/** `templates/themes/<name>.yaml`: colours, fonts and text styles. */

/** What a theme may be called; it is the name of its file. */
export const THEME_NAME = /^[a-z0-9][a-z0-9-]*$/;

const color = matching(/^#[0-9A-Fa-f]{6}$/, 'color');

const colorShape: { readonly [name in ColorName]: typeof color } = {
  ink: color,
  ink2: color,
  mute: color,
  'muted-bar': color,
  line: color,
  tint: color,
  navy: color,
  accent: color,
  'accent-light': color,
  warn: color,
  hatch: color,
  'hatch-ground': color,
  white: color,
  'likert-1': color,
  'likert-2': color,
  'likert-3': color,
  'band-text': color,
  'band-kicker': color,
};

const palette = z.tuple([color, color, color, color, color], { error: 'five-colors' satisfies Expectation });
const paletteShape: { readonly [name in PaletteName]: typeof palette } = {
  series: palette,
  diverging: palette,
  heat: palette,
};

const contrastSchema = map({
  color: id,
  on: id,
  'at-least': z.number({ error: 'ratio' }).min(1, { error: 'ratio' }).max(21, { error: 'ratio' }),
});

const family = map({ name: text, package: text, regular: text, bold: text });
const stack = map({ latin: family, 'east-asian': family });

const styleSchema = map({
  size: byLanguage(positive),
  leading: byLanguage(positive),
  weight: byLanguage(oneOf(['regular', 'bold'])).optional(),
  color: byLanguage(id),
  align: byLanguage(oneOf(['left', 'right', 'center'])).optional(),
});
const CHART_STYLES = [
  'chart-label',
  'chart-label-strong',
  'chart-sublabel',
  'chart-value',
  'chart-legend',
  'chart-axis',
  'chart-note',
  'chart-kpi',
  'chart-kpi-unit',
  'chart-tile-label',
  'chart-tile-qualifier',
] as const;

/** Styles that charts and pages ask for by themselves; layouts may name any others. */
export const NEEDED_STYLES: { readonly [medium in Medium]: readonly string[] } = {
  deck: ['exhibit-number', 'speaker-note', ...CHART_STYLES],
  briefing: [
    'section-number',
    'section-title',
    'side-figure',
    'side-label',
    'side-heading',
    'body',
    'caption',
    'caption-number',
    'unit-line',
    'note',
    'table-head',
    'table-group',
    'table-cell',
    ...CHART_STYLES,
  ],
};

export type StyleSource = z.infer<typeof styleSchema>;

const shape = {
  extends: id.optional(),
  colors: map(colorShape),
  palettes: map(paletteShape),
  contrast: list(contrastSchema).optional(),
  fonts: map({ deck: stack, briefing: stack }),
  styles: map({ deck: mapOf(id, styleSchema), briefing: mapOf(id, styleSchema) }),
};
export const themeSchema = map(shape);

export type ThemeSource = z.infer<typeof themeSchema>;

const someStyles = mapOf(id, styleSchema.partial());
const someFonts = map({ latin: family.partial(), 'east-asian': family.partial() }).partial();

/** The keys of a theme's file, which may leave out whatever the theme that it extends has. */
export const themeShape = {
  extends: shape.extends,
  colors: shape.colors.partial().optional(),
  palettes: shape.palettes.partial().optional(),
  contrast: shape.contrast,
  fonts: map({ deck: someFonts, briefing: someFonts }).partial().optional(),
  styles: map({ deck: someStyles, briefing: someStyles }).partial().optional(),
};
