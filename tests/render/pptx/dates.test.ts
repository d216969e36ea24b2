import { expect, test } from 'vitest';
import { findAll, textOf, xmlPart } from '../../../src/opc/index.js';
import { attributesOf, openDeck, shapeNamed } from './open-deck.js';
import { samplePublication } from './sample-publication.js';

test('master and layouts with a page number offer a date: the day of issue, left of the number', async () => {
  const parts = await openDeck(
    samplePublication({ properties: { ...samplePublication().properties, issued: '2031-12-24' } }),
  );
  for (const name of ['slideMasters/slideMaster1', 'slideLayouts/slideLayout2']) {
    const root = xmlPart(parts, `ppt/${name}.xml`);
    const date = shapeNamed(root, 'issue-date');
    expect(attributesOf(date, 'p:ph').type, name).toBe('dt');
    expect(textOf(date), name).toBe('2031-12-24');
    expect(findAll(date, 'a:fld'), name).toEqual([]);
    const [own, number] = [date, shapeNamed(root, 'folio')].map((shape) => ({
      left: Number(attributesOf(shape, 'a:off').x),
      width: Number(attributesOf(shape, 'a:ext').cx),
    }));
    expect((own?.left ?? 0) + (own?.width ?? 0), name).toBe(number?.left);
  }
});

test('no slide shows it, and a layout without a page number offers none', async () => {
  const parts = await openDeck();
  const types = [...parts.keys()]
    .filter((name) => /^ppt\/(slides\/slide|slideLayouts\/slideLayout1)[^/]*\.xml$/.test(name))
    .flatMap((name) => findAll(xmlPart(parts, name), 'p:ph'))
    .map(({ attributes }) => attributes.type);
  expect(types).toContain('title');
  expect(types).not.toContain('dt');
});
