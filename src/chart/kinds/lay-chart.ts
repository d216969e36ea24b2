import type { Chart } from '../../model/exhibit.js';
import type { Canvas } from '../canvas.js';
import { noTemplate } from '../messages.js';
import type { ChartLayout } from './chart-layout.js';
import { layColumns } from './columns.js';
import { layLikert } from './likert.js';
import { layRankedBar } from './ranked-bar.js';
import { layTiles } from './tiles.js';
import { layTracks } from './tracks.js';

/** The layout of a chart by its kind. A table has no chart: compose sets it as a table. */
export function layChart(chart: Chart, canvas: Canvas): ChartLayout {
  switch (chart.kind) {
    case 'ranked-bar':
      return layRankedBar(chart, canvas);
    case 'likert':
      return layLikert(chart, canvas);
    case 'columns':
      return layColumns(chart, canvas);
    case 'tiles':
      return layTiles(chart, canvas);
    case 'tracks':
      return layTracks(chart, canvas);
    case 'table':
      return { numbers: {}, rows: {}, problems: [noTemplate(canvas.exhibit, chart.kind)] };
  }
}
