import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHART_VERSION, idPrefix } from '../../src/chart/chart-key.js';
import { type ChartRequest, drawCharts, paintCharts } from '../../src/chart/index.js';
import { openPaint } from '../../src/raster/index.js';
import { BRIEFING, chartTemplates, DECK, facesFor, publicationOf, requestFor } from './draw-samples.js';
import { exhibitOf, places, rankedOf, shares, tracksOf } from './sample-exhibits.js';
import { sampleTheme } from './sample-theme.js';

const exhibit = exhibitOf('x', 'zh-CN', rankedOf(places.zh.slice(0, 4), shares));

function memory() {
  const stored = new Map<string, Uint8Array>();
  const computed: string[] = [];
  const remember: ChartRequest['remember'] = async (key, compute) => {
    const known = stored.get(key);
    if (known !== undefined) return known;
    computed.push(key);
    const bytes = await compute();
    stored.set(key, bytes);
    return bytes;
  };
  return { computed, remember };
}

/** The charts of a request, and their pictures. */
async function drawAndPaint(request: ChartRequest) {
  const { value } = await drawCharts(request);
  const { faces, remember } = request;
  const how = { faces, language: 'zh-CN', remember, paint: openPaint() } as const;
  return { charts: value, pictures: await paintCharts([...value.values()], how) };
}

test('what is remembered is the same as what is drawn, and is not drawn again', async () => {
  const { computed, remember } = memory();
  const request = requestFor([exhibit], DECK, 'deck', { remember });
  const first = await drawAndPaint(request);
  expect(computed.length).toBe(2);
  expect(await drawAndPaint(request)).toEqual(first);
  expect(computed.length).toBe(2);
  expect(await drawAndPaint(requestFor([exhibit], DECK, 'deck'))).toEqual(first);
});

test('a picture is the same whatever is painted with it', async () => {
  const other = exhibitOf('y', 'zh-CN', rankedOf(places.zh.slice(0, 6), shares));
  const alone = await drawAndPaint(requestFor([exhibit], DECK, 'deck'));
  const together = await drawAndPaint(requestFor([other, exhibit], DECK, 'deck'));
  expect(together.pictures.size).toBe(2);
  expect(together.pictures.get('x@580x320')).toEqual(alone.pictures.get('x@580x320'));
});

test('problems are remembered too, and placed where the picture stands now', async () => {
  const { computed, remember } = memory();
  const wrong = exhibitOf('x', 'zh-CN', rankedOf(places.zh.slice(0, 1), [Number.NaN]));
  const request = requestFor([wrong], DECK, 'deck', { remember });
  const { publication } = request;
  const pages = publication.pages.map((page) => ({
    ...page,
    place: { file: 'other.md', line: 1, column: 2 },
  }));
  const first = await drawCharts(request);
  const moved = await drawCharts({ ...request, publication: { ...publication, pages } });
  expect(computed.length).toBe(1);
  expect(first.diagnostics.length).toBe(1);
  expect(moved.diagnostics[0]).toEqual({
    ...first.diagnostics[0],
    place: { file: 'other.md', line: 1, column: 2 },
  });
});

test('everything that a chart depends on makes another key', async () => {
  const { computed, remember } = memory();
  const theme = sampleTheme('deck');
  const ranked = chartTemplates().get('ranked-bar');
  if (ranked === undefined) throw new Error('There is no template.');
  const request = requestFor([exhibit], DECK, 'deck', { remember });
  const otherColor = { ...theme, colors: { ...theme.colors, accent: '#884400' } };
  const otherSize = { ...theme, styles: { ...theme.styles, 'chart-label': { ...style(theme), size: 13 } } };
  const otherFont = {
    ...theme,
    fonts: { ...theme.fonts, latin: { ...theme.fonts.latin, name: 'Helvetica' } },
  };
  const changes: readonly Partial<ChartRequest>[] = [
    {},
    { exhibits: new Map([['x', { ...exhibit, alt: 'Other words' }]]) },
    { exhibits: new Map([['x', { ...exhibit, chart: rankedOf(places.zh.slice(0, 3), shares) }]]) },
    { publication: publicationOf([exhibit], BRIEFING, 'deck') },
    { publication: { ...request.publication, language: 'zh-TW' } },
    ...[otherColor, otherSize, otherFont].map((changed) => ({
      publication: publicationOf([exhibit], DECK, 'deck', changed),
    })),
    { faces: facesFor('briefing') },
    {
      templates: new Map([
        ['ranked-bar', { ...ranked, spec: { ...(ranked.spec as object), description: 'changed' } }],
      ]),
    },
  ];
  for (const change of changes) await drawCharts({ ...request, ...change });
  expect(new Set(computed).size).toBe(changes.length);
});

