import { describe, expect, it } from 'vitest';
import { findAll, openPackage, type Package, readZip, textOf, xmlPart } from '../../src/opc/index.js';
import { convertWithLibreOffice } from '../judges/libreoffice.js';
import { buildFlagship, CHARTS } from './flagship.js';
import { documentOf, EDITIONS, openDeck, slideParts } from './read-outputs.js';

const PROMPT = /单击此处|Click to/;

function plain(text: string): string {
  return text.replace(/[\s\u2060]/g, '');
}

function titlesOf(deck: Package): readonly string[] {
  return slideParts(deck).map((part) =>
    findAll(xmlPart(deck, part), 'p:sp')
      .filter((shape) => /^(title|ctrTitle)$/.test(findAll(shape, 'p:ph')[0]?.attributes.type ?? ''))
      .map((shape) => plain(findAll(shape, 'a:t').map(textOf).join('')))
      .join(' | '),
  );
}

/** The notes of all slides, sorted: programs number their pages each in its own way. */
function notesOf(deck: Package): readonly string[] {
  return [...deck.keys()]
    .filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name))
    .map((name) =>
      findAll(xmlPart(deck, name), 'p:sp')
        .filter((shape) => findAll(shape, 'p:ph')[0]?.attributes.type === 'body')
        .map((shape) => plain(findAll(shape, 'a:t').map(textOf).join('')))
        .join(''),
    )
    .filter((text) => text !== '')
    .sort();
}

describe.each(EDITIONS)('a deck that LibreOffice has saved again: %s', (edition) => {
  it('keeps slides, titles, notes and pictures, and shows no prompt', { timeout: 300_000 }, async () => {
    const built = await buildFlagship();
    const saved = await convertWithLibreOffice(documentOf(built, 'deck', edition), 'pptx', 'pptx');
    if (saved === null) return;
    const [before, after] = [openDeck(built, edition), openPackage(readZip(saved) ?? new Map())];
    expect(titlesOf(after)).toEqual(titlesOf(before));
    expect(new Set(titlesOf(after)).size).toBe(slideParts(before).length);
    expect(notesOf(before).length).toBeGreaterThan(5);
    expect(notesOf(after)).toEqual(notesOf(before));
    const slides = slideParts(after).map((part) => xmlPart(after, part));
    expect(slides.map(textOf).filter((text) => PROMPT.test(text))).toEqual([]);
    const pictures = slides.flatMap((slide) => findAll(slide, 'p:pic'));
    expect(pictures).toHaveLength(CHARTS.length);
    const empty = [...after].filter(
      ([name, bytes]) => /^ppt\/media\//.test(name) && !(bytes instanceof Uint8Array && bytes.length > 1000),
    );
    expect(empty).toEqual([]);
  });
});
