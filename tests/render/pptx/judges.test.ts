import { beforeAll, describe, expect, test } from 'vitest';
import {
  closePackage,
  descend,
  element,
  findAll,
  openPackage,
  type Package,
  readZip,
  rewrite,
  textOf,
  withParts,
  writeZip,
  type XmlElement,
  xmlPart,
} from '../../../src/opc/index.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { writeSlides } from '../../../src/render/pptx/write-slides.js';
import { deckFaults } from '../../judges/deck-integrity.js';
import { convertWithLibreOffice, pdfPageCount } from '../../judges/libreoffice.js';
import { ooxmlErrors } from '../../judges/ooxml-validator.js';
import { packageFaults } from '../../judges/package-integrity.js';
import { openDeck, PIXEL, shapesOfSlide } from './open-deck.js';
import { sampleCharts, samplePublication } from './sample-publication.js';

let deck: Uint8Array;
let parts: Package;

beforeAll(async () => {
  deck = await renderPptx(samplePublication(), sampleCharts(PIXEL));
  parts = await openDeck();
});

const SLIDE = 'ppt/slides/slide2.xml';

function packed(changed: Package): Uint8Array {
  return writeZip(closePackage(changed));
}

describe('the Open XML validator', () => {
  test('finds nothing', async () => {
    expect(await ooxmlErrors(deck, 'pptx')).toEqual([]);
  });

  test('finds a property set that stands after a run', async () => {
    const broken = rewrite(xmlPart(parts, SLIDE), 'a:p', (paragraph) => ({
      ...paragraph,
      children: [...paragraph.children, element('a:pPr')],
    }));
    const errors = await ooxmlErrors(packed(withParts(parts, [[SLIDE, broken]])), 'pptx');
    expect(errors.join()).toContain('main:pPr');
  });

  test('finds much in what pptxgenjs alone writes', async () => {
    const base = await writeSlides(samplePublication(), () => 1);
    expect((await ooxmlErrors(writeZip(base), 'pptx')).join()).toContain('notesMasterIdLst');
  });
});

describe('the package', () => {
  test('has no fault', () => {
    expect(packageFaults(deck)).toEqual([]);
  });

  test.each<[string, (whole: Package) => Package, string]>([
    [
      'a missing part',
      (whole) => withParts(whole, [['ppt/media/chart1.png', undefined]]),
      'chart1.png, which is missing',
    ],
    ['an orphan', (whole) => withParts(whole, [['ppt/media/chart9.png', PIXEL]]), 'chart9.png is an orphan'],
    [
      'an untyped part',
      (whole) => withParts(whole, [['ppt/media/a.gif', PIXEL]]),
      'a.gif has no content type',
    ],
    [
      'two shapes of one id',
      (whole) =>
        withParts(whole, [
          [
            SLIDE,
            rewrite(xmlPart(whole, SLIDE), 'p:cNvPr', (one) =>
              element('p:cNvPr', { ...one.attributes, id: 7 }),
            ),
          ],
        ]),
      'two shapes with the id 7',
    ],
  ])('with %s is found out', (_, spoil, finding) => {
    expect(packageFaults(packed(spoil(parts))).join()).toContain(finding);
  });
});

describe('the deck', () => {
  test('has no fault', () => {
    expect(deckFaults(deck)).toEqual([]);
  });

  test.each<[string, string, (one: XmlElement) => readonly XmlElement[], string]>([
    [
      'no title',
      'p:sp',
      (shape) => (findAll(shape, 'p:ph')[0]?.attributes.type === 'title' ? [] : [shape]),
      '0 titles',
    ],
    ['an empty placeholder', 'a:r', () => [], 'has the empty placeholder'],
    [
      'an unknown placeholder',
      'p:ph',
      () => [element('p:ph', { type: 'body', idx: 99 })],
      'body 99, which its layout lacks',
    ],
    [
      'a picture without words',
      'p:cNvPr',
      ({ attributes }) => [element('p:cNvPr', { ...attributes, descr: undefined })],
      'shows chart and does not say',
    ],
    ['a length that is none', 'a:off', () => [element('a:off', { x: 'NaN', y: 0 })], 'has the length NaN'],
  ])('with %s is found out', (_, name, spoil, finding) => {
    const broken = rewrite(xmlPart(parts, SLIDE), name, spoil);
    expect(deckFaults(packed(withParts(parts, [[SLIDE, broken]]))).join()).toContain(finding);
  });
});

describe('LibreOffice', () => {
  test('shows one page a slide, and keeps the titles when it saves the deck again', async () => {
    const publication = samplePublication();
    const pdf = await convertWithLibreOffice(deck, 'pptx', 'pdf');
    const saved = await convertWithLibreOffice(deck, 'pptx', 'pptx');
    if (pdf === null || saved === null) return;
    expect(pdfPageCount(pdf)).toBe(publication.pages.length);
    const again = openPackage(readZip(saved) ?? new Map());
    const titles = publication.pages.map(({ number }) =>
      shapesOfSlide(again, number)
        .filter((shape) => findAll(shape, 'p:ph')[0]?.attributes.type === 'title')
        .map((shape) => textOf(descend(shape, 'p:txBody') ?? '')),
    );
    expect(titles).toEqual(publication.pages.map(({ title }) => [title]));
  });
});
