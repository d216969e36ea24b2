import type { Grid } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import type { Canvas } from '../canvas.js';
import type { Problem, Row } from './chart-layout.js';
import { layLegend } from './likert-legend.js';
import { legendRows } from './marks.js';

/** The tone of a series by its place: the palette of the theme in order. */
export function seriesTone(index: number): string {
  return `series-${index + 1}`;
}

/** Swatches of the series with their names and bases; nothing for a single series, which needs no name. */
export function seriesLegend(
  { series }: Grid,
  canvas: Canvas,
  area: { readonly left: Points; readonly right: Points },
): {
  readonly rects: readonly Row[];
  readonly texts: readonly Row[];
  readonly height: Points;
  readonly problems: readonly Problem[];
} {
  if (series.length < 2) return { rects: [], texts: [], height: 0, problems: [] };
  const entries = series.map(({ label, sublabel }, index) => ({
    label,
    base: sublabel,
    tone: seriesTone(index),
  }));
  const legend = layLegend(entries, canvas, { ...area, height: 0 });
  const { rects, texts } = legendRows(canvas, legend.rows);
  return { rects, texts, height: legend.height, problems: legend.problems };
}
