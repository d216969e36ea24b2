import { createHash } from 'node:crypto';
import type { DrawnChart } from '../../model/drawing.js';
import type { FontStack } from '../../model/theme.js';
import type { Workspace } from '../../model/workspace.js';
import type { Package } from '../../opc/index.js';
import { svgForDeck } from './chart-fonts.js';
import { type FinishedParts, finishParts } from './finish-parts.js';
import { chartOf } from './place-charts.js';
import type { SlidePlan } from './slide-plan.js';

/** The picture files that the slides of these plans show, each once. */
export function finishMedia(
  plans: readonly SlidePlan[],
  charts: ReadonlyMap<string, DrawnChart>,
  keep: Workspace['keep'],
): readonly FinishedParts[] {
  const files = new Map<string, FinishedParts>();
  for (const { page, pictures, theme } of plans) {
    for (const item of page.items) {
      const shown = pictures[item.name];
      if (item.kind !== 'picture' || shown?.kind !== 'files' || files.has(shown.svg)) continue;
      const chart = chartOf(item, charts);
      files.set(shown.svg, finishSvg(shown.svg, chart.svg, theme.fonts, keep));
      files.set(shown.png, finishParts(new Map([[shown.png, pngOf(chart)]]), NOTHING));
    }
  }
  return [...files.values()];
}

const NOTHING: Package = new Map();

function finishSvg(name: string, svg: string, fonts: FontStack, keep: Workspace['keep']): FinishedParts {
  const key = createHash('sha256')
    .update(JSON.stringify([name, fonts]))
    .update(svg)
    .digest('hex');
  return keep(`deck svg ${key}`, () =>
    finishParts(new Map([[name, new TextEncoder().encode(svgForDeck(svg, fonts))]]), NOTHING),
  );
}

function pngOf(chart: DrawnChart): Uint8Array {
  if (!chart.png) throw new Error(`The chart ${chart.key} has no PNG for programs that draw no SVG.`);
  return chart.png;
}
