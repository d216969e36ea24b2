import { describe, expect, it } from 'vitest';
import type { Item, Publication } from '../../../src/model/page.js';
import { descend, findAll, xmlPart } from '../../../src/opc/index.js';
import { settleLayouts } from '../../../src/render/pptx/settle-layouts.js';
import { attributesOf, openDeck, shapeNamed, shapesOfSlide, slideOf } from './open-deck.js';
import { samplePublication } from './sample-publication.js';

/** The sample with the text frames of that name moved on one page. */
function moved(page: number, name: string, change: Partial<Item['box']>): Publication {
  const { pages } = samplePublication();
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

const layoutsOf = (publication: Publication): readonly string[] =>
  settleLayouts(publication).pages.map(({ layout }) => layout);

describe('layouts', () => {
  it('have a variant where pages place a frame differently, and only there', () => {
    expect(layoutsOf(samplePublication())).toEqual(['cover', 'exhibit', 'exhibit 2']);
    expect(layoutsOf(moved(3, 'title', { y: 42 }))).toEqual(['cover', 'exhibit', 'exhibit']);
    expect(layoutsOf(moved(3, 'tracker', { x: 50 }))).toEqual(['cover', 'exhibit', 'exhibit 2']);
  });

  it('do not mind how high a frame is whose text hangs from its top', () => {
    const settled = settleLayouts(moved(3, 'title', { y: 42, height: 90 }));
    expect(settled.pages.map(({ layout }) => layout)).toEqual(['cover', 'exhibit', 'exhibit']);
    const [, exhibit] = settled.layouts;
    expect(exhibit?.slots.find(({ name }) => name === 'title')?.box.height).toBe(90);
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
