import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DrawnChart } from '../../../src/model/drawing.js';
import type { EditableChart } from '../../../src/model/native-chart.js';
import type { Item, Page, Publication } from '../../../src/model/page.js';
import type { Workspace } from '../../../src/model/workspace.js';
import { openContentCache } from '../../../src/platform/content-cache.js';
import { openKeptValues } from '../../../src/platform/kept-values.js';
import { openMemoryWorkspace } from '../../../src/platform/memory-workspace.js';
import { SLIDE_VERSION } from '../../../src/render/pptx/finish-slides.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { NATIVE, NATIVES } from './native/native-sample.js';
import { PIXEL } from './open-deck.js';
import { page, paragraph } from './sample-items.js';
import { sampleCharts, samplePublication } from './sample-publication.js';
import { COLORS, STYLES, THEME } from './sample-theme.js';

/** All that a deck is made of. */
interface Made {
  readonly publication: Publication;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  readonly editables: ReadonlyMap<string, EditableChart>;
}

const SHAPES: ReadonlyMap<string, EditableChart> = new Map([['parks', 'shapes']]);

function made(changes: Partial<Made> = {}): Made {
  return {
    publication: samplePublication(),
    charts: sampleCharts(PIXEL),
    editables: new Map(),
    ...changes,
  };
}

function publication(changes: Partial<Publication>): Partial<Made> {
  return { publication: samplePublication(changes) };
}

const PAGES = samplePublication().pages;

/** The sample's pages, numbered anew, with the one of that number replaced by these. */
function replaced(number: number, change: (one: Page) => readonly Page[]): Partial<Made> {
  const pages = PAGES.flatMap((one) => (one.number === number ? change(one) : [one]));
  return publication({ pages: pages.map((one, index) => ({ ...one, number: index + 1 })) });
}

function withItems(number: number, change: (item: Item) => Item): Partial<Made> {
  return replaced(number, (one) => [{ ...one, items: one.items.map(change) }]);
}

function withChart(change: Partial<DrawnChart>): ReadonlyMap<string, DrawnChart> {
  return new Map([...sampleCharts(PIXEL)].map(([key, chart]) => [key, { ...chart, ...change }]));
}

const PNG = new Uint8Array([...PIXEL, 0]);
const [CHART] = sampleCharts(PIXEL).values();
const OTHER_SVG = CHART?.svg.replace('#0F6E84', '#123456') ?? '';
const LESS = { width: 400, height: 180, shapes: CHART?.drawing.shapes.slice(1) ?? [] };
const OTHER_NATIVE = { ...NATIVE, categories: NATIVE.categories.map((one) => ({ ...one, detail: 'n=7' })) };
const ALL_LATIN = { ...THEME.fonts, eastAsian: { ...THEME.fonts.eastAsian, name: 'Song' } };

/** The sample page that others lead to, moved behind the one that leads there. */
const SWAPPED = [PAGES[0], PAGES[2], PAGES[1]].flatMap((one, index) =>
  one ? [{ ...one, number: index + 1 }] : [],
);

/** Decks that differ from the first in one thing each. */
const DECKS: Readonly<Record<string, Made>> = {
  'the sample': made(),
  'a text in another language': made(
    withItems(2, (item) => (item.name === 'reference' ? { ...item, language: 'en' } : item)),
  ),
  'another place': made(
    withItems(3, (item) => (item.name === 'takeaway' ? { ...item, box: { ...item.box, x: 600 } } : item)),
  ),
  'a placeholder in another place': made(
    withItems(3, (item) => (item.name === 'title' ? { ...item, box: { ...item.box, x: 44 } } : item)),
  ),
  'another alternative text': made(
    withItems(2, (item) => (item.kind === 'picture' ? { ...item, alt: 'Other.' } : item)),
  ),
  'other notes': made(replaced(2, (one) => [{ ...one, notes: [paragraph(STYLES.body, '别的。')] }])),
  'no notes': made(replaced(2, (one) => [{ ...one, notes: [] }])),
  'another id': made(replaced(3, (one) => [{ ...one, id: 'other' }])),
  'another layout': made(replaced(2, (one) => [{ ...one, layout: 'cover' }])),
  'a layout with other furniture': made(
    publication({
      layouts: samplePublication().layouts.map((one) => ({ ...one, furniture: [] })),
    }),
  ),
  'layouts in another order': made(publication({ layouts: samplePublication().layouts.toReversed() })),
  'a layout of another name': made(
    publication({
      pages: PAGES.map((one) => ({ ...one, layout: `my ${one.layout}` })),
      layouts: samplePublication().layouts.map((one) => ({ ...one, name: `my ${one.name}` })),
    }),
  ),
  'a style of other size': made(
    publication({
      theme: {
        ...THEME,
        styles: { ...THEME.styles, 'slide-title': { ...STYLES['slide-title'], size: 23 } },
      },
    }),
  ),
  'another colour': made(publication({ theme: { ...THEME, colors: { ...COLORS, accent: '#123456' } } })),
  'another font': made(publication({ theme: { ...THEME, fonts: ALL_LATIN } })),
  'another language': made(publication({ language: 'en' })),
  'another size': made(publication({ size: { width: 720, height: 540 } })),
  'other properties': made(
    publication({ properties: { ...samplePublication().properties, title: '另一份', issued: '2026-01-01' } }),
  ),
  'a page more at the front': made(
    replaced(1, (one) => [
      page(1, 'new', 'New', one.items, { layout: 'cover', title: 'New' }),
      {
        ...one,
        items: one.items.map((item) =>
          item.name === 'title' && item.kind === 'text'
            ? { ...item, paragraphs: [paragraph(STYLES['cover-title'], '另一个题目')] }
            : item,
        ),
      },
    ]),
  ),
  'a page less': made(publication({ pages: PAGES.slice(0, 2) })),
  'pages in another order, links after them': made(publication({ pages: SWAPPED })),
  'another drawing': made({ charts: withChart({ svg: OTHER_SVG }) }),
  'another PNG': made({ charts: withChart({ png: PNG }) }),
  'an editable chart': made({ editables: NATIVES }),
  'another editable chart': made({ editables: new Map([['parks', OTHER_NATIVE]]) }),
  'an editable chart in another colour': made({
    editables: NATIVES,
    ...publication({ theme: { ...THEME, colors: { ...COLORS, accent: '#654321' } } }),
  }),
  'a drawing as shapes': made({ editables: SHAPES }),
  'another drawing as shapes': made({ editables: SHAPES, charts: withChart({ drawing: LESS }) }),
};

