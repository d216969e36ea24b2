import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../judges/pdf-reader.js';
import { type Built, buildFlagship } from './flagship.js';
import { documentOf, EDITIONS, openDeck, publicationOf, slideParts, slideText } from './read-outputs.js';
import { IDS, type Ids, RENAMED, renamedSources, withoutMarket } from './rewrite-sources.js';

let before: Built;
let renamed: Built;

beforeAll(async () => {
  before = await buildFlagship();
  renamed = await buildFlagship(renamedSources());
});

/** A figure id of the renamed report as it was called before. */
function formerId(id: string): string {
  const back = new Map([...IDS].map(([former, now]) => [now, former]));
  return id.replace(/[a-z0-9-]+/g, (part) => back.get(part) ?? part);
}

describe('a report in which every question and option has another id, and options another order', () => {
  it('really has other ids', () => {
    const { figures } = publicationOf(renamed, 'deck', 'zh').pages.find(({ id }) => id === 'scenes') ?? {};
    expect(Object.keys(figures ?? {}).sort()).toEqual(
      ['logistics', 'banking', 'mobile', 'shopping', 'traffic'].map((id) => RENAMED('scenes', id)).sort(),
    );
    expect(IDS.size).toBeGreaterThan(25);
  });

  it('builds without a complaint', () => {
    expect(renamed.result.diagnostics).toEqual([]);
  });

  it.each(EDITIONS)('has the same pages with the same values: %s', (edition) => {
    for (const medium of ['deck', 'brief'] as const) {
      const shown = (built: Built, former: (id: string) => string) =>
        publicationOf(built, medium, edition).pages.map(({ id, title, figures, printed }) => ({
          id: id.replace(/^data.*/, 'data'),
          title,
          figures: id.startsWith('data')
            ? {}
            : Object.fromEntries(Object.entries(figures).map(([figure, value]) => [former(figure), value])),
          // The appendix and the legends list options in the order of the file, which is another.
          printed: printed.map(({ text }) => text).sort(),
        }));
      const now = shown(renamed, formerId).filter(({ id }) => id !== 'data');
      expect(now.length).toBeGreaterThan(8);
      expect(now).toEqual(shown(before, (id) => id).filter(({ id }) => id !== 'data'));
    }
  });

  it.each(EDITIONS)('prints no id that is gone: %s', (edition) => {
    const text = [slideText(renamed, edition), ...readPdf(documentOf(renamed, 'brief', edition)).texts].join('\n');
    expect(text).toContain(RENAMED('scenes', 'mobile'));
    expect(text).not.toMatch(/(?<!x-)(?:scenes|satisfaction|expectations|contact)\.[a-z]/);
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
    expect([...new Set(pages.map(({ id }) => id.replace(/-\d+$/, '')))]).toEqual(
      ['cover', 'summary', 'overview', 'scenes', 'satisfaction', 'expectations', 'handoff', 'implications', 'method', 'data'],
    );
    expect(slideParts(openDeck(shorter, edition))).toHaveLength(pages.length);
    expect(slideText(before, edition)).toMatch(edition === 'zh' ? /436亿元/ : /43\.6bn/);
    expect(slideText(shorter, edition)).not.toMatch(/45\.2bn|43\.6bn|452|436亿/);
  });

  it.each(EDITIONS)('numbers its exhibits anew: %s', (edition) => {
    const word = edition === 'zh' ? '图表 ?' : 'Exhibit ';
    const numbersIn = (built: Built) => {
      const text = readPdf(documentOf(built, 'brief', edition)).texts.join('\n');
      return [...new Set([...text.matchAll(new RegExp(`${word}(\\d)`, 'g'))].map((match) => match[1]))].sort();
    };
    expect(numbersIn(before)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(numbersIn(shorter)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('draws no chart of the market', () => {
    const charts = (built: Built) => [...built.files.keys()].filter((path) => path.includes('/market-'));
    expect(charts(before)).toHaveLength(4);
    expect(charts(shorter)).toEqual([]);
  });
});
