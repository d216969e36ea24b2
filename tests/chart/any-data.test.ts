import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chart } from '../../src/model/exhibit.js';
import { BRIEFING, DECK, drawSamples } from './draw-samples.js';
import {
  columnsOf,
  exhibitOf,
  likertOf,
  rankedOf,
  tilesOf,
  tracksOf,
  withChange,
  withForecast,
} from './sample-exhibits.js';

const word = fc.constantFrom(
  '社区',
  '图书馆',
  '延长',
  '开放时间',
  '的',
  '与',
  'AI',
  'reading',
  'of',
  'libraries',
  '24小时',
  '（周末）',
);
const label = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(''));
const english = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const name = fc.oneof(label, english);
const share = fc.integer({ min: -4_000, max: 10_000 }).map((value) => value / 100);
const names = fc.array(fc.tuple(name, fc.oneof(fc.constant(''), name)), { minLength: 1, maxLength: 12 });

const ranked = fc
  .tuple(names, fc.array(share, { minLength: 12, maxLength: 12 }), fc.boolean(), name)
  .map(([rows, values, hasRange, words]): Chart => {
    const range = hasRange ? { low: 10, high: 60, label: words } : null;
    return { ...rankedOf(rows, values), range };
  });

const likert = fc
  .array(
    fc.tuple(name, fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }), fc.boolean()),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((rows): Chart => {
    const tones = ['likert-1', 'likert-2', 'likert-3', 'rest', 'hatch'] as const;
    const base = likertOf('zh');
    return {
      ...base,
      rows: rows.map(([text, weights, strong], index) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const parts = weights.map((weight, at) => {
          const value = (weight / sum) * 100;
          return { tone: tones[at] ?? 'rest', value, label: `${value.toFixed(1)}%` };
        });
        return {
          id: `row-${index}`,
          label: text,
          strong,
          parts,
          total: { value: 50, label: '50.0%', highlight: strong },
        };
      }),
    };
  });

const columns = fc
  .tuple(
    fc.array(fc.option(fc.integer({ min: -9_999, max: 99_999 })), { minLength: 2, maxLength: 12 }),
    fc.nat(),
    fc.nat(),
    fc.boolean(),
  )
  .map(([values, one, other, falls]): Chart => {
    const chart = withForecast(
      columnsOf('en', values),
      values[values.length - 1] == null ? [] : [values.length - 1],
      'est.',
    );
    const [from, to] = [one % values.length, other % values.length].sort((a, b) => a - b);
    if (from === undefined || to === undefined || from === to || values[from] === null || values[to] === null)
      return chart;
    return withChange(chart, from, to, '−16 (−3.1%)', falls);
  });

const tiles = fc.tuple(fc.integer({ min: 1, max: 6 }), name, name).map(([count, text, small]): Chart => {
  const chart = tilesOf('zh', count);
  return { ...chart, tiles: chart.tiles.map((tile) => ({ ...tile, label: text, sublabel: small })) };
});

const tracks = fc.tuple(fc.integer({ min: 1, max: 3 }), name, name).map(([count, text, small]): Chart => {
  const chart = tracksOf('en', count);
  return { ...chart, tracks: chart.tracks.map((track) => ({ ...track, label: text, sublabel: small })) };
});

/** The layout either says that a chart does not fit, or nothing overlaps, leaves the box or is lost. */
test.each([
  ['ranked bars', ranked],
  ['Likert bars', likert],
  ['columns', columns],
  ['tiles', tiles],
  ['tracks', tracks],
])('%s of any data fit, or say that they do not', async (_, charts) => {
  const fitting: number[] = [];
  await fc.assert(
    fc.asyncProperty(charts, fc.boolean(), async (chart, isDeck) => {
      const [size, medium] = isDeck ? ([DECK, 'deck'] as const) : ([BRIEFING, 'briefing'] as const);
      const drawn = await drawSamples([exhibitOf('x', 'zh-CN', chart)], size, medium);
      const others = drawn.diagnostics.filter(({ code }) => code !== 'exhibit/does-not-fit');
      expect(others.map(({ message }) => message.en)).toEqual([]);
      if (drawn.codes.length === 0) fitting.push(1);
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(fitting.length).toBeGreaterThan(15);
});
