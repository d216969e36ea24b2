import { describe, expect, test } from 'vitest';
import type { DrawnChart, PathShape } from '../../src/model/drawing.js';
import type { RankedBar, Tiles } from '../../src/model/exhibit.js';
import { DECK, drawSamples } from './draw-samples.js';
import { columnsOf, exhibitOf, likertOf, rankedOf } from './sample-exhibits.js';
import { sampleTheme } from './sample-theme.js';

const { colors } = sampleTheme('deck');

function textAt(chart: DrawnChart | undefined, text: string): { readonly x: number; readonly y: number } {
  const found = chart?.drawing.shapes.find((shape) => shape.kind === 'text' && shape.text === text);
  if (found?.kind !== 'text') throw new Error(`"${text}" is not drawn`);
  return found;
}

function barsOf(chart: DrawnChart | undefined): readonly { readonly left: number; readonly width: number }[] {
  const shapes = (chart?.drawing.shapes ?? []).filter(
    (shape): shape is PathShape =>
      shape.kind === 'path' && (shape.fill === colors.accent || shape.fill === colors['muted-bar']),
  );
  return shapes.map(({ commands }) => {
    const xs = commands.flatMap((command) => (command.op === 'Z' ? [] : [command.x]));
    return { left: Math.min(...xs), width: Math.max(...xs) - Math.min(...xs) };
  });
}

const tile = (number: string, unit: string, value: number | null): Tiles['tiles'][number] => ({
  id: number,
  label: `Label ${number}`,
  sublabel: 'n = 10',
  valueLabel: number,
  highlight: false,
  value,
  number,
  unit,
});

describe('tiles', () => {
  const counts = [tile('10,000', '\u00a0reports', null), tile('1,061', '\u00a0reports', null)];
  const share = [tile('49.82', '%', 49.82), tile('12.30', '%', 12.3)];

  test('draw a 0-100% bar under shares only', async () => {
    const { charts, codes } = await drawSamples([
      exhibitOf('counts', 'en', { kind: 'tiles', tiles: counts }),
      exhibitOf('shares', 'en', { kind: 'tiles', tiles: share }),
    ]);
    expect(codes).toEqual([]);
    // A line on top of each tile, and under shares a filled bar besides.
    expect(barsOf(charts.get('counts'))).toHaveLength(2);
    expect(barsOf(charts.get('shares'))).toHaveLength(4);
  });

  test('leave the space in front of a unit', async () => {
    const glued = [tile('10,000', 'reports', null)];
    const { charts } = await drawSamples([
      exhibitOf('apart', 'en', { kind: 'tiles', tiles: counts }),
      exhibitOf('glued', 'en', { kind: 'tiles', tiles: glued }),
    ]);
    const distance = (id: string): number =>
      textAt(charts.get(id), 'reports').x - textAt(charts.get(id), '10,000').x;
    expect(distance('apart') - distance('glued')).toBeGreaterThan(4);
  });
});

describe('columns', () => {
  const many = (last: number) =>
    columnsOf('en', [463, 571, 657, 677, 667, 713, 752, 865, 907, 941, 1065, last]);

  test('carry their values above when one of them is too wide for its column', async () => {
    const { charts } = await drawSamples([
      exhibitOf('narrow', 'en', many(12345)),
      exhibitOf('wide', 'en', columnsOf('en', [463, 571])),
    ]);
    const tops = (chart: DrawnChart | undefined, label: string) => textAt(chart, label).y;
    const narrow = charts.get('narrow');
    const wide = charts.get('wide');
    const columnTop = (chart: DrawnChart | undefined, index: number): number => {
      const shapes = (chart?.drawing.shapes ?? []).filter(
        (shape): shape is PathShape =>
          shape.kind === 'path' && (shape.fill === colors['muted-bar'] || shape.fill === colors.accent),
      );
      const ys = (shapes[index]?.commands ?? []).flatMap((command) =>
        command.op === 'Z' ? [] : [command.y],
      );
      return Math.min(...ys);
    };
    const labels = (chart: DrawnChart | undefined): readonly string[] =>
      (chart?.drawing.shapes ?? []).flatMap((shape) =>
        shape.kind === 'text' && /^[\d.,]+$/.test(shape.text) && !/^20\d\d$/.test(shape.text)
          ? [shape.text]
          : [],
      );
    const [first = ''] = labels(narrow);
    const [inside = ''] = labels(wide);
    expect(tops(narrow, first)).toBeLessThan(columnTop(narrow, 0));
    expect(tops(wide, inside)).toBeGreaterThan(columnTop(wide, 0));
  });
});

describe('ranked bars side by side', () => {
  const left = rankedOf([['Day'], ['Night']], [56.24, 33.63]);
  const right = rankedOf([['A rather long name'], ['Large']], [49.1, 7.44]);
  const beside = (own: RankedBar, other: RankedBar): RankedBar => ({ ...own, alongside: other.bars });

  test('share one axis, so that equal values are equally long', async () => {
    const { charts, codes } = await drawSamples([
      exhibitOf('left', 'en', beside(left, right)),
      exhibitOf('right', 'en', beside(right, left)),
      exhibitOf('alone', 'en', right),
    ]);
    expect(codes).toEqual([]);
    const [day, large, alone] = ['left', 'right', 'alone'].map((id) => barsOf(charts.get(id))[0]);
    expect(day?.left).toBe(large?.left);
    expect((day?.width ?? 0) / 56.24).toBeCloseTo((large?.width ?? 0) / 49.1, 2);
    expect(alone?.width ?? 0).toBeGreaterThan((large?.width ?? 0) + 10);
  });
});

describe('a Likert row', () => {
  test('shows its own base under its name', async () => {
    const chart = likertOf('en');
    const rows = chart.rows.map((row) => ({ ...row, sublabel: 'n = 744' }));
    const { charts, codes } = await drawSamples([exhibitOf('x', 'en', { ...chart, rows })], DECK);
    expect(codes).toEqual([]);
    const drawn = charts.get('x')?.drawing.shapes.filter((shape) => shape.kind === 'text') ?? [];
    expect(drawn.filter(({ text }) => text === 'n = 744')).toHaveLength(chart.rows.length);
  });
});
