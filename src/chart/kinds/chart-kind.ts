import type { ChartKind, ChartOf } from '../../model/exhibit.js';
import type { Canvas } from '../canvas.js';
import type { ChartLayout } from './chart-layout.js';

/** How one kind of chart is drawn, and what must then be in the drawing. */
export interface ChartDrawer<Kind extends ChartKind> {
  readonly lay: (chart: ChartOf<Kind>, canvas: Canvas) => ChartLayout;
  readonly printed: (chart: ChartOf<Kind>) => Printed;
}

/** Words of an exhibit: each value stands alone as one text, labels may be broken into lines. */
export interface Printed {
  readonly values: readonly string[];
  readonly labels: readonly string[];
}
