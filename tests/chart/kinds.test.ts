import { describe, expect, test } from 'vitest';
import type { PathShape } from '../../src/model/drawing.js';
import { BRIEFING, drawSamples } from './draw-samples.js';
import {
  columnsOf,
  exhibitOf,
  likertOf,
  places,
  rankedOf,
  shares,
  tilesOf,
  tracksOf,
  withChange,
  withForecast,
} from './sample-exhibits.js';
import { sampleTheme } from './sample-theme.js';
import { extent, filled, textOf, texts } from './shapes.js';

const { colors } = sampleTheme('deck');

describe('ranked bars', () => {
  test('are as long as their values, from one axis, at most 40 points thick', async () => {
    const { charts } = await drawSamples([exhibitOf('x', 'zh-CN', rankedOf(places.zh.slice(0, 5), shares))]);
    const bars = [
      ...filled(charts.get('x'), colors.accent),
      ...filled(charts.get('x'), colors['muted-bar']),
    ].map(extent);
    expect(bars.map((bar) => bar.width / (bars[0]?.width ?? 0))).toEqual(
      shares.slice(0, 5).map((share) => expect.closeTo(share / 58.41, 3)),
    );
    expect(new Set(bars.map((bar) => bar.left)).size).toBe(1);
    expect(Math.max(...bars.map((bar) => bar.height))).toBeLessThanOrEqual(40);
  });

  test('mark the highlight by colour, bold label and accent value', async () => {
    const { charts } = await drawSamples([
      exhibitOf('x', 'en', rankedOf(places.en.slice(0, 3), shares, [1])),
    ]);
    expect(filled(charts.get('x'), colors.accent).length).toBe(1);
    expect(textOf(charts.get('x'), 'City parks').weight).toBe('bold');
    expect(textOf(charts.get('x'), '44.10%').color).toBe(colors.accent);
    expect(textOf(charts.get('x'), 'Shopping centers').weight).toBe('regular');
    expect(textOf(charts.get('x'), '43.87%').color).toBe(colors.ink);
  });

  test('show a range as a bracket with words, never as a bar', async () => {
    const bars = rankedOf(places.en.slice(1, 4), [50, 30, 10]);
    const range = { low: 15, high: 40, label: 'Other options: 15–40%' };
    const { charts } = await drawSamples([exhibitOf('x', 'en', { ...bars, range })]);
    const axisBars = [
      ...filled(charts.get('x'), colors.accent),
      ...filled(charts.get('x'), colors['muted-bar']),
    ];
    expect(axisBars.length).toBe(3);
    const first = extent(axisBars[0]);
    const lines = charts
      .get('x')
      ?.drawing.shapes.filter((shape) => shape.kind === 'path' && shape.stroke === colors.mute);
    expect(lines?.length).toBe(3);
    const beam = extent(lines?.[0] as PathShape);
    expect(beam.width).toBeCloseTo((first.width * (40 - 15)) / 50, 1);
    expect(beam.left).toBeCloseTo(first.left + (first.width * 15) / 50, 1);
    expect(textOf(charts.get('x'), range.label).y).toBeLessThan(first.top);
  });

  test('set sublabels on the same line where rows are too low for two', async () => {
    const { charts } = await drawSamples(
      [exhibitOf('x', 'en', rankedOf(places.en, shares))],
      BRIEFING,
      'briefing',
    );
    const label = textOf(charts.get('x'), 'Sports halls');
    const sublabel = textOf(charts.get('x'), 'including pools');
    expect(sublabel.y).toBe(label.y);
    expect(sublabel.x).toBeGreaterThan(label.x + label.width);
  });

  test('all at zero still have an axis and their values', async () => {
    const { charts, codes } = await drawSamples([
      exhibitOf('x', 'en', rankedOf(places.en.slice(0, 2), [0, 0])),
    ]);
    expect(codes).toEqual([]);
    expect(texts(charts.get('x')).filter((text) => text.text === '0.00%').length).toBe(2);
  });
});

describe('Likert bars', () => {
  test('fill the same 100% each, with white gaps between segments', async () => {
    const { charts } = await drawSamples([exhibitOf('x', 'en', likertOf('en'))]);
    const chart = charts.get('x');
    const bars = filled(chart, colors['likert-1'])
      .map(extent)
      .filter((bar) => bar.width > 20);
    const ends = [...filled(chart, colors.line), ...filled(chart, colors['hatch-ground'])].map(extent);
    expect(bars.length).toBe(5);
    expect(new Set(ends.filter((end) => end.width > 20).map((end) => end.right)).size).toBe(1);
    const second = filled(chart, colors['likert-2'])
      .map(extent)
      .filter((bar) => bar.width > 20);
    expect((second[0]?.left ?? 0) - (bars[0]?.right ?? 0)).toBeCloseTo(0.8, 1);
  });

  test('label by contrast, and mark the highlighted total in the accent', async () => {
    const { charts } = await drawSamples([exhibitOf('x', 'en', likertOf('en'))]);
    expect(textOf(charts.get('x'), '43.20%').color).toBe(colors.white);
    expect(textOf(charts.get('x'), '29.75%').color).toBe(colors.ink);
    expect(textOf(charts.get('x'), '27.05%').color).toBe(colors.ink2);
    expect(textOf(charts.get('x'), '76.55%').color).toBe(colors.accent);
    expect(textOf(charts.get('x'), '72.95%').color).toBe(colors.ink);
  });

  test('put the label of a narrow segment under the bar', async () => {
    const base = likertOf('en');
    const narrow = [
      { tone: 'likert-1' as const, value: 95, label: '95.00%' },
      { tone: 'likert-2' as const, value: 3, label: '3.00%' },
      { tone: 'rest' as const, value: 2, label: '2.00%' },
    ];
    const rows = base.rows.slice(0, 3).map((row) => ({ ...row, parts: narrow, total: null }));
    const { charts, codes } = await drawSamples([exhibitOf('x', 'en', { ...base, rows })]);
    expect(codes).toEqual([]);
    const bar = extent(
      filled(charts.get('x'), colors['likert-1']).filter((shape) => extent(shape).width > 20)[0],
    );
    const outside = textOf(charts.get('x'), '3.00%');
    expect(outside.y - outside.size).toBeGreaterThan(bar.bottom - 4);
    expect(outside.color).toBe(colors.ink2);
  });
});

