import { beforeAll, describe, expect, it, test } from 'vitest';
import { nativeChart } from '../../src/exhibit/native-chart.js';
import { printedNumber } from '../../src/exhibit/printed-number.js';
import type { Chart } from '../../src/model/exhibit.js';
import { type NativeCase, nativeCases, printedValues } from '../render/pptx/native/native-cases.js';

let cases: readonly NativeCase[];

beforeAll(async () => {
  cases = await nativeCases();
});

/** The values that a chart prints, by what its kind calls them. */
function labelsOf(chart: Chart): readonly string[] {
  if (chart.kind === 'ranked-bar') return chart.bars.map(({ valueLabel }) => valueLabel);
  if (chart.kind === 'tracks') return chart.tracks.map(({ valueLabel }) => valueLabel);
  if (chart.kind === 'columns')
    return chart.columns.map(({ valueLabel }) => valueLabel).filter((one) => one !== '');
  if (chart.kind === 'likert' || chart.kind === 'stacked-bar') {
    const parts = chart.rows.flatMap((row) => row.parts).filter(({ tone }) => tone !== 'hatch');
    return [...parts, ...chart.rows.flatMap(({ total }) => total ?? [])].map(({ label }) => label);
  }
  if ('items' in chart)
    return chart.items.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.value === null ? [] : [cell.label])),
    );
  throw new Error(`${chart.kind} has no editable twin`);
}

describe('an editable chart', () => {
  it('is there for these cases and no others, and the others say why', () => {
    const names = cases.filter(({ exhibit }) => exhibit.native !== undefined).map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('-en')).map((name) => name.replace('-en', ''))).toEqual([
      'columns-growth',
      'columns-negative',
      'extreme-long-labels',
      'extreme-negative',
      'extreme-thirty-bars',
      'grouped-bar',
      'grouped-columns',
      'likert',
      'line-whole',
      'ranked-negative',
      'stacked-bar',
      'tracks',
    ]);
    const told = cases.map(({ name, exhibit, diagnostics }) => ({
      name,
      isNative: exhibit.native !== undefined,
      isTold: diagnostics.some(({ code }) => code === 'exhibit/no-native-chart'),
    }));
    expect(told.filter(({ isNative, isTold }) => isNative === isTold)).toEqual([]);
  });

  it.each([
    ['ranked-tie-en', 'the bracket over items that are almost level'],
    ['line-en', 'the hatched band over periods'],
    ['heatmap-en', 'PowerPoint has no chart like heatmap'],
  ])('%s stays a picture: %s', (name, why) => {
    const found = cases.find((one) => one.name === name);
    expect(found?.exhibit.native).toBeUndefined();
    expect(found?.diagnostics.map(({ message }) => message.en).join()).toContain(why);
    expect(found?.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('prints every value as the picture does, in both languages', () => {
    const natives = cases.flatMap(({ name, exhibit }) =>
      exhibit.native ? [{ name, exhibit, native: exhibit.native }] : [],
    );
    expect(natives.length).toBeGreaterThan(12);
    for (const { name, exhibit, native } of natives)
      expect([...printedValues(native)].sort(), name).toEqual([...labelsOf(exhibit.chart)].sort());
  });

  it('has a category for every row and leaves out what was not published', () => {
    const line = cases.find(({ name }) => name === 'line-whole-en')?.exhibit.native;
    expect(line?.categories.map(({ label }) => label)).toContain('2027');
    expect(line?.series.map(({ points }) => points.filter((point) => point === null).length)).toEqual([
      0, 0, 1,
    ]);
    expect(line?.series[0]?.points.filter((point) => point?.isForecast === true)).toHaveLength(2);
  });
});

describe('columns with a gap', () => {
  const column = {
    sublabel: '',
    valueLabel: '',
    highlight: false,
    value: null,
    status: 'not-published',
  } as const;
  const chart = (detail: string): Chart => ({
    kind: 'columns',
    columns: [
      { ...column, id: 'a', label: '2029' },
      { ...column, id: 'b', label: '2030', valueLabel: '0.0', value: 0, status: 'actual' },
    ],
    gap: { title: 'not published', detail },
    change: null,
  });

  it('say so below the period and have no value there, while a zero is one', () => {
    expect(nativeChart(chart(''))).toMatchObject({
      categories: [
        { label: '2029', detail: 'not published' },
        { label: '2030', detail: '' },
      ],
      series: [{ points: [null, { value: 0, format: '0.0' }] }],
    });
  });

  it('stay a picture where the publisher says something of the gap', () => {
    expect(nativeChart(chart('no survey'))).toBe('gap-remark');
  });
});

test.each([
  ['49.82%', 49.82, { value: 49.82, format: '0.00"%"' }],
  ['45.2', 452, { value: 45.2, format: '0.0' }],
  ['RMB 1,234.50bn', 12345, { value: 1234.5, format: '"RMB "#,##0.00"bn"' }],
  ['−3', -3, { value: -3, format: '0' }],
  ['0.0%', 0, { value: 0, format: '0.0"%"' }],
  ['5" pipe', 5, { value: 5, format: '0""\\"" pipe"' }],
  ['49.82%', 50.82, null],
  ['five', 5, null],
])('%s for %d', (label, amount, expected) => {
  expect(printedNumber(label, amount)).toEqual(expected);
});
