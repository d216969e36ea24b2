import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../judges/pdf-reader.js';
import { type Built, buildFlagship, fileOf, textOf } from './flagship.js';
import { foreignShares, holds, PUBLISHED } from './published.js';
import { chartTexts, documentOf, EDITIONS, oneLine, slideText, svgText } from './read-outputs.js';

let built: Built;
let briefings: { readonly zh: string; readonly en: string };

beforeAll(async () => {
  built = await buildFlagship();
  const read = (edition: 'zh' | 'en') =>
    oneLine(readPdf(documentOf(built, 'brief', edition)).texts.join(' '));
  briefings = { zh: read('zh'), en: read('en') };
});

describe('the 25 published values, the range and the number of pages', () => {
  it('are 27 and all different', () => {
    expect(PUBLISHED).toHaveLength(27);
    expect(new Set(PUBLISHED.map(({ zh }) => zh)).size).toBe(27);
  });

  it.each(PUBLISHED)('$zh is extracted from the Chinese briefing', ({ zh }) => {
    expect(holds(briefings.zh, zh)).toBe(true);
  });

  it.each(PUBLISHED)('$en is extracted from the English briefing', ({ en }) => {
    expect(holds(briefings.en, en)).toBe(true);
  });

  it.each(EDITIONS)('are all text on the slides: %s', (edition) => {
    const text = oneLine(slideText(built, edition));
    expect(PUBLISHED.map((value) => value[edition]).filter((value) => !holds(text, value))).toEqual([]);
  });

  it('are told from numbers that only contain them', () => {
    expect(holds('占76.98%', '6.98%')).toBe(false);
    expect(holds('占6.98%', '6.98%')).toBe(true);
    expect(holds('4520亿元', '452亿元')).toBe(false);
    expect(holds('24000亿元', '4000亿元')).toBe(false);
  });

  it('stand in amounts of the language: no 亿 in English, no bn in Chinese', () => {
    expect(briefings.en).not.toMatch(/亿|452|4000/);
    expect(briefings.zh).not.toMatch(/bn|RMB|45\.2/);
  });
});

describe('every share with two decimals', () => {
  it.each(EDITIONS)('is published, or a sum or difference that a reader can check: %s', (edition) => {
    const texts = [briefings[edition], slideText(built, edition), ...chartTexts(built, edition).values()];
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(foreignShares(text)).toEqual([]);
  });

  it('is missed when a chart shows another one', () => {
    const chart = textOf(fileOf(built, 'charts/zh/scenes-deck.svg'));
    expect(foreignShares(svgText(chart))).toEqual([]);
    expect(foreignShares(svgText(chart.replaceAll('41.76%', '47.16%')))).toEqual(['47.16']);
  });
});

describe('the charts', () => {
  it.each([
    ['scenes', ['49.82%', '42.24%', '41.76%', '38.03%', '37.42%']],
    ['expectations', ['51.03%', '45.08%', '35.47%', '6.98%']],
    ['form', ['77.62%']],
    ['problem', ['56.88%']],
  ])('name the values of %s and no others', (id, values) => {
    const charts = [...chartTexts(built, 'zh'), ...chartTexts(built, 'en')].filter(([path]) =>
      path.includes(`/${id}-`),
    );
    expect(charts).toHaveLength(4);
    for (const [path, text] of charts) {
      const shown = [...text.matchAll(/^\d+\.\d\d%$/gm)].map(([label]) => label);
      expect([...new Set(shown)].sort(), path).toEqual([...values].sort());
    }
  });

  it('print amounts of money in the unit of the language', () => {
    const zh = chartTexts(built, 'zh').get('charts/zh/market-deck.svg') ?? '';
    const en = chartTexts(built, 'en').get('charts/en/market-deck.svg') ?? '';
    expect([holds(zh, '452'), holds(zh, '436'), holds(en, '45.2'), holds(en, '43.6')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(holds(en, '452')).toBe(false);
  });
});
