import { expect, test } from 'vitest';
import { findAll, xmlPart } from '../../../src/opc/index.js';
import { openDeck } from './open-deck.js';
import { samplePublication } from './sample-publication.js';

async function sectionsOf(publication = samplePublication()) {
  const presentation = xmlPart(await openDeck(publication), 'ppt/presentation.xml');
  return findAll(presentation, 'p14:section').map((section) => ({
    name: section.attributes.name,
    id: section.attributes.id,
    slides: findAll(section, 'p14:sldId').map(({ attributes }) => attributes.id),
  }));
}

test('sections are those of the list of contents, with what comes before under the deck’s title', async () => {
  const [first, second, ...others] = await sectionsOf();
  const [cover, frequency] = samplePublication().pages;
  expect(others).toEqual([]);
  expect(first).toMatchObject({ name: samplePublication().properties.title, slides: ['256'] });
  expect(second).toMatchObject({ name: frequency?.title, slides: ['257', '258'] });
  expect(cover?.section).not.toBe(frequency?.section);
});

test('a deck without a list of contents has none', async () => {
  const { pages } = samplePublication();
  const unlisted = pages.map((page) => ({
    ...page,
    items: page.items.filter(({ role }) => role !== 'contents'),
  }));
  expect(await sectionsOf(samplePublication({ pages: unlisted }))).toEqual([]);
});

test('a section keeps its id when another title changes', async () => {
  const { pages } = samplePublication();
  const renamed = pages.map((page) => (page.number === 3 ? { ...page, id: 'other' } : page));
  const ids = (await sectionsOf(samplePublication({ pages: renamed }))).map(({ id }) => id);
  expect(ids).toEqual((await sectionsOf()).map(({ id }) => id));
});
