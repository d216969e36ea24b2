import type { ChartTemplate } from '../model/chart-template.js';
import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { DrawnChart } from '../model/drawing.js';
import type { Exhibit } from '../model/exhibit.js';
import type { Picture, Publication } from '../model/page.js';
import type { Place } from '../model/place.js';
import type { Workspace } from '../model/workspace.js';
import type { Faces } from '../text/index.js';
import type { Canvas } from './canvas.js';
import { chartKey, idPrefix, settingKey } from './chart-key.js';
import { checkDrawing } from './check-drawing.js';
import { type ChartSvg, drawChart } from './draw-chart.js';
import type { Problem } from './kinds/chart-layout.js';
import { noTemplate } from './messages.js';
import { readDrawing } from './read-drawing.js';
import { withMeasuredFamilies } from './svg-families.js';

export { paintCharts } from './paint-charts.js';

export interface ChartRequest {
  readonly publication: Publication;
  /** By exhibit id, in the publication's language. */
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  /** By chart kind. */
  readonly templates: ReadonlyMap<string, ChartTemplate>;
  /** The faces of the publication's theme. */
  readonly faces: Faces;
  readonly remember: Workspace['remember'];
  readonly keep: Workspace['keep'];
  /** Told of charts as they are ready, some at a time, each once; absent: nobody is. */
  readonly onDrawn?: (charts: readonly DrawnChart[]) => void;
}

/** Charts that are drawn before they are told of: as many as share fonts that are cut down for painting. */
const AT_A_TIME = 16;

/**
 * Draws every picture of a publication once per key, at exactly the size of its box, by key. A chart that has
 * problems is still drawn where that is possible, so that a preview can show what is wrong; one that cannot be
 * drawn is absent.
 */
export async function drawCharts(request: ChartRequest): Promise<Staged<ReadonlyMap<string, DrawnChart>>> {
  const diagnostics: Diagnostic[] = [];
  const drawn = new Map<string, DrawnChart>();
  const settings: Settings = new Map();
  const wanted = distinctPictures(request.publication);
  for (let from = 0; from < wanted.length; from += AT_A_TIME) {
    const some = wanted.slice(from, from + AT_A_TIME);
    // The next are drawn while one is put into the cache.
    const pictures = await Promise.all(some.map(({ picture }) => drawPicture(request, picture, settings)));
    const charts = pictures.flatMap(({ chart }) => (chart === null ? [] : [chart]));
    for (const chart of charts) drawn.set(chart.key, chart);
    for (const [index, { picture, place }] of some.entries())
      diagnostics.push(...placed(pictures[index]?.problems ?? [], picture, place, request));
    request.onDrawn?.(charts);
  }
  return { value: drawn, diagnostics };
}

interface PlacedPicture {
  readonly picture: Picture;
  readonly place: Place;
}

function distinctPictures(publication: Publication): readonly PlacedPicture[] {
  const found = new Map<string, PlacedPicture>();
  for (const page of publication.pages) {
    for (const item of page.items) {
      if (item.kind !== 'picture' || found.has(item.key)) continue;
      found.set(item.key, { picture: item, place: page.place });
    }
  }
  return [...found.values()];
}

interface DrawnPicture {
  readonly chart: DrawnChart | null;
  readonly problems: readonly Problem[];
}

/** The keys of settings, by template. */
type Settings = Map<ChartTemplate, string>;

async function drawPicture(
  request: ChartRequest,
  picture: Picture,
  settings: Settings,
): Promise<DrawnPicture> {
  const { publication, faces, remember } = request;
  const exhibit = request.exhibits.get(picture.exhibit);
  if (exhibit === undefined)
    throw new Error(`A picture shows the exhibit ${picture.exhibit}, which does not exist.`);
  const template = templateOf(exhibit, request.templates);
  if (template === undefined) return { chart: null, problems: [noTemplate(exhibit.id, exhibit.chart.kind)] };
  const canvas: Canvas = {
    exhibit: exhibit.id,
    width: picture.box.width,
    height: picture.box.height,
    language: publication.language,
    theme: publication.theme,
    faces,
  };
  const prefix = idPrefix(picture.key);
  const setting = settings.get(template) ?? settingKey(template, canvas);
  settings.set(template, setting);
  const content = chartKey(exhibit, setting, canvas, prefix);
  return request.keep(`chart ${content}`, async () => {
    const stored = await remember(`chart svg ${content}`, async () =>
      new TextEncoder().encode(
        JSON.stringify(await drawChart(exhibit, template, canvas, prefix, request.keep)),
      ),
    );
    const { svg, problems } = JSON.parse(new TextDecoder().decode(stored)) as ChartSvg;
    if (svg === null) return { chart: null, problems };
    const drawing = readDrawing(withMeasuredFamilies(svg, faces), faces, canvas.language);
    const seen = problems.length > 0 ? [] : checkDrawing(exhibit.id, exhibit.chart, drawing);
    return {
      chart: { key: picture.key, exhibit: exhibit.id, content, svg, drawing, png: null },
      problems: [...problems, ...seen],
    };
  });
}

function templateOf({ chart }: Exhibit, templates: ChartRequest['templates']): ChartTemplate | undefined {
  return templates.get(chart.kind === 'own' ? chart.template : chart.kind);
}

/** On the page, or in the template beside the report that draws it: then the first problem says enough. */
function placed(
  problems: readonly Problem[],
  { exhibit }: Picture,
  page: Place,
  { exhibits, templates }: ChartRequest,
): readonly Diagnostic[] {
  const shown = exhibits.get(exhibit);
  const places = shown === undefined ? undefined : templateOf(shown, templates)?.places;
  const told = places === undefined ? problems : problems.slice(0, 1);
  return told.map(({ at = '/spec', ...problem }) => {
    const place = places?.get(at) ?? places?.get('/spec') ?? page;
    return { ...problem, severity: 'error', place, related: [] };
  });
}