describe('columns', () => {
  test('stand on a zero base line; what is not published is a hatched band with words', async () => {
    const chart = withChange(columnsOf('en', [null, null, 400, 300]), 2, 3, '−100 (−25.0%)', true);
    const { charts } = await drawSamples([exhibitOf('x', 'en', chart)]);
    const [actual, last] = [
      filled(charts.get('x'), colors['muted-bar'])[0],
      filled(charts.get('x'), colors.accent)[0],
    ];
    expect(extent(last).height / extent(actual).height).toBeCloseTo(0.75, 2);
    expect(extent(last).bottom).toBe(extent(actual).bottom);
    const band = extent(filled(charts.get('x'), colors['hatch-ground'])[0]);
    expect(band.right).toBeLessThan(extent(actual).left);
    expect(textOf(charts.get('x'), 'Not published').weight).toBe('bold');
    expect(textOf(charts.get('x'), '−100 (−25.0%)').color).toBe(colors.warn);
    expect(textOf(charts.get('x'), '2019').weight).toBe('bold');
    expect(textOf(charts.get('x'), '300').color).toBe(colors.white);
  });

  test('outline a forecast with dashes and put its value above', async () => {
    const chart = withForecast(columnsOf('en', [100, 120, 150]), [2], 'est.');
    const { charts } = await drawSamples([exhibitOf('x', 'en', chart)]);
    const outline = charts
      .get('x')
      ?.drawing.shapes.filter((shape) => shape.kind === 'path' && shape.dash.length > 0);
    expect(outline?.length).toBe(1);
    expect(textOf(charts.get('x'), '150').y).toBeLessThan(extent(outline?.[0] as PathShape).top);
    expect(textOf(charts.get('x'), 'est.').color).toBe(colors.mute);
  });

  test('set the words of a narrow band upright', async () => {
    const { charts, codes } = await drawSamples([
      exhibitOf('x', 'en', columnsOf('en', [1, 2, 3, 4, null, 6, 7, 8, 9, 10, 11])),
    ]);
    expect(codes).toEqual([]);
    expect(Math.abs(textOf(charts.get('x'), 'Not published').rotation)).toBe(90);
  });
});

describe('tiles', () => {
  test.each([
    { count: 6, width: 873, columns: 3 },
    { count: 4, width: 873, columns: 4 },
    { count: 4, width: 580, columns: 2 },
    { count: 3, width: 580, columns: 3 },
  ])('$count tiles on $width points stand in $columns columns', async ({ count, width, columns }) => {
    const { charts, codes } = await drawSamples([exhibitOf('x', 'zh-CN', tilesOf('zh', count))], {
      width,
      height: 322,
    });
    expect(codes).toEqual([]);
    const tiles = filled(charts.get('x'), colors.tint).map(extent);
    expect(new Set(tiles.map((tile) => tile.left)).size).toBe(columns);
    expect(tiles.length).toBe(count);
  });

  test('fill their bars to their values', async () => {
    const { charts } = await drawSamples([exhibitOf('x', 'en', tilesOf('en', 3))], {
      width: 873,
      height: 200,
    });
    const track = extent(filled(charts.get('x'), colors.line)[0]);
    const marks = filled(charts.get('x'), colors['muted-bar']).map(extent);
    const fill = marks.find((mark) => mark.top === track.top && mark.left === track.left);
    expect((fill?.width ?? 0) / track.width).toBeCloseTo(0.9408, 3);
  });
});

test('tracks are filled to their values on a plain scale that names no remainder', async () => {
  const { charts, codes } = await drawSamples([exhibitOf('x', 'en', tracksOf('en', 2))], {
    width: 425,
    height: 240,
  });
  expect(codes).toEqual([]);
  const track = extent(filled(charts.get('x'), colors.white)[0]);
  const fill = extent(filled(charts.get('x'), colors.accent)[0]);
  expect(fill.width / track.width).toBeCloseTo(0.762, 3);
  const printed = texts(charts.get('x')).map((text) => text.text);
  expect(printed).toEqual(expect.arrayContaining(['0', '100%', '76.20%', '57.31%']));
  expect(printed).not.toContain('23.80%');
});
