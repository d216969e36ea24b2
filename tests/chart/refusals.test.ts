import { describe, expect, test } from 'vitest';
import { drawCharts } from '../../src/chart/index.js';
import type { ChartTemplate } from '../../src/model/chart-template.js';
import type { Chart } from '../../src/model/exhibit.js';
import { chartTemplates, DECK, drawSamples, requestFor } from './draw-samples.js';
import {
  columnsOf,
  exhibitOf,
  likertOf,
  part,
  places,
  rankedOf,
  shares,
  tilesOf,
  tracksOf,
  withChange,
} from './sample-exhibits.js';
import { sampleTheme } from './sample-theme.js';

async function problems(chart: Chart, size = DECK) {
  const { charts, diagnostics } = await drawSamples([exhibitOf('x', 'en', chart)], size);
  return {
    charts,
    codes: diagnostics.map(({ code }) => code),
    words: diagnostics.map(({ message }) => message.en).join('\n'),
  };
}

describe('a chart that does not fit its box says so, and is still drawn for a preview', () => {
  const endless =
    'An answer option so long that nobody could print it in two lines beside a bar, whatever its width';
  test.each<readonly [string, Chart, { readonly width: number; readonly height: number }, string]>([
    ['too many bars', rankedOf(places.en, shares), { width: 580, height: 90 }, '12 rows'],
    [
      'endless labels that begin alike',
      rankedOf([[endless], [`${endless} too`]], [50, 40]),
      DECK,
      `${endless} too`,
    ],
    [
      'an endless tile label',
      { ...tilesOf('en', 3), tiles: tilesOf('en', 3).tiles.map((tile) => ({ ...tile, label: endless })) },
      DECK,
      endless,
    ],
    ['numbers wider than their tiles', tilesOf('en', 6), { width: 200, height: 100 }, '94.08%'],
    ['tracks in a low box', tracksOf('en', 3), { width: 400, height: 80 }, '3 rows'],
    [
      'words wider than the gap',
      columnsOf('en', [null, 2, 3, 4, 5, 6, 7]),
      { width: 300, height: 70 },
      'Not published',
    ],
  ])('%s', async (_, chart, size, words) => {
    const found = await problems(chart, size);
    expect(found.codes).toContain('exhibit/does-not-fit');
    expect(found.words).toContain(words);
    expect(found.charts.has('x')).toBe(true);
  });

  test('a legend that is too long for three lines', async () => {
    const base = likertOf('en');
    const legend = base.legend.map((entry) => ({
      ...entry,
      label: `${entry.label} with a very long explanation of the level`,
    }));
    const found = await problems({ ...base, legend });
    expect(found.codes).toContain('exhibit/does-not-fit');
  });

  test('labels of tiny segments that do not stand side by side', async () => {
    const base = likertOf('en');
    const tiny = Array.from({ length: 20 }, () => part('likert-2', 5));
    const found = await problems(
      { ...base, rows: base.rows.map((row) => ({ ...row, parts: tiny })) },
      { width: 400, height: 200 },
    );
    expect(found.codes).toContain('exhibit/does-not-fit');
  });
});

describe('a chart that cannot be drawn truly is not drawn', () => {
  const likert = likertOf('en');
  test.each<readonly [string, Chart, string]>([
    ['a bar without a number', rankedOf(places.en.slice(0, 1), [Number.NaN]), 'NaN'],
    ['no bars', rankedOf([], []), 'no rows'],
    [
      'parts that do not make a whole',
      { ...likert, rows: [{ ...(likert.rows[0] ?? failed()), parts: [part('likert-1', 60)] }] },
      '60',
    ],
    ['no columns', columnsOf('en', []), 'no rows'],
    [
      'a change from a period without a value',
      withChange(columnsOf('en', [null, 6]), 0, 1, '+1', false),
      '+1',
    ],
    [
      'a change between periods that are not shown',
      withChange(columnsOf('en', [5, 6]), 0, 9, '+1', false),
      '+1',
    ],
    [
      'a tile above 100%',
      { ...tilesOf('en', 1), tiles: tilesOf('en', 1).tiles.map((tile) => ({ ...tile, value: 120 })) },
      '120',
    ],
    [
      'a track above 100%',
      { ...tracksOf('en', 1), tracks: tracksOf('en', 1).tracks.map((track) => ({ ...track, value: 120 })) },
      '120',
    ],
    ['a table', { kind: 'table' }, 'table'],
  ])('%s', async (_, chart, words) => {
    const found = await problems(chart);
    expect(found.codes).toContain('exhibit/not-drawable');
    expect(found.words).toContain(words);
    expect(found.charts.size).toBe(0);
  });

  test('a theme without a text style', async () => {
    const theme = sampleTheme('deck');
    const { 'chart-note': _, ...styles } = theme.styles;
    const exhibit = exhibitOf('x', 'en', columnsOf('en', [1, 2]));
    const request = requestFor([exhibit], DECK, 'deck');
    const publication = { ...request.publication, theme: { ...theme, styles } };
    const { diagnostics, value } = await drawCharts({ ...request, publication });
    expect(diagnostics.map((diagnostic) => diagnostic.message.en)).toEqual([
      'Exhibit x cannot be drawn: the theme sample has no text style chart-note.',
    ]);
    expect(value.size).toBe(0);
  });
});

