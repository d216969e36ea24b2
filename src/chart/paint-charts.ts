import type { DrawnChart } from '../model/drawing.js';
import type { Language } from '../model/language.js';
import type { Paint } from '../model/paint.js';
import type { Workspace } from '../model/workspace.js';
import { type Faces, faceFiles } from '../text/index.js';
import { withMeasuredFaces } from './svg-families.js';

/** Pixels a point. */
const SCALE = 2;

/** Pictures of charts, by key. The fonts are cut down once, to what all of these charts print. */
export async function paintCharts(
  charts: readonly DrawnChart[],
  by: {
    readonly faces: Faces;
    readonly language: Language;
    readonly remember: Workspace['remember'];
    readonly paint: Paint;
  },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const how = { scale: SCALE, faces: faceFiles(by.faces), characters: printed(charts) };
  const painted = charts.map(async (chart) => {
    const png = await by.remember(`chart png ${SCALE} ${chart.content}`, () =>
      by.paint(withMeasuredFaces(chart.svg, by.faces, by.language), how),
    );
    return [chart.key, png] as const;
  });
  return new Map(await Promise.all(painted));
}

function printed(charts: readonly DrawnChart[]): string {
  const shapes = charts.flatMap(({ drawing }) => drawing.shapes);
  return [...new Set(shapes.flatMap((shape) => (shape.kind === 'text' ? [...shape.text] : [])))].join('');
}