test('what a chart does not depend on leaves its key alone', async () => {
  const { computed, remember } = memory();
  const theme = sampleTheme('deck');
  const request = requestFor([exhibit], DECK, 'deck', { remember });
  const ranked = chartTemplates().get('ranked-bar');
  if (ranked === undefined) throw new Error('There is no template.');
  const otherText = { ...theme, styles: { ...theme.styles, body: { ...style(theme), size: 30 } } };
  const noted = { ...exhibit, notes: [[{ text: 'Another note.' }]], source: 'Elsewhere', number: '9' };
  const [page] = request.publication.pages;
  if (page === undefined) throw new Error('There is no page.');
  const pages = [{ ...page, number: 7, title: 'Another page' }];
  const changes: readonly Partial<ChartRequest>[] = [
    {},
    { exhibits: new Map([['x', noted]]) },
    { exhibits: new Map([...request.exhibits, ['y', exhibitOf('y', 'zh-CN', tracksOf('zh', 2))]]) },
    { publication: publicationOf([exhibit], DECK, 'deck', otherText) },
    { publication: { ...request.publication, pages } },
    { templates: new Map([...request.templates, ['tracks', ranked]]) },
    { templates: new Map([['ranked-bar', { ...ranked, height: { base: 1, perRow: 1 } }]]) },
  ];
  for (const change of changes) await drawCharts({ ...request, ...change });
  expect(computed.length).toBe(1);
});

function style(theme: ReturnType<typeof sampleTheme>) {
  const found = theme.styles['chart-label'];
  if (found === undefined) throw new Error('There is no style.');
  return found;
}

test('a picture that stands on two pages is drawn once', async () => {
  const { computed, remember } = memory();
  const request = requestFor([exhibit, exhibitOf('y', 'zh-CN', tracksOf('zh', 2))], DECK, 'deck', {
    remember,
  });
  const [page] = request.publication.pages;
  if (page === undefined) throw new Error('There is no page.');
  const publication = { ...request.publication, pages: [page, { ...page, number: 2, id: 'page-2' }] };
  const { value } = await drawCharts({ ...request, publication });
  expect([...value.keys()]).toEqual(['x@580x320', 'y@580x320']);
  expect(computed.length).toBe(2);
});

test('the PNG shows the chart at two pixels a point', async () => {
  const { pictures } = await drawAndPaint(requestFor([exhibit], DECK, 'deck'));
  const png = pictures.get('x@580x320') ?? new Uint8Array();
  const view = new DataView(png.slice().buffer);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1160, 640]);
  expect(png.length).toBeGreaterThan(4000);
});

test('a picture of an exhibit that does not exist is a bug of ours', async () => {
  await expect(drawCharts(requestFor([exhibit], DECK, 'deck', { exhibits: new Map() }))).rejects.toThrow('x');
});

test('the version in the key names the drawing packages that are installed', () => {
  for (const name of ['vega', 'vega-lite']) {
    const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
    const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
    expect(CHART_VERSION).toContain(`${name} ${version}`);
  }
});

test('different keys of pictures give different prefixes of ids', () => {
  const keys = ['a b', 'a_b', 'a-b', '场景', '情境', 'a@1', 'a1'];
  expect(new Set(keys.map(idPrefix)).size).toBe(keys.length);
  expect(idPrefix('a@580x320')).toMatch(/^chart-[A-Za-z0-9_-]+$/u);
});