describe('a template with a planted fault is found out', () => {
  const exhibit = exhibitOf('x', 'en', rankedOf(places.en.slice(0, 4), shares));

  test.each<readonly [string, (text: string) => string, string, string]>([
    [
      'a colour that no theme has',
      (text) => text.replace('"muted-bar"', '"mooted-bar"'),
      'exhibit/not-drawable',
      'mooted-bar',
    ],
    [
      'a style property that does not exist',
      (text) => text.replace('chart-value.size', 'chart-value.height'),
      'exhibit/not-drawable',
      'chart-value.height',
    ],
    [
      'an unknown kind of reference',
      (text) => text.replace('"$layout":"max"', '"$lay":"max"'),
      'exhibit/not-drawable',
      '$lay',
    ],
    [
      'an expression that does not parse',
      (text) => text.replace('datum.highlight ? accent : ordinary', 'datum.highlight ?'),
      'exhibit/not-drawable',
      'fails',
    ],
    [
      'a name that does not exist',
      (text) => text.replace('datum.highlight ? accent : ordinary', 'nobody'),
      'exhibit/not-drawable',
      'nobody',
    ],
    [
      'the clock',
      (text) => text.replace('datum.highlight ? accent : ordinary', 'now() > 0 ? accent : ordinary'),
      'exhibit/not-drawable',
      'now()',
    ],
    [
      'chance',
      (text) => text.replace('datum.highlight ? accent : ordinary', 'random() > 0.5 ? accent : ordinary'),
      'exhibit/not-drawable',
      'random()',
    ],
    [
      'a file',
      (text) => text.replace('{"values":{"$data":"axis"}}', '{"url":"rows.json"}'),
      'exhibit/not-drawable',
      '"url"',
    ],
    [
      'an image',
      (text) => text.replace('{"type":"rect","fill":{"$theme":"ink2"}}', '{"type":"image"}'),
      'exhibit/not-drawable',
      'image',
    ],
    [
      'a warning of vega-lite',
      (text) => text.replace('"x2":{"datum":0}', '"x2":{"datum":0},"shape":{"value":"circle"}'),
      'chart/vega-warning',
      'shape',
    ],
    [
      'values left out',
      (text) => text.replace('{"values":{"$data":"values"}}', '{"values":[]}'),
      'exhibit/not-drawable',
      '"58.41%" is not in the drawing',
    ],
    [
      'a label filtered away',
      (text) => text.replace("datum.part === 'label'", "datum.part === 'label' && datum.y > 200"),
      'exhibit/not-drawable',
      'is not in the drawing',
    ],
    [
      'values that leave the box',
      (text) => text.replace('"name":"gap","value":{"$layout":"valueGap"}', '"name":"gap","value":40'),
      'chart/overlap',
      'leaves the box',
    ],
    [
      'values set over the labels',
      (text) => text.replace('"x":{"field":"value","type":"quantitative"}', '"x":{"value":10}'),
      'chart/overlap',
      'overlap',
    ],
  ])('%s', async (_, change, code, words) => {
    const ranked = chartTemplates().get('ranked-bar') ?? failed();
    const written = JSON.stringify(ranked);
    const changed = change(written);
    expect(changed).not.toBe(written);
    const template: ChartTemplate = JSON.parse(changed);
    const { diagnostics } = await drawSamples([exhibit], DECK, 'deck', {
      templates: new Map([['ranked-bar', template]]),
    });
    const found = diagnostics.filter(
      (diagnostic) => diagnostic.code === code && diagnostic.message.en.includes(words),
    );
    expect(found.length, JSON.stringify(diagnostics.map(({ message }) => message.en))).toBeGreaterThan(0);
    expect(found[0]?.place).toEqual({ file: 'commentary.md', line: 7, column: 1 });
    expect(found[0]?.message.zh).not.toBe('');
  });

  test('a missing template', async () => {
    const { diagnostics, charts } = await drawSamples([exhibit], DECK, 'deck', { templates: new Map() });
    expect(diagnostics.map((diagnostic) => diagnostic.hints[0]?.en)).toEqual([
      'Add templates/charts/ranked-bar.json.',
    ]);
    expect(charts.size).toBe(0);
  });
});

function failed(): never {
  throw new Error('A sample is missing.');
}
