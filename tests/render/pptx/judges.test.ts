import { beforeAll, describe, expect, test } from 'vitest';
import { inspectDeck } from '../../../src/inspect/index.js';
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
  xmlPart,
} from '../../../src/opc/index.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { planSlides } from '../../../src/render/pptx/plan-slides.js';
import { writeSlides } from '../../../src/render/pptx/write-slides.js';
import { convertWithLibreOffice, pdfPageCount } from '../../judges/libreoffice.js';
import { ooxmlErrors } from '../../judges/ooxml-validator.js';
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
    const [publication, charts] = [samplePublication(), sampleCharts(PIXEL)];
    const base = await writeSlides(
      publication.size,
      planSlides(publication, { charts, editables: new Map() }),
    );
    expect((await ooxmlErrors(writeZip(base), 'pptx')).join()).toContain('notesMasterIdLst');
  });
});

test('the deck has no fault by our own rules', () => {
  expect(inspectDeck(deck)).toEqual([]);
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