const nothing: Workspace['remember'] = (_key, compute) => compute();

function render(
  { publication, charts, editables }: Made,
  keep: Workspace['keep'],
  remember = nothing,
): Promise<Uint8Array> {
  return renderPptx(publication, charts, editables, { keep, remember });
}

describe('a deck is the same, whatever is kept of others', () => {
  const { keep } = openKeptValues(10_000);
  const fresh = new Map<string, Promise<Uint8Array>>();
  test.each(Object.entries(DECKS))('%s', async (name, deck) => {
    const { publication, charts, editables } = deck;
    fresh.set(name, renderPptx(publication, charts, editables));
    expect(await render(deck, keep)).toEqual(await fresh.get(name));
  });

  test('and each differs from all others', async () => {
    const decks = await Promise.all(fresh.values());
    expect(new Set(decks.map((deck) => Buffer.from(deck).toString('base64'))).size).toBe(decks.length);
  });

  test.each(Object.entries(DECKS).toReversed())('and again: %s', async (name, deck) => {
    expect(await render(deck, keep)).toEqual(await fresh.get(name));
  });

  describe('and in another process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'slides-'));
    afterAll(() => rm(folder, { recursive: true }));
    /** Renders as a process does that finds nothing but the cache of others. */
    const anew = (deck: Made) => render(deck, openKeptValues().keep, openContentCache(folder).remember);

    test.each(Object.entries(DECKS))('that remembers others: %s', async (name, deck) => {
      expect(await anew(deck)).toEqual(await fresh.get(name));
    });

    test.each(Object.entries(DECKS))('that remembers this one: %s', async (name, deck) => {
      expect(await anew(deck)).toEqual(await fresh.get(name));
    });

    test('whose cache is damaged', async () => {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) await writeFile(join(entry.parentPath, entry.name), 'x'.repeat(100));
      expect(await anew(made())).toEqual(await fresh.get('the sample'));
    });
  });
});

test('a slide that is remembered is not written again', async () => {
  const { remember } = openMemoryWorkspace();
  const computed: string[] = [];
  const counted: Workspace['remember'] = (key, compute) =>
    remember(key, () => {
      computed.push(key);
      return compute();
    });
  for (const _ of [1, 2]) await render(made(), openKeptValues().keep, counted);
  expect(computed).toHaveLength(PAGES.length);
});

test('of a deck of which one page changed, that page alone is written again', async () => {
  const { keep } = openKeptValues();
  const makings: string[] = [];
  const counted = <T>(key: string, make: () => T): T =>
    keep(key, () => {
      makings.push(key.slice(0, SLIDE_VERSION.length));
      return make();
    });
  await render(made(), counted);
  expect(makings).toEqual(PAGES.map(() => SLIDE_VERSION));
  makings.length = 0;
  await render(made(), counted);
  expect(makings).toEqual([]);
  await render(DECKS['other notes'] ?? made(), counted);
  expect(makings).toEqual([SLIDE_VERSION]);
});

test.each(['pptxgenjs', 'fflate'])('slides are named for the %s that wrote them', async (name) => {
  const { dependencies } = JSON.parse(
    await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  expect(SLIDE_VERSION).toContain(`${name} ${dependencies[name]}`);
});

test('where a page was written has no part in its slide', async () => {
  const { keep } = openKeptValues();
  const moved = PAGES.map((one) => ({ ...one, place: { ...one.place, line: 99 }, figures: ['a'] }));
  await render(made(), keep);
  const untouched = <T>(key: string): T => {
    throw new Error(`${key} is made again`);
  };
  await render(made(publication({ pages: moved })), (key, make) => keep(key, () => untouched(key) ?? make()));
});

describe('the rules are asked of slides that are kept, too', () => {
  test('a slide that breaks one is refused again', async () => {
    const { keep } = openKeptValues();
    const mute = made(withItems(2, (item) => (item.kind === 'picture' ? { ...item, alt: '' } : item)));
    await expect(render(mute, keep)).rejects.toThrow('does not say what it is');
    await expect(render(mute, keep)).rejects.toThrow('does not say what it is');
  });

  test('two slides of one title are refused where one of them is kept', async () => {
    const { keep } = openKeptValues();
    await render(made(), keep);
    const [, second] = PAGES;
    const title = second?.items.find(({ role }) => role === 'title');
    const twice = made(withItems(3, (item) => (item.role === 'title' && title ? title : item)));
    await expect(render(twice, keep)).rejects.toThrow('shares the title');
  });
});
