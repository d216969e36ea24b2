import type { DrawnChart } from '../model/drawing.js';
import type { Language } from '../model/language.js';
import type { Workspace } from '../model/workspace.js';
import { rasterize } from '../raster/index.js';
import { type Faces, subsetFaces } from '../text/index.js';
import { withMeasuredFaces } from './svg-families.js';

/** A drawn chart without its picture. */
export interface Unpainted extends Omit<DrawnChart, 'png'> {
  /** Names everything that the chart depends on. */
  readonly cacheKey: string;
}

/** Pixels a point. */
const SCALE = 2;

/** Pictures of charts, by key. The fonts are cut down once, to what all the charts print, and only when needed. */
export async function paintCharts(
  charts: readonly Unpainted[],
  by: {
    readonly faces: Faces;
    readonly publication: { readonly language: Language };
    readonly remember: Workspace['remember'];
  },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const fonts = onDemand(() => subsetFaces(by.faces, printed(charts)));
  const painted = new Map<string, Uint8Array>();
  for (const chart of charts) {
    const png = await by.remember(`chart png ${SCALE} ${chart.cacheKey}`, async () => {
      const svg = withMeasuredFaces(chart.svg, by.faces, by.publication.language);
      return rasterize(svg, Object.values(await fonts()), { scale: SCALE });
    });
    painted.set(chart.key, png);
  }
  return painted;
}

function onDemand<T>(compute: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= compute();
    return result;
  };
}

function printed(charts: readonly Unpainted[]): string {
  return charts
    .flatMap((chart) => chart.drawing.shapes)
    .map((shape) => (shape.kind === 'text' ? shape.text : ''))
    .join('');
}
