import type { DrawnChart } from '../../model/drawing.js';
import type { NativeChart } from '../../model/native-chart.js';
import type { Picture, Publication } from '../../model/page.js';
import { xmlSafe } from '../../opc/index.js';
import type { Exhibited } from './plan-slides.js';
import type { Shown, SlidePlan } from './slide-plan.js';

/**
 * What stands for the pictures of each page, in order of the pages. Each different drawing has one pair of files,
 * numbered in order of first use. Every chart frame has a part of its own, named for its exhibit so that it stays when
 * other slides change.
 */
export function placeCharts(
  { pages }: Pick<Publication, 'pages'>,
  { charts, editables }: Exhibited,
): readonly SlidePlan['pictures'][] {
  const media = new Map<string, { readonly svg: string; readonly png: string }>();
  const uses = new Map<string, number>();
  const shownFor = (picture: Picture): Shown => {
    const editable = editables.get(picture.exhibit);
    if (editable === 'shapes') return { kind: 'shapes', drawing: chartOf(picture, charts).drawing };
    if (editable !== undefined) {
      const use = (uses.get(picture.exhibit) ?? 0) + 1;
      uses.set(picture.exhibit, use);
      return chartPart(`${picture.exhibit}${use === 1 ? '' : `-${use}`}`, editable);
    }
    const { svg } = chartOf(picture, charts);
    const known = media.get(svg);
    if (known) return { kind: 'files', ...known, drawn: null };
    const name = `ppt/media/chart${media.size + 1}`;
    const files = { svg: `${name}.svg`, png: `${name}.png` };
    media.set(svg, files);
    return { kind: 'files', ...files, drawn: svg };
  };
  return pages.map(({ items }) =>
    Object.fromEntries(
      items.flatMap((item) => (item.kind === 'picture' ? [[item.name, shownFor(item)] as const] : [])),
    ),
  );
}

/** The chart drawn for a picture; throws when there is none. */
export function chartOf({ key }: Pick<Picture, 'key'>, charts: ReadonlyMap<string, DrawnChart>): DrawnChart {
  const chart = charts.get(key);
  if (!chart) throw new Error(`No chart was drawn for the picture ${key}.`);
  return chart;
}

function chartPart(name: string, native: NativeChart): Shown {
  const workbook = `ppt/embeddings/chart-${name}.xlsx`;
  return { kind: 'chart', part: `ppt/charts/chart-${name}.xml`, workbook, native: writable(native) };
}

/** The chart with every word as XML and a cell can hold it, so that part and workbook say the same. */
function writable(native: NativeChart): NativeChart {
  const clean = (words: string): string => xmlSafe(words).replace(/\r\n?/g, '\n');
  return {
    ...native,
    categories: native.categories.map(({ label, detail }) => ({
      label: clean(label),
      detail: clean(detail),
    })),
    series: native.series.map((series) => ({ ...series, label: clean(series.label) })),
  };
}
