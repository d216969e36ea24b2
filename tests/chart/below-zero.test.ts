import { describe, expect, it } from 'vitest';
import type { Chart, Grid } from '../../src/model/exhibit.js';
import { drawSamples } from './draw-samples.js';
import { columnsOf, exhibitOf, places, rankedOf } from './sample-exhibits.js';
import { sampleTheme } from './sample-theme.js';
import { extent, filled, textOf } from './shapes.js';

const { colors } = sampleTheme('deck');

async function drawn(chart: Chart) {
  const { charts, codes } = await drawSamples([exhibitOf('x', 'en', chart)]);
  expect(codes).toEqual([]);
  return charts.get('x');
}

/** Marks of a color, widest first, without the thin line at zero. */
function bars(chart: Awaited<ReturnType<typeof drawn>>, color: string) {
  return filled(chart, color).map(extent);
}

const GRID: Grid = {
  series: [
    { id: 'a', label: 'Before', sublabel: '', highlight: false },
    { id: 'b', label: 'After', sublabel: '', highlight: false },
  ],
  items: [
    ['North', 40, -20],
    ['South', -10, 5],
  ].map(([label, ...values]) => ({
    id: String(label),
    label: String(label),
    sublabel: '',
    strong: false,
    cells: values.map((value) => ({
      id: `${label}${value}`,
      value: Number(value),
      label: `${value} pt`,
      missing: '',
      highlight: false,
      isForecast: false,
    })),
  })),
};

describe('values below zero', () => {
  it('are ranked bars to the left of the line at zero, as long as they are large', async () => {
    const chart = await drawn(rankedOf(places.en.slice(1, 4), [60, 20, -30]));
    const [plus] = bars(chart, colors.accent);
    const minus = bars(chart, colors['muted-bar']).at(-1);
    const zero = bars(chart, colors.ink2)[0];
    expect(minus?.right).toBeCloseTo(plus?.left ?? 0, 1);
    expect(((zero?.left ?? 0) + (zero?.right ?? 0)) / 2).toBeCloseTo(plus?.left ?? 0, 1);
    expect((plus?.width ?? 0) / (minus?.width ?? 1)).toBeCloseTo(2, 1);
    expect(textOf(chart, '-30.00%').x).toBeLessThan(minus?.left ?? 0);
  });

  it('hang as columns under the line at zero, with their values underneath', async () => {
    const chart = await drawn(columnsOf('en', [300, -150]));
    const marks = [...bars(chart, colors.accent), ...bars(chart, colors['muted-bar'])];
    const [minus, plus] = marks.toSorted((a, b) => b.top - a.top);
    const zero = bars(chart, colors.ink2)[0];
    expect(minus?.top).toBeCloseTo(plus?.bottom ?? 0, 1);
    expect(((zero?.top ?? 0) + (zero?.bottom ?? 0)) / 2).toBeCloseTo(plus?.bottom ?? 0, 1);
    expect((plus?.height ?? 0) / (minus?.height ?? 1)).toBeCloseTo(2, 1);
    expect(textOf(chart, '-150').y).toBeGreaterThan(minus?.bottom ?? 0);
  });

  it('stand on one zero in every panel of small multiples', async () => {
    const chart = await drawn({ kind: 'small-multiples', ...GRID });
    const widths = bars(chart, colors['muted-bar']).map(({ width }) => width);
    const [unit] = widths.toSorted((a, b) => a - b);
    expect(widths.map((width) => Math.round(width / (unit ?? 1))).toSorted((a, b) => a - b)).toEqual([
      1, 2, 4, 8,
    ]);
    expect(bars(chart, colors.ink2)).toHaveLength(2);
  });

  it('may be where a waterfall leads to', async () => {
    const step = (id: string, from: number, to: number, role: 'level' | 'fall') => {
      return { id, label: id, sublabel: '', highlight: false, valueLabel: `${to - from}`, from, to, role };
    };
    const steps = [
      step('start', 0, 50, 'level'),
      step('loss', 50, -25, 'fall'),
      step('end', 0, -25, 'level'),
    ];
    const chart = await drawn({ kind: 'waterfall', steps });
    const levels = bars(chart, colors.navy).toSorted((a, b) => a.left - b.left);
    expect(levels[0]?.bottom).toBeCloseTo(levels[1]?.top ?? 0, 1);
    expect((levels[0]?.height ?? 0) / (levels[1]?.height ?? 1)).toBeCloseTo(2, 1);
    expect(textOf(chart, '-25').y).toBeGreaterThan(levels[1]?.bottom ?? 0);
  });

  it('leave the line at zero where it is among lines', async () => {
    const ticks = [-20, 0, 40].map((value) => ({ value, label: `${value}` }));
    const chart = await drawn({ kind: 'line', ...GRID, gap: { title: '', detail: '' }, forecast: '', ticks });
    const zero = bars(chart, colors.ink2)[0];
    const label = textOf(chart, '0');
    expect(zero?.top ?? 0).toBeLessThan(label.y);
    expect(label.y).toBeLessThan(textOf(chart, '-20').y);
  });
});
