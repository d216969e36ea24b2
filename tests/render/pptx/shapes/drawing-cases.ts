import type { DrawnChart } from '../../../../src/model/drawing.js';
import type { Item, Page, Picture, Publication } from '../../../../src/model/page.js';
import { chartCases, drawCase } from '../../../gallery/charts/draw-cases.js';
import { samplePublication } from '../sample-publication.js';

/** A case of the chart gallery, drawn for a slide. */
export interface DrawingCase {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly chart: DrawnChart;
}

/** Every case in both languages. */
export async function drawingCases(): Promise<readonly DrawingCase[]> {
  const found: DrawingCase[] = [];
  for (const one of chartCases()) {
    for (const { medium, language, exhibit, chart } of await drawCase(one, 'house')) {
      if (medium !== 'deck' || exhibit === null || chart === null) continue;
      found.push({ id: `${one.name}-${language}`, kind: exhibit.chart.kind, language, chart });
    }
  }
  return found;
}

/** A slide a chart, its drawing to be shown as shapes, and the charts by key. */
export function deckOfDrawings(cases: readonly DrawingCase[]): {
  readonly publication: Publication;
  readonly charts: ReadonlyMap<string, DrawnChart>;
} {
  const [, model] = samplePublication().pages;
  if (model === undefined) throw new Error('the sample has no second page');
  const pages = cases.map(({ id, language, chart }, index): Page => {
    const title = `Chart ${id}`;
    const items = model.items
      .filter(({ name }) => ['title', 'chart', 'footer'].includes(name))
      .map((item): Item => {
        if (item.kind === 'picture') return pictureOf(item, id, language, chart);
        if (item.kind !== 'text' || item.name !== 'title') return item;
        const paragraphs = item.paragraphs.map((paragraph) => ({ ...paragraph, runs: [{ text: title }] }));
        return { ...item, paragraphs, lines: [] };
      });
    return { ...model, number: index + 1, id, section: id, title, items, notes: [] };
  });
  const charts = new Map(cases.map(({ id, chart }) => [id, { ...chart, key: id, exhibit: id }]));
  return { publication: samplePublication({ pages }), charts };
}

function pictureOf(item: Picture, id: string, language: string, { drawing }: DrawnChart): Picture {
  const { width, height } = drawing;
  return { ...item, exhibit: id, key: id, language, box: { ...item.box, width, height } };
}
