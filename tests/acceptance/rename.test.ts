import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../judges/pdf-reader.js';
import { type Built, buildFlagship, sectionsOf } from './flagship.js';
import { documentOf, EDITIONS, openDeck, publicationOf, slideParts, slideText } from './read-outputs.js';
import { IDS, renamed as nameOf, renamedSources, withoutMarket } from './rewrite-sources.js';

let before: Built;
let after: Built;

beforeAll(async () => {
  before = await buildFlagship();
  after = await buildFlagship(renamedSources());
});

/** A figure id of the renamed report as it was called before. */
function formerId(id: string): string {
  const back = new Map([...IDS].map(([former, now]) => [now, former]));
  return id.replace(/[a-z0-9-]+/g, (part) => back.get(part) ?? part);
}

describe('a report in which every question and option has another id, and options another order', () => {
  it('really has other ids', () => {
    const { figures } = publicationOf(after, 'brief', 'zh').pages.find(({ id }) => id === 'scenes') ?? {};
    expect(Object.keys(figures ?? {}).sort()).toEqual(
      ['logistics', 'banking', 'mobile', 'shopping', 'traffic'].map((id) => nameOf('scenes', id)).sort(),
    );
    expect(IDS.size).toBeGreaterThan(25);
  });

  it('builds without a complaint', () => {
    expect(after.result.diagnostics).toEqual([]);
  });

  it.each(EDITIONS)('has the same pages with the same values: %s', (edition) => {
    const pagesOf = (built: Built, former: (id: string) => string) =>
      publicationOf(built, 'brief', edition).pages.map(({ id, title, figures, printed }) => ({
        id,
        title,
        figures: Object.fromEntries(
          Object.entries(figures).map(([figure, value]) => [former(figure), value]),
        ),
        printed: printed.map(({ text }) => text).sort(),
      }));
    const [then, now] = [pagesOf(before, (id) => id), pagesOf(after, formerId)];
    // The appendix lists options in the order of the file, so that its pages are cut elsewhere. It may begin on a page
    // with the section before it, whose name that page then has.
    const begins = then.findIndex(({ id }) => /^data/.test(id)) - 1;
    const isAppendix = ({ id }: { readonly id: string }): boolean =>
      /^data/.test(id) || id === then[begins]?.id;
    const valuesOf = (pages: typeof now) => new Map(pages.flatMap(({ figures }) => Object.entries(figures)));
    expect(now.filter((page) => !isAppendix(page)).length).toBeGreaterThan(7);
    expect(now.filter((page) => !isAppendix(page))).toEqual(then.filter((page) => !isAppendix(page)));
    expect(valuesOf(now.filter(isAppendix))).toEqual(valuesOf(then.filter(isAppendix)));
    expect(valuesOf(now.filter(isAppendix)).size).toBeGreaterThan(30);
  });

  it.each(EDITIONS)('prints no id: %s', (edition) => {
    const text = readPdf(documentOf(after, 'brief', edition)).texts.join('\n');
    expect(text).toContain('49.82%');
    expect(text).not.toMatch(/(?:scenes|satisfaction|expectations|contact)\.[a-z]/);
  });
});

describe('a report without its section on the market, and two sections exchanged', () => {
  let shorter: Built;

  beforeAll(async () => {
    shorter = await buildFlagship(withoutMarket());
  });

  it('builds without a complaint', () => {
    expect(shorter.result.diagnostics).toEqual([]);
  });

  it.each(EDITIONS)('has its slides in the new order, and none on the market: %s', (edition) => {
    const { pages } = publicationOf(shorter, 'deck', edition);
    const order = [...new Set(pages.map(({ id }) => id.replace(/-\d+$/, '')))];
    const planned = sectionsOf(withoutMarket()).filter(({ deck }) => deck !== undefined);
    expect(order).toEqual(planned.map(({ id }) => id));
    expect(order).not.toContain('market');
    expect(order.indexOf('satisfaction')).toBe(order.indexOf('scenes') - 1);
    expect(slideParts(openDeck(shorter, edition))).toHaveLength(pages.length);
    expect(slideText(before, edition)).toMatch(edition === 'zh' ? /436亿元/ : /43\.6bn/);
    expect(slideText(shorter, edition)).not.toMatch(/45\.2bn|43\.6bn|452|436亿/);
  });

  it.each(EDITIONS)('numbers its exhibits anew: %s', (edition) => {
    const word = edition === 'zh' ? '图表 ?' : 'Exhibit\\s';
    const numbersIn = (built: Built) => {
      const text = slideText(built, edition);
      return [
        ...new Set([...text.matchAll(new RegExp(`${word}(\\d)`, 'g'))].map((match) => match[1])),
      ].sort();
    };
    const numbers = numbersIn(before);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(numbers.length).toBeGreaterThan(4);
    expect(numbersIn(shorter)).toEqual(numbers.slice(0, -1));
  });

  it('draws no chart of the market', () => {
    const charts = (built: Built) => [...built.files.keys()].filter((path) => path.includes('/market-'));
    expect(charts(before)).toHaveLength(4);
    expect([...shorter.files.keys()].some((path) => path.includes('/scenes-'))).toBe(true);
    expect(charts(shorter)).toEqual([]);
  });
});
