import type { DrawnChart } from '../../model/drawing.js';
import type { Layout } from '../../model/layout.js';
import type { EditableChart } from '../../model/native-chart.js';
import type { Page, Publication } from '../../model/page.js';
import { layoutPart } from './deck.js';
import { pageOfTarget, targetName } from './page-of-target.js';
import { layoutOf } from './pages-and-shapes.js';
import { paragraphsOf } from './paragraphs-of.js';
import { placeCharts } from './place-charts.js';
import { placeholdersOf, styleOf } from './placeholders.js';
import type { PlannedLayout, SlidePlan } from './slide-plan.js';
import { writeLayout } from './write-layouts.js';
import { levelOf } from './write-placeholder.js';

/** What a deck shows beside its pages. */
export interface Exhibited {
  readonly charts: ReadonlyMap<string, DrawnChart>;
  /** The exhibits that are not shown as pictures, by id. */
  readonly editables: ReadonlyMap<string, EditableChart>;
}

/** The plan of each page's slide, in order. Throws on a picture without a chart and on a link to nowhere. */
export function planSlides(publication: Publication, exhibited: Exhibited): readonly SlidePlan[] {
  const { size, language, theme } = publication;
  const layouts = new Map(publication.layouts.map((one) => [one, planLayout(one, publication)]));
  const pictures = placeCharts(publication, exhibited);
  return publication.pages.map((page, index): SlidePlan => {
    const layout = layouts.get(layoutOf(page, publication));
    if (!layout) throw new Error(`Page ${page.id} stands on a layout that was not planned.`);
    const { number, id, items, notes } = page;
    return {
      page: { number, id, items, notes },
      size,
      language,
      theme,
      layout,
      pictures: pictures[index] ?? {},
      leads: leadsOf(page, publication),
    };
  });
}

function planLayout(layout: Layout, publication: Publication): PlannedLayout {
  return {
    part: layoutPart(publication, layout.name),
    root: writeLayout(layout, publication),
    offered: placeholdersOf(layout, publication).map((placeholder) => ({
      ...placeholder,
      level: levelOf(placeholder, styleOf(placeholder.slot, publication)),
    })),
  };
}

/** Where the links of a page lead, apart from addresses outside. */
function leadsOf(page: Page, publication: Publication): SlidePlan['leads'] {
  const targets = paragraphsOf(page)
    .flatMap(({ runs }) => runs)
    .flatMap(({ target }) => (target === undefined || target.kind === 'url' ? [] : [target]));
  return Object.fromEntries(targets.map((target) => [targetName(target), pageOfTarget(target, publication)]));
}
