import { createHash } from 'node:crypto';
import type { ChartTemplate } from '../model/chart-template.js';
import type { Exhibit } from '../model/exhibit.js';
import { facesPrint } from '../text/index.js';
import type { Canvas } from './canvas.js';

/** Changes whenever a chart may look different for the same input; Vega's versions are part of it. */
export const CHART_VERSION = 'charts 1, vega 6.4.0, vega-lite 6.4.3, resvg 2.6.2';

/** Names everything that a drawn chart depends on, by content. `setting` is its `settingKey`. */
export function chartKey(
  exhibit: Exhibit,
  setting: string,
  { width, height }: Pick<Canvas, 'width' | 'height'>,
  prefix: string,
): string {
  const { id, title, alt, chart } = exhibit;
  return digestOf([setting, [width, height, prefix], [id, title, alt, chart]]);
}

/** Names what charts of one template in one document depend on together. */
export function settingKey(
  { kind, spec }: ChartTemplate,
  { theme, faces, language }: Pick<Canvas, 'theme' | 'faces' | 'language'>,
): string {
  const styles = Object.entries(theme.styles).filter(([name]) => name.startsWith('chart-'));
  return digestOf([
    CHART_VERSION,
    language,
    [theme.name, theme.colors, theme.palettes, styles, theme.fonts.latin.name, theme.fonts.eastAsian.name],
    facesPrint(faces),
    [kind, spec],
  ]);
}

function digestOf(inputs: unknown): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}

/** Begins the ids inside one chart's SVG; different keys of pictures give different prefixes. */
export function idPrefix(key: string): string {
  return `chart-${key.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(36)}_`)}`;
}
