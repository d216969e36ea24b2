import { beforeAll, describe, expect, it } from 'vitest';
import type { Item, Page } from '../../src/model/page.js';
import { type Built, buildFlagship } from '../acceptance/flagship.js';
import { documentOf, EDITIONS, type Edition } from '../acceptance/read-outputs.js';
import { convertWithLibreOffice } from '../judges/libreoffice.js';
import { type Deviation, deviationsOf } from '../judges/page-agreement.js';
import { type PaintedPage, paintedPages } from '../judges/pdf-places.js';

/** What a reader does not see; programs differ in the height of a font by as much. */
const TOLERANCE = 3;

/**
 * A deck is laid out by us and set by another program. Pictures of its pages are drawn from the layout, so where
 * both agree, the pictures are true.
 */
describe.each(EDITIONS)('the deck as LibreOffice shows it: %s', (edition) => {
  let pages: readonly Page[];
  let painted: readonly PaintedPage[] | null;

  beforeAll(async () => {
    const built = await buildFlagship();
    pages = pagesOf(built, edition);
    const pdf = await convertWithLibreOffice(documentOf(built, 'deck', edition), 'pptx', 'pdf');
    if (pdf === null && process.env.CI !== undefined) throw new Error('LibreOffice must be installed here.');
    painted = pdf === null ? null : paintedPages(pdf);
  });

  it('has every text, chart, panel and rule where it was laid out', () => {
    if (painted === null) return;
    expect(painted).toHaveLength(pages.length);
    const deviations = compare(pages, painted);
    process.stdout.write(`${report(edition, deviations)}\n`);
    for (const kind of ['text', 'picture', 'panel', 'rule']) {
      expect(deviations.filter((one) => one.kind === kind).length, kind).toBeGreaterThan(4);
    }
    expect(deviations.filter(({ distance }) => distance > TOLERANCE)).toEqual([]);
  });

  it.each<[string, Deviation['kind'], (item: Item) => Item]>([
    ['a text that is lower', 'text', (item) => (item.kind === 'text' ? moved(item, 0, 3.5) : item)],
    [
      'a text that is more to the left',
      'text',
      (item) => (item.kind === 'text' ? moved(item, -3.5, 0) : item),
    ],
    ['a table that is lower', 'text', (item) => (item.kind === 'table' ? moved(item, 0, 8) : item)],
    ['a chart that is wider', 'picture', (item) => (item.kind === 'picture' ? widened(item, 3.5) : item)],
    ['a panel that is wider', 'panel', (item) => (item.kind === 'panel' ? widened(item, 3.5) : item)],
    ['a rule that is elsewhere', 'rule', (item) => (item.kind === 'rule' ? moved(item, 0, 3.5) : item)],
  ])('would not agree with %s', (_, kind, change) => {
    if (painted === null) return;
    const sound = compare(pages, painted);
    const spoiled = compare(
      pages.map((page) => ({ ...page, items: page.items.map(change) })),
      painted,
    );
    const isFar = ({ distance }: Deviation): boolean => distance > TOLERANCE;
    expect(sound.filter(isFar)).toEqual([]);
    const found = spoiled.filter(isFar);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((one) => one.kind)).toContain(kind);
  });

  it('would not agree with a text that is not there', () => {
    if (painted === null) return;
    const blank = painted.map((page) => ({ ...page, glyphs: [] }));
    const texts = compare(pages, blank).filter(({ kind }) => kind === 'text');
    expect(new Set(texts.map(({ distance }) => distance))).toEqual(new Set([Infinity]));
  });
});

function pagesOf({ result }: Built, edition: Edition): readonly Page[] {
  const deck = result.outputs.find(
    ({ publication }) => publication.medium === 'deck' && publication.language.startsWith(edition),
  );
  if (deck === undefined) throw new Error(`there is no deck in ${edition}`);
  return deck.publication.pages;
}

function compare(pages: readonly Page[], painted: readonly PaintedPage[]): readonly Deviation[] {
  return pages.flatMap((page, index) => {
    const paint = painted[index];
    return paint === undefined ? [] : deviationsOf(page, paint);
  });
}

/** One line a kind: how many were compared, and the worst of them. */
function report(edition: Edition, deviations: readonly Deviation[]): string {
  const kinds = [...new Set(deviations.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => {
    const own = deviations.filter((one) => one.kind === kind);
    const [worst] = [...own].sort((a, b) => b.distance - a.distance);
    return `${own.length} of kind ${kind}, at most ${worst?.distance.toFixed(2)} pt (${worst?.name}, page ${worst?.page})`;
  });
  return `Laid out and shown by LibreOffice, deck ${edition}: ${parts.join('; ')}.`;
}

function moved<T extends Item>(item: T, x: number, y: number): T {
  return { ...item, box: { ...item.box, x: item.box.x + x, y: item.box.y + y } };
}

function widened<T extends Item>(item: T, by: number): T {
  return { ...item, box: { ...item.box, width: item.box.width + by } };
}
