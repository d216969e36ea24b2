import { describe, expect, test } from 'vitest';
import { drawCharts } from '../../src/chart/index.js';
import type { DrawnChart } from '../../src/model/drawing.js';
import { BRIEFING, DECK, drawSamples, requestFor } from './draw-samples.js';
import { gallery } from './gallery.js';

/** Tiles fill the whole width of a slide. */
const WIDE = { width: 873.6, height: 322 };

const shown = [
  { medium: 'deck', language: 'zh' },
  { medium: 'deck', language: 'en' },
  { medium: 'briefing', language: 'zh' },
  { medium: 'briefing', language: 'en' },
] as const;

async function drawGallery(medium: 'deck' | 'briefing', language: 'zh' | 'en') {
  const exhibits = gallery(language);
  const tiles = exhibits.filter((exhibit) => exhibit.chart.kind === 'tiles');
  const others = exhibits.filter((exhibit) => exhibit.chart.kind !== 'tiles');
  const sizes = medium === 'deck' ? { tiles: WIDE, others: DECK } : { tiles: BRIEFING, others: BRIEFING };
  const drawn = [
    await drawSamples(tiles, sizes.tiles, medium),
    await drawSamples(others, sizes.others, medium),
  ];
  return {
    exhibits,
    charts: drawn.flatMap((each) => [...each.charts.values()]),
    diagnostics: drawn.flatMap((each) => each.diagnostics),
  };
}

describe.each(shown)('the gallery in a $medium in $language', ({ medium, language }) => {
  test('is drawn without a problem, each chart at exactly its size', async () => {
    const { exhibits, charts, diagnostics } = await drawGallery(medium, language);
    expect(diagnostics.map((diagnostic) => diagnostic.message.en)).toEqual([]);
    expect(charts.length).toBe(exhibits.length);
    for (const chart of charts) {
      const { width, height } = chart.drawing;
      const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
      expect(chart.svg).toContain(size);
      expect([DECK.width, BRIEFING.width, WIDE.width]).toContain(width);
    }
  });

  test('is drawn to the same bytes again', async () => {
    const first = await drawGallery(medium, language);
    const second = await drawGallery(medium, language);
    expect(second.charts.map((chart) => chart.svg)).toEqual(first.charts.map((chart) => chart.svg));
  });
});

test('charts with different fonts, drawn at the same time, do not disturb each other', async () => {
  const exhibits = gallery('en').filter((exhibit) => exhibit.chart.kind !== 'tiles');
  const [deck, briefing] = [
    requestFor(exhibits, BRIEFING, 'deck'),
    requestFor(exhibits, BRIEFING, 'briefing'),
  ];
  const alone = [await drawCharts(deck), await drawCharts(briefing)];
  const together = await Promise.all([drawCharts(deck), drawCharts(briefing)]);
  expect(together.map(svgs)).toEqual(alone.map(svgs));
  expect(svgs(together[0])).not.toEqual(svgs(together[1]));
});

function svgs(staged: { readonly value: ReadonlyMap<string, DrawnChart> }): readonly string[] {
  return [...staged.value.values()].map((chart) => chart.svg);
}

test('an SVG names itself, its language and the families of the theme, and holds nothing of Vega', async () => {
  const exhibit = gallery('zh')[0];
  if (exhibit === undefined) throw new Error('The gallery is empty.');
  const { charts } = await drawSamples([{ ...exhibit, title: 'A < B & "C"', alt: '说明\u0007\u0000。' }]);
  const svg = charts.get(exhibit.id)?.svg ?? '';
  expect(svg).toContain(
    'role="img" xml:lang="zh-CN"><title>A &lt; B &amp; &quot;C&quot;</title><desc>说明。</desc>',
  );
  expect(svg).toContain(`font-family="Arial, 'Microsoft YaHei'"`);
  expect(svg).not.toMatch(/class=|aria-|graphics-|NaN|undefined|Infinity/u);
});
