import type { DrawnChart } from '../../model/drawing.js';
import type { Package } from '../../opc/index.js';
import { type FinishedParts, finishParts } from './finish-parts.js';
import { chartOf } from './place-charts.js';
import type { SlidePlan } from './slide-plan.js';

/** The PNGs of the charts that the slides of these plans show as pictures; their SVGs come along with the slides. */
export function finishMedia(
  plans: readonly SlidePlan[],
  charts: ReadonlyMap<string, DrawnChart>,
): FinishedParts {
  const files = plans.flatMap(({ page, pictures }) =>
    page.items.flatMap((item) => {
      const shown = pictures[item.name];
      if (item.kind !== 'picture' || shown?.kind !== 'files' || shown.drawn === null) return [];
      return [[shown.png, pngOf(chartOf(item, charts))] as const];
    }),
  );
  return finishParts(new Map(files), NOTHING);
}

const NOTHING: Package = new Map();

function pngOf(chart: DrawnChart): Uint8Array {
  if (!chart.png) throw new Error(`The chart ${chart.key} has no PNG for programs that draw no SVG.`);
  return chart.png;
}
