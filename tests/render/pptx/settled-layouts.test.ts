import { describe, expect, it } from 'vitest';
import type { Item, Publication } from '../../../src/model/page.js';
import { descend, findAll, xmlPart } from '../../../src/opc/index.js';
import { settleLayouts } from '../../../src/render/pptx/settle-layouts.js';
import { attributesOf, openDeck, shapeNamed, shapesOfSlide, slideOf } from './open-deck.js';
import { samplePublication } from './sample-publication.js';

/** The sample with the text frames of that name moved on one page. */
function moved(
  page: number,
  name: string,
  change: Partial<Item['box']>,
  pages = samplePublication().pages,
): Publication {
  return samplePublication({
    pages: pages.map((one) =>
      one.number === page
        ? {
            ...one,
            items: one.items.map((item) =>
              item.name === name ? { ...item, box: { ...item.box, ...change } } : item,
            ),
          }
        : one,
    ),
  });
}

/** The sample's pages, none with an exhibit line, which the second lacks. */
const FILLED_ALIKE = samplePublication().pages.map((page) => ({
  ...page,
  items: page.items.filter(({ name }) => name !== 'exhibit-line'),
}));

const layoutsOf = (publication: Publication): readonly string[] =>
  settleLayouts(publication).pages.map(({ layout }) => layout);

describe('layouts', () => {
  it('have a variant where pages place a frame differently, and only there', () => {
    expect(layoutsOf(samplePublication())).toEqual(['cover', 'exhibit', 'exhibit 2']);
    expect(layoutsOf(moved(3, 'title', { y: 42 }, FILLED_ALIKE))).toEqual(['cover', 'exhibit', 'exhibit']);
    expect(layoutsOf(moved(3, 'tracker', { x: 50 }))).toEqual(['cover', 'exhibit', 'exhibit 2']);
  });

  it('do not mind how high a frame is whose text hangs from its top', () => {
    const settled = settleLayouts(moved(3, 'title', { y: 42, height: 90 }, FILLED_ALIKE));
    expect(settled.pages.map(({ layout }) => layout)).toEqual(['cover', 'exhibit', 'exhibit']);
    const [, exhibit] = settled.layouts;
    expect(exhibit?.slots.find(({ name }) => name === 'title')?.box.height).toBe(90);
  });

  it('have a variant for pages that leave a placeholder empty', () => {
    expect(layoutsOf(moved(3, 'title', { y: 42 }))).toEqual(['cover', 'exhibit', 'exhibit 2']);
    const [, exhibit] = settleLayouts(moved(3, 'title', { y: 42 })).layouts;
    expect(exhibit?.name).toBe('exhibit');
  });

  it('of text that hangs and text that does not have the height of the latter', () => {
    const heights = [40, 66, 66];
    const pages = FILLED_ALIKE.map((page, at) => ({
      ...page,
      layout: 'exhibit',
      items: page.items.map((item) =>
        item.kind === 'text' && item.name === 'title'
          ? {
              ...item,
              anchor: at === 1 ? ('middle' as const) : ('top' as const),
              box: { x: 43.2, y: 42, width: 873.6, height: heights[at] ?? 0 },
            }
          : item,
      ),
    }));
    const [, second, third] = settleLayouts(samplePublication({ pages })).pages;
    expect(second?.layout).toBe(third?.layout);
  });

  it('keep a name that another layout has', () => {
    const { layouts } = samplePublication();
    const [cover] = layouts;
    if (!cover) throw new Error('the sample has layouts');
    const publication = samplePublication({ layouts: [...layouts, { ...cover, name: 'exhibit 2' }] });
    expect(layoutsOf(publication)).toEqual(['cover', 'exhibit', 'exhibit 3']);
  });

  it('leave no placeholder of text on a slide that says where it stands', async () => {
    const parts = await openDeck(moved(2, 'tracker', { x: 60 }));
    for (const { number } of samplePublication().pages) {
      const texts = shapesOfSlide(parts, number).filter(
        (shape) => shape.name === 'p:sp' && findAll(shape, 'p:ph').length > 0,
      );
      expect(texts.length).toBeGreaterThan(0);
      for (const shape of texts) expect(descend(shape, 'p:spPr')?.children).toEqual([]);
    }
  });

  it('offer the place of a picture for any content, and the picture takes it', async () => {
    const parts = await openDeck();
    const chart = shapeNamed(slideOf(parts, 2), 'chart');
    const offered = shapeNamed(xmlPart(parts, 'ppt/slideLayouts/slideLayout2.xml'), 'chart');
    expect(attributesOf(chart, 'p:ph').idx).toBe(attributesOf(offered, 'p:ph').idx);
    expect(attributesOf(chart, 'p:ph').type).toBeUndefined();
    expect(attributesOf(chart, 'a:off')).toEqual(attributesOf(offered, 'a:off'));
  });
});

describe('tables of different heights', () => {
  it('stand free, so that “Reset” does not make them alike', async () => {
    const { pages, layouts } = samplePublication();
    const [cover, exhibit] = layouts;
    const slot = exhibit?.slots.find(({ name }) => name === 'chart');
    if (!cover || !exhibit || !slot) throw new Error('the sample has layouts');
    const tabled = { ...exhibit, slots: [...exhibit.slots, { ...slot, name: 'table', content: 'table' }] };
    const offers = async (change: number): Promise<readonly (string | undefined)[]> => {
      const changed = pages.map((page) => ({
        ...page,
        items: page.items
          .filter(({ name }) => name !== 'exhibit-line')
          .map((item) => (item.name === 'title' ? { ...item, box: { ...item.box, y: 42 } } : item))
          .map((item) =>
            item.kind === 'table' && page.number === 3
              ? { ...item, box: { ...item.box, height: item.box.height + change } }
              : item,
          ),
      }));
      const parts = await openDeck(samplePublication({ pages: changed, layouts: [cover, tabled] }));
      return [2, 3].map((number) => attributesOf(shapeNamed(slideOf(parts, number), 'table'), 'p:ph').idx);
    };
    expect(await offers(0)).toEqual(['19', '19']);
    expect(await offers(12)).toEqual([undefined, undefined]);
  });
});

describe('parts', () => {
  it('are the same bytes for every slide that an unrelated change leaves alone', async () => {
    const before = await openDeck();
    const { pages } = samplePublication();
    const changed = pages.map((page) =>
      page.number === 3 ? { ...page, items: page.items.filter(({ name }) => name !== 'takeaway') } : page,
    );
    const after = await openDeck(samplePublication({ pages: changed }));
    const differing = [...before.keys()].filter(
      (name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)),
    );
    expect(differing).toEqual(['ppt/slides/_rels/slide3.xml.rels', 'ppt/slides/slide3.xml']);
  });
});
