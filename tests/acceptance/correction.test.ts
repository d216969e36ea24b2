import { beforeAll, describe, expect, it } from 'vitest';
import { findAll, xmlPart } from '../../src/opc/index.js';
import { readPdf } from '../judges/pdf-reader.js';
import { replacing } from '../sample-report.js';
import { type Built, buildFlagship, textOf } from './flagship.js';
import { holds } from './published.js';
import {
  deckSources,
  documentOf,
  EDITIONS,
  openDeck,
  paragraphsOf,
  slideParts,
  svgText,
} from './read-outputs.js';

let before: Built;
let after: Built;
/** Everything that can be read in the outputs, by where it stands. */
let readings: ReadonlyMap<Built, ReadonlyMap<string, string>>;

beforeAll(async () => {
  before = await buildFlagship();
  after = await buildFlagship({ 'dataset.yaml': replacing('value: 49.82', 'value: 49.10') });
  readings = new Map([before, after].map((built) => [built, readAll(built)]));
});

function readAll(built: Built): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, bytes] of built.files) {
    if (path.endsWith('.json')) found.set(path, textOf(bytes));
    if (path.endsWith('.svg')) found.set(path, svgText(textOf(bytes)));
  }
  for (const edition of EDITIONS) {
    for (const [part, source] of deckSources(built, edition)) {
      found.set(`${edition} deck, ${part}`, part.endsWith('.svg') ? svgText(source) : source);
    }
    const { texts, tags, outline, info, xmp, attachments, links } = readPdf(
      documentOf(built, 'brief', edition),
    );
    for (const [page, text] of texts.entries()) found.set(`${edition} briefing, page ${page + 1}`, text);
    found.set(`${edition} briefing, tags`, JSON.stringify(tags));
    found.set(`${edition} briefing, outline`, outline.join('\n'));
    found.set(`${edition} briefing, properties`, [...info.values(), xmp, JSON.stringify(links)].join('\n'));
    for (const { name, bytes } of attachments) found.set(`${edition} briefing, ${name}`, textOf(bytes));
  }
  return found;
}

function placesOf(built: Built, value: string): readonly string[] {
  return [...(readings.get(built) ?? [])].filter(([, text]) => text.includes(value)).map(([place]) => place);
}

/** The parts of the slide on the scenes, by what they are. */
function scenesSlide(built: Built, edition: 'zh' | 'en') {
  const deck = openDeck(built, edition);
  const part = slideParts(deck).find((name) =>
    paragraphsOf(xmlPart(deck, name)).match(/Where users meet it|接触场景/),
  );
  const number = /\d+/.exec(part ?? '')?.[0];
  const slide = xmlPart(deck, part ?? '');
  return {
    text: paragraphsOf(slide),
    notes: paragraphsOf(xmlPart(deck, `ppt/notesSlides/notesSlide${number}.xml`)),
    alt: findAll(slide, 'p:pic')
      .flatMap((picture) => findAll(picture, 'p:cNvPr'))
      .map(({ attributes }) => attributes.descr ?? '')
      .join('\n'),
  };
}

describe('49.82 corrected to 49.10 in the dataset alone', () => {
  it('builds without a complaint', () => {
    expect(after.result.diagnostics).toEqual([]);
  });

  it('leaves 49.82 nowhere, in no language and no format', () => {
    expect(placesOf(after, '49.82')).toEqual([]);
  });

  it('leaves it in no mark-up of a chart either', () => {
    const holding = (built: Built) =>
      [...built.files].filter(([path, bytes]) => path.endsWith('.svg') && textOf(bytes).includes('49.82%'));
    expect(holding(before).length).toBeGreaterThan(3);
    expect(holding(after)).toEqual([]);
  });

  it('puts 49.10 wherever 49.82 stood', () => {
    const places = placesOf(before, '49.82');
    expect(places.length).toBeGreaterThan(40);
    expect(placesOf(after, '49.10')).toEqual(places);
  });

  it.each(EDITIONS)(
    'reaches charts, points, notes, alternative text, prose, appendix and manifest: %s',
    (edition) => {
      expect(placesOf(after, '49.10')).toEqual(
        expect.arrayContaining([
          `charts/${edition}/scenes-deck.svg`,
          `charts/${edition}/scenes-brief.svg`,
          `charts/${edition}/overview-deck.svg`,
          `${edition} briefing, tags`,
          'manifest.json',
        ]),
      );
      const { text, notes, alt } = scenesSlide(after, edition);
      for (const place of [text, notes, alt]) expect(holds(place, '49.10%')).toBe(true);
      const { texts } = readPdf(documentOf(after, 'brief', edition));
      const pages = texts.filter((page) => holds(page, '49.10%'));
      const register =
        edition === 'zh'
          ? /公布值与主要推算值[\s\S]*49\.10%/
          : /Published and main derived values[\s\S]*49\.10%/;
      expect(pages.some((page) => register.test(page))).toBe(true);
      expect(pages.length).toBeGreaterThan(3);
    },
  );

  it.each([
    ['7.58', '6.86'],
    ['209.27', '208.55'],
  ])('takes what is derived from it along: %s becomes %s', (old, corrected) => {
    const places = placesOf(before, old);
    expect(places.length).toBeGreaterThan(3);
    expect(placesOf(after, old)).toEqual([]);
    expect(placesOf(after, corrected)).toEqual(places);
  });

  it('changes the pictures of the pages that show it, and no others', () => {
    const changed = [...before.files].flatMap(([path, bytes]) => {
      const other = after.files.get(path);
      return path.startsWith('pages/deck-zh') && other && Buffer.compare(bytes, other) !== 0 ? [path] : [];
    });
    const deck = before.result.outputs.find(
      ({ publication }) => publication.medium === 'deck' && publication.language === 'zh-CN',
    );
    const showing = (deck?.publication.pages ?? [])
      .filter((page) => /49\.82|7\.58|209\.27/.test(JSON.stringify(page.items)))
      .map(({ number }) => `pages/deck-zh/${String(number).padStart(2, '0')}.png`);
    expect(changed.length).toBeGreaterThan(3);
    expect(showing).toEqual(expect.arrayContaining(changed));
  });
});
