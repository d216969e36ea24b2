import { expect, test } from 'vitest';
import {
  contentTypeOf,
  contentTypesOf,
  extensionOf,
  nextRelationshipId,
  type Relationship,
  relationshipsOf,
  relationshipsPartOf,
  relativeTarget,
  resolveTarget,
  sourceOf,
  writeContentTypes,
  writeRelationships,
} from '../../src/opc/index.js';

const SLIDE = 'ppt/slides/slide1.xml';

test.each([
  [SLIDE, 'ppt/slides/_rels/slide1.xml.rels'],
  ['', '_rels/.rels'],
  ['a.xml', '_rels/a.xml.rels'],
])('the relationships of "%s" stand in %s, and back', (part, relationships) => {
  expect(relationshipsPartOf(part)).toBe(relationships);
  expect(sourceOf(relationships)).toBe(part);
});

test.each([
  [SLIDE, 'ppt/media/chart1.png', '../media/chart1.png'],
  [SLIDE, 'ppt/slides/slide2.xml', 'slide2.xml'],
  ['', 'ppt/presentation.xml', 'ppt/presentation.xml'],
  ['ppt/presentation.xml', 'ppt/slides/slide1.xml', 'slides/slide1.xml'],
])('from "%s" to %s the way is %s', (source, part, target) => {
  expect(relativeTarget(source, part)).toBe(target);
  expect(resolveTarget(source, target)).toBe(part);
});

test('a target may start at the package root or hold a dot', () => {
  expect(resolveTarget(SLIDE, '/ppt/theme/theme1.xml')).toBe('ppt/theme/theme1.xml');
  expect(resolveTarget(SLIDE, './slide2.xml')).toBe('ppt/slides/slide2.xml');
});

test('relationships are read back as they were written', () => {
  const links: readonly Relationship[] = [
    { id: 'rId1', type: 'urn:image', target: '../media/a.png', external: false },
    { id: 'rId3', type: 'urn:hyperlink', target: 'https://example.org/?a=1&b="2"', external: true },
  ];
  const parts = new Map([[relationshipsPartOf(SLIDE), writeRelationships(links)]]);
  expect(relationshipsOf(parts, SLIDE)).toEqual(links);
  expect(relationshipsOf(parts, 'ppt/other.xml')).toEqual([]);
  expect(nextRelationshipId(links)).toBe('rId2');
});

test('a part has the type of its override, else of its extension, else none', () => {
  const root = writeContentTypes({
    defaults: new Map([['png', 'image/png']]),
    overrides: new Map([[SLIDE, 'application/slide+xml']]),
  });
  const types = contentTypesOf(new Map([['[Content_Types].xml', root]]));
  expect(contentTypeOf(types, SLIDE)).toBe('application/slide+xml');
  expect(contentTypeOf(types, 'ppt/media/A.PNG')).toBe('image/png');
  expect(contentTypeOf(types, 'ppt/media/a.gif')).toBeNull();
});

test.each([
  ['a/b.XML', 'xml'],
  ['a.b/c', ''],
  ['_rels/.rels', 'rels'],
])('the extension of %s is "%s"', (part, extension) => {
  expect(extensionOf(part)).toBe(extension);
});
