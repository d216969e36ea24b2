import { readdirSync, readFileSync } from 'node:fs';
import { type ChartRequest, drawCharts } from '../../src/chart/index.js';
import type { ChartTemplate } from '../../src/model/chart-template.js';
import type { Exhibit } from '../../src/model/exhibit.js';
import type { Size } from '../../src/model/length.js';
import type { Picture, Publication } from '../../src/model/page.js';
import type { FaceName } from '../../src/model/text.js';
import type { Medium, Theme } from '../../src/model/theme.js';
import { type Faces, openFaces } from '../../src/text/index.js';
import { sampleTheme } from './sample-theme.js';

const KINDS = readdirSync(new URL('../../templates/charts/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

/** The sizes at which charts stand on a slide and on a page. */
export const DECK: Size = { width: 580, height: 320 };
export const BRIEFING: Size = { width: 483, height: 220 };

const opened = new Map<Medium, Faces>();

export function facesFor(medium: Medium): Faces {
  const known = opened.get(medium);
  if (known !== undefined) return known;
  const { latin, eastAsian } = sampleTheme(medium).fonts;
  const read = (font: { readonly package: string; readonly path: string }): Uint8Array =>
    readFileSync(new URL(`../../node_modules/${font.package}/${font.path}`, import.meta.url));
  const bytes: { readonly [face in FaceName]: Uint8Array } = {
    'latin-regular': read(latin.regular),
    'latin-bold': read(latin.bold),
    'eastAsian-regular': read(eastAsian.regular),
    'eastAsian-bold': read(eastAsian.bold),
  };
  const faces = openFaces(bytes);
  opened.set(medium, faces);
  return faces;
}

export function chartTemplates(): ReadonlyMap<string, ChartTemplate> {
  return new Map(KINDS.map((kind) => [kind, readTemplate(kind)]));
}

function readTemplate(kind: string): ChartTemplate {
  return JSON.parse(readFileSync(new URL(`../../templates/charts/${kind}.json`, import.meta.url), 'utf8'));
}

/** One page that shows each exhibit once, at one size. */
export function publicationOf(
  exhibits: readonly Exhibit[],
  size: Size,
  medium: Medium,
  theme?: Theme,
): Publication {
  const items = exhibits.map((exhibit): Picture => {
    return {
      kind: 'picture',
      role: 'exhibit',
      name: `exhibit-${exhibit.id}`,
      box: { x: 0, y: 0, ...size },
      exhibit: exhibit.id,
      key: `${exhibit.id}@${size.width}x${size.height}`,
      alt: exhibit.alt,
      language: exhibit.language,
    };
  });
  return {
    medium,
    language: exhibits[0]?.language ?? 'en',
    theme: theme ?? sampleTheme(medium),
    size: { width: 960, height: 540 },
    properties: { title: '', subject: '', author: '', keywords: [], version: '1', issued: '2024-01-01' },
    layouts: [],
    pages: [
      {
        number: 1,
        id: 'page',
        section: 'page',
        starts: [{ section: 'page', title: 'Page', item: 0, top: 0 }],
        layout: 'one',
        title: 'Page',
        items,
        notes: [],
        figures: [],
        place: { file: 'commentary.md', line: 7, column: 1 },
      },
    ],
  };
}

export function requestFor(
  exhibits: readonly Exhibit[],
  size: Size,
  medium: Medium,
  change: Partial<ChartRequest> = {},
): ChartRequest {
  return {
    publication: publicationOf(exhibits, size, medium),
    exhibits: new Map(exhibits.map((exhibit) => [exhibit.id, exhibit])),
    templates: chartTemplates(),
    faces: facesFor(medium),
    remember: (_, compute) => compute(),
    keep: (_, make) => make(),
    ...change,
  };
}

/** Draws exhibits of one language and gives the charts by exhibit, with the codes of all problems. */
export async function drawSamples(
  exhibits: readonly Exhibit[],
  size: Size = DECK,
  medium: Medium = 'deck',
  change: Partial<ChartRequest> = {},
) {
  const { value, diagnostics } = await drawCharts(requestFor(exhibits, size, medium, change));
  const charts = new Map([...value.values()].map((chart) => [chart.exhibit, chart]));
  return { charts, diagnostics, codes: diagnostics.map((diagnostic) => diagnostic.code) };
}
