import { describe, expect, it } from 'vitest';
import type { Chart, Grid } from '../../src/model/exhibit.js';
import { lightness } from '../../src/validate/color-difference.js';
import { drawSamples } from './draw-samples.js';
import { exhibitOf } from './sample-exhibits.js';
import { sampleTheme } from './sample-theme.js';
import { extent, filled, textOf, texts } from './shapes.js';

const { colors, palettes } = sampleTheme('deck');

async function drawn(chart: Chart) {
  const { charts, diagnostics } = await drawSamples([exhibitOf('x', 'en', chart)]);
  expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
  return charts.get('x');
}

type Value = number | null;

/** A grid of items by series; `claimed` are cells such as `2029 Online`. */
function gridOf(
  series: readonly string[],
  items: { readonly [item: string]: readonly Value[] },
  claimed = '',
): Grid {
  return {
    series: series.map((label) => ({ id: label, label, sublabel: '', highlight: claimed.endsWith(label) })),
    items: Object.entries(items).map(([label, values]) => ({
      id: label,
      label,
      sublabel: '',
      strong: claimed.startsWith(label),
      cells: values.map((value, index) => ({
        id: `${label} ${index}`,
        value,
        label: value === null ? '—' : `${value}%`,
        missing: value === null ? 'Not published' : '',
        highlight: `${label} ${series[index]}` === claimed,
        isForecast: label >= '2030' && label < '3000',
      })),
    })),
  };
}

describe('lines', () => {
  const grid = gridOf(
    ['Online', 'Phone'],
    { 2026: [20, 30], 2027: [null, null], 2028: [41, 36], 2029: [54, 38], 2030: [57, 39], 2031: [61, 40] },
    '2029 Online',
  );
  const ticks = [0, 20, 40, 60, 80].map((value) => ({ value, label: `${value} pt` }));
  const lines = { kind: 'line', ...grid, gap: { title: 'Not published', detail: '' }, ticks } as const;

  it('print what the headline is about, which is not the last value', async () => {
    const chart = await drawn({ ...lines, forecast: 'forecast' });
    expect(textOf(chart, '54%').color).toBe(colors.accent);
    expect(texts(chart).map(({ text }) => text)).not.toContain('41%');
  });

  it('are named before a gap as well as at their ends', async () => {
    const words = texts(await drawn({ ...lines, forecast: 'forecast' })).map(({ text }) => text);
    expect(words.filter((text) => text === 'Online')).toHaveLength(2);
    expect(words.filter((text) => text === 'Phone')).toHaveLength(2);
  });

  it('say in words where forecasts begin', async () => {
    const chart = await drawn({ ...lines, forecast: 'forecast' });
    const word = textOf(chart, 'forecast');
    expect(word.x).toBeGreaterThan(textOf(chart, '2029').x + textOf(chart, '2029').width / 2);
    expect(word.x).toBeLessThan(textOf(chart, '2030').x + 1);
    expect(filled(chart, colors.white).length).toBeGreaterThanOrEqual(4);
  });
});

describe('slopes', () => {
  const chart = (close: number): Chart => ({
    kind: 'slope',
    ...gridOf(['Before', 'After'], { Seats: [31, 35], Quiet: [30, 30 + close], Coffee: [11, 60] }),
    changeHead: 'Change (pp)',
  });
  const leaders = async (close: number): Promise<number> => {
    const shapes = (await drawn(chart(close)))?.drawing.shapes ?? [];
    return shapes.filter((shape) => shape.kind === 'path' && shape.stroke === colors.mute).length;
  };

  it('lead a line from a dot to words that had to move, and none where they did not', async () => {
    expect(await leaders(5)).toBeGreaterThan(await leaders(20));
  });

  it('have a heading over the changes', async () => {
    const head = textOf(await drawn(chart(9)), 'Change (pp)');
    expect(head.x + head.width).toBeGreaterThan(570);
  });
});

describe('a heat map', () => {
  const grid = gridOf(['A', 'B'], { North: [5, 72], South: [30, 44] }, 'North B');

  it('has a key from its lowest to its highest value', async () => {
    const chart = await drawn({ kind: 'heatmap', ...grid });
    const swatches = palettes.heat.map(({ color }) =>
      Math.min(...filled(chart, color).map((one) => extent(one).width)),
    );
    expect(swatches.every((width) => width < 12)).toBe(true);
    expect(texts(chart).filter(({ text }) => text === '5%')).toHaveLength(2);
    expect(texts(chart).filter(({ text }) => text === '72%')).toHaveLength(2);
  });

  it('frames the claimed cell dark and light, so that one of them shows', async () => {
    const chart = await drawn({ kind: 'heatmap', ...grid });
    const strokes = (chart?.drawing.shapes ?? []).flatMap((shape) =>
      shape.kind === 'path' && shape.stroke !== null ? [shape.stroke] : [],
    );
    expect(strokes).toEqual([colors.ink, colors.white]);
  });
});

describe('a unit chart', () => {
  const part = (label: string, value: number, highlight: boolean) => {
    return { id: label, label, sublabel: '', value, valueLabel: `${value}%`, highlight };
  };

  const CLAIMS = [2, 3, 4, 5].flatMap((count) =>
    Array.from({ length: count }, (_, claimed) => [claimed, count] as const),
  );

  it.each(CLAIMS)('names no two parts with one grey, part %i of %i claimed', async (claimed, count) => {
    const labels = ['a', 'b', 'c', 'd', 'e'].slice(0, count);
    const parts = labels.map((label, index) => part(label, 12 + index, index === claimed));
    const chart = await drawn({ kind: 'waffle', parts });
    expect(filled(chart, colors.accent).length > 10).toBe(count < 5);
    const listed = [colors.accent, ...palettes.series.map(({ color }) => color)];
    const used = listed.filter((color) => filled(chart, color).length > 0).map(lightness);
    expect(used).toHaveLength(count);
    const apart = used.flatMap((one, at) => used.slice(0, at).map((other) => Math.abs(one - other)));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(10);
  });
});

describe('diverging bars', () => {
  it('print sums in one color under headings, and the smallest number under its part', async () => {
    const sides = ['negative', 'positive'] as const;
    const chart = await drawn({
      kind: 'diverging',
      sides: ['Against', 'In favor'],
      legend: [
        { id: 'no', label: 'No', tone: 'diverging-5' },
        { id: 'yes', label: 'Yes', tone: 'diverging-1' },
      ],
      rows: [3, 55].map((value, index) => ({
        id: `${index}`,
        label: `Row ${index}`,
        sublabel: '',
        strong: index === 0,
        negative: `${value}.0%`,
        positive: `${100 - value}.0%`,
        parts: [value, 100 - value].map((share, at) => ({
          tone: at === 0 ? 'diverging-5' : 'diverging-1',
          side: sides[at] ?? 'negative',
          highlight: false,
          value: share,
          label: `${share}%`,
        })),
      })),
    });
    expect(textOf(chart, '3.0%').color).toBe(colors.ink);
    expect(textOf(chart, '97.0%').color).toBe(colors.ink);
    const [left, right] = ['Against', 'In favor'].map((text) => textOf(chart, text));
    expect(left?.y).toBeLessThan(textOf(chart, '3.0%').y);
    expect(right?.y).toBe(left?.y);
    const bar = extent(
      filled(chart, palettes.diverging[4]?.color ?? '').find((one) => extent(one).height > 15),
    );
    expect(textOf(chart, '3%').y).toBeGreaterThan(bar.bottom);
  });
});
