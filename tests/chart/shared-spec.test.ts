import { describe, expect, it } from 'vitest';
import { filled, sharedSpec } from '../../src/chart/shared-spec.js';
import { drawWithVega } from '../../src/chart/vega-engine.js';
import type { Json } from '../../src/model/chart-template.js';
import type { Workspace } from '../../src/model/workspace.js';

/** Bars from 0 to their values, with their names. */
function specOf(values: readonly number[], { max = 10, color = '#0F6E84' } = {}): Json {
  const rows = values.map((value, index) => ({ value, top: 20 * index, bottom: 20 * index + 12 }));
  return {
    width: 100,
    height: 60,
    padding: 0,
    autosize: 'none',
    params: [
      { name: 'max', value: max },
      { name: 'color', value: color },
    ],
    layer: [
      {
        data: { values: rows },
        mark: { type: 'rect', fill: { expr: 'color' } },
        encoding: {
          x: { field: 'value', type: 'quantitative', scale: { domain: [0, { expr: 'max' }], nice: false } },
          x2: { datum: 0 },
          y: { field: 'top', type: 'quantitative', scale: null },
          y2: { field: 'bottom' },
        },
      },
      {
        data: { values: rows.map(({ top }, index) => ({ top, name: `bar ${index}` })) },
        mark: 'text',
        encoding: {
          y: { field: 'top', type: 'quantitative', scale: null },
          text: { field: 'name' },
        },
      },
    ],
  };
}

const forget: Workspace['keep'] = (_, make) => make();

/** Keeps what is made, and counts it. */
function keeping() {
  const kept = new Map<string, unknown>();
  const keep: Workspace['keep'] = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  return { kept, keep };
}

const draw = async (spec: Json, keep = forget): Promise<string> =>
  (await drawWithVega(spec, ({ text }) => 6 * text.length, keep)).svg;

describe('what charts of one kind share', () => {
  const charts = [
    specOf([3, 8]),
    specOf([9, 1]),
    specOf([4, 2], { max: 5 }),
    specOf([4, 2], { color: '#888' }),
  ];

  it('is compiled once, and draws each as if it were alone', async () => {
    const { kept, keep } = keeping();
    for (const chart of [...charts, ...charts]) expect(await draw(chart, keep)).toBe(await draw(chart));
    expect(kept.size).toBe(1);
    expect(new Set(await Promise.all(charts.map((chart) => draw(chart)))).size).toBe(charts.length);
  });

  it('ends where anything but rows and values differs', async () => {
    const { kept, keep } = keeping();
    for (const width of [100, 120]) await draw({ ...(specOf([1]) as object), width } as Json, keep);
    expect(kept.size).toBe(2);
  });

  it('holds no row and no value', () => {
    const { shape, rows, values } = sharedSpec(specOf([7.25]));
    expect(JSON.stringify(shape)).not.toMatch(/7\.25|bar 0|#0F6E84/);
    expect([rows.size, [...values]]).toEqual([
      2,
      [
        ['max', 10],
        ['color', '#0F6E84'],
      ],
    ]);
  });

  it('leaves named data, and specifications without parameters, as they are', () => {
    const named: Json = { data: { name: 'own', values: [{ x: 1 }] }, mark: 'point' };
    expect(sharedSpec(named)).toEqual({ shape: named, rows: new Map(), values: new Map() });
  });

  it('is not taken where it has no place for rows or a value', async () => {
    const shared = sharedSpec(specOf([1]));
    const data = [...shared.rows.keys()].map((name) => ({ name, values: [] }));
    const signals = [...shared.values.keys()].map((name) => ({ name, value: null }));
    expect(filled({ data, signals }, shared)).toMatchObject({
      signals: [{ value: 10 }, { value: '#0F6E84' }],
    });
    expect(filled({ data: data.slice(1), signals }, shared)).toBeNull();
    expect(filled({ data, signals: signals.slice(1) }, shared)).toBeNull();
    const placeless: Workspace['keep'] = <T>() => ({ spec: {}, warnings: [] }) as T;
    expect(await draw(specOf([1]), placeless)).toBe(await draw(specOf([1])));
  });

  it('leaves parameters that are more than a value', () => {
    const select: Json = { params: [{ name: 'brush', value: 3, bind: 'scales' }], mark: 'point' };
    expect(sharedSpec(select).shape).toEqual(select);
  });
});
