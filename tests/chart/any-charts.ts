import fc from 'fast-check';
import { scaleTicks } from '../../src/exhibit/scale-ticks.js';
import type { Chart, DivergingRow, Grid, GridCell, GridKind } from '../../src/model/exhibit.js';

/** 2 to 40 ideographs, or up to 80 Latin letters. */
const han = fc
  .array(fc.constantFrom('社区', '图书馆', '延长', '开放时间', '的', '与', '（周末）', '24小时'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join('').slice(0, 40));
const latin = fc
  .array(fc.constantFrom('reading', 'of', 'libraries', 'AI', 'longer', 'hours', 'for', 'everybody'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' ').slice(0, 80).trim());
const short = fc.oneof(
  han.map((text) => text.slice(0, 8)),
  latin.map((text) => text.slice(0, 14).trim()),
);
const name = fc.oneof({ weight: 8, arbitrary: short }, han, latin);
const base = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 2, max: 99_999 }).map((n) => `n=${n}`),
);
/** From a hundredth to a trillion. */
const size = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -2, max: 8 }));
const amount = size.map(([digits, power]) => Number((digits * 10 ** power).toPrecision(6)));

function cellsOf(value: fc.Arbitrary<number | null>): fc.Arbitrary<GridCell> {
  return fc.tuple(value, fc.boolean(), fc.boolean()).map(([number, highlight, isForecast]) => ({
    id: 'x',
    value: number,
    label: number === null ? '—' : number.toLocaleString('en-US'),
    missing: number === null ? '节选未公布' : '',
    highlight: highlight && number !== null,
    isForecast,
  }));
}

function grids(
  series: { readonly min: number; readonly max: number },
  items: number,
  value: fc.Arbitrary<number | null>,
) {
  return fc
    .tuple(fc.integer(series), fc.integer({ min: 2, max: items }))
    .chain(([count, rows]) =>
      fc.tuple(
        fc.array(fc.tuple(short, base), { minLength: count, maxLength: count }),
        fc.array(fc.tuple(name, base, fc.array(cellsOf(value), { minLength: count, maxLength: count })), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
    )
    .map(
      ([heads, rows]): Grid => ({
        series: heads.map(([label, sublabel], index) => ({
          id: `s${index}`,
          label: heads.length === 1 ? '' : label,
          sublabel: heads.length === 1 ? '' : sublabel,
          highlight: index === 0,
        })),
        items: rows.map(([label, sublabel, cells], index) => ({
          id: `i${index}`,
          label,
          sublabel,
          strong: cells.some(({ highlight }) => highlight),
          // What has no value at all is left out before it comes here.
          cells: cells.map((cell, at) =>
            at === index % cells.length && cell.value === null ? { ...cell, ...ONE } : cell,
          ),
        })),
      }),
    );
}

const ONE = { value: 1, label: '1', missing: '' };

const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
const some = fc.option(share, { freq: 6 });
const signed = fc.option(
  fc.tuple(amount, fc.boolean()).map(([value, minus]) => (minus ? -value : value)),
  { freq: 6 },
);
/** Shares that rose or fell. */
const mixed = fc.option(
  fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100),
  { freq: 6 },
);
const of =
  (kind: GridKind) =>
  (grid: Grid): Chart => ({ kind, ...grid });

function ticksOf(values: readonly number[]) {
  return scaleTicks(values).map(({ value }) => ({ value, label: value.toLocaleString('en-US') }));
}

const lines = grids({ min: 1, max: 5 }, 24, fc.oneof(fc.option(amount, { freq: 5 }), signed)).map(
  (grid): Chart => ({
    kind: 'line',
    ...grid,
    items: grid.items.map((item, index) => ({
      ...item,
      label: `${2001 + index}年`,
      sublabel: '',
      cells: index % 5 === 3 ? item.cells.map((cell) => ({ ...cell, value: null })) : item.cells,
    })),
    gap: { title: '逐年数值：未公布', detail: '' },
    forecast: '预计',
    ticks: ticksOf(grid.items.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0))),
  }),
);

const diverging = fc
  .array(fc.tuple(name, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 5 })), {
    minLength: 2,
    maxLength: 14,
  })
  .map((rows): Chart => {
    const sides = ['negative', 'negative', 'neutral', 'positive', 'positive'] as const;
    return {
      kind: 'diverging',
      sides: ['左侧合计', '右侧合计'],
      legend: [5, 4, 3, 2, 1].map((tone) => ({
        id: `${tone}`,
        label: `${tone}分`,
        tone: `diverging-${tone as 1 | 2 | 3 | 4 | 5}`,
      })),
      rows: rows.map(([label, weights], index): DivergingRow => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        return {
          id: `${index}`,
          label,
          sublabel: '',
          strong: index === 0,
          negative: '40.1%',
          positive: '32.2%',
          parts: weights.map((weight, at) => ({
            tone: `diverging-${(5 - at) as 1 | 2 | 3 | 4 | 5}`,
            side: sides[at] ?? 'neutral',
            highlight: false,
            value: (weight / sum) * 100,
            label: `${((weight / sum) * 100).toFixed(1)}%`,
          })),
        };
      }),
    };
  });

const waterfall = fc
  .array(fc.tuple(short, fc.integer({ min: -9999, max: 9999 })), { minLength: 1, maxLength: 6 })
  .map((falls): Chart => {
    const total = falls.reduce((sum, [, value]) => sum + value, 0);
    const mark = (label: string, value: number) => ({
      id: label,
      label,
      sublabel: '',
      highlight: false,
      valueLabel: value.toLocaleString('en-US'),
    });
    let level = total * 1.5;
    const steps = falls.map(([label, value]) => {
      const from = level;
      level -= value;
      return {
        ...mark(label, -value),
        from,
        to: level,
        role: value < 0 ? ('rise' as const) : ('fall' as const),
      };
    });
    const first = { ...mark('起点', total * 1.5), from: 0, to: total * 1.5, role: 'level' as const };
    const last = { ...mark('终点', level), from: 0, to: level, role: 'level' as const };
    return { kind: 'waterfall', steps: [first, ...steps, last] };
  });

const marks = fc.tuple(name, name, share, fc.boolean());
const waffle = fc.array(marks, { minLength: 1, maxLength: 5 }).map(
  (parts): Chart => ({
    kind: 'waffle',
    parts: parts.map(([label, sublabel, value, highlight], index) => ({
      id: `${index}`,
      label,
      sublabel,
      highlight,
      value: value / parts.length,
      valueLabel: `${(value / parts.length).toFixed(2)}%`,
    })),
  }),
);
const number = fc.tuple(marks, amount).map(
  ([[label, sublabel, value, highlight], large]): Chart => ({
    kind: 'number',
    tile: {
      id: 'x',
      label,
      sublabel,
      highlight,
      valueLabel: `${value}%`,
      value: highlight ? value : null,
      number: highlight ? String(value) : large.toLocaleString('en-US'),
      unit: highlight ? '%' : ' 册次',
    },
  }),
);

/** Charts of any sizes, words and values, by kind. */
export const ANY_CHARTS: readonly (readonly [name: string, charts: fc.Arbitrary<Chart>])[] = [
  ['grouped bars', grids({ min: 1, max: 5 }, 6, signed).map(of('grouped-bar'))],
  ['grouped columns', grids({ min: 1, max: 3 }, 6, some).map(of('grouped-columns'))],
  ['dumbbells', grids({ min: 2, max: 2 }, 12, some).map(of('dumbbell'))],
  ['slopes', grids({ min: 2, max: 2 }, 12, some).map(of('slope'))],
  ['small multiples', grids({ min: 2, max: 12 }, 8, some).map(of('small-multiples'))],
  ['small multiples below zero', grids({ min: 2, max: 5 }, 8, mixed).map(of('small-multiples'))],
  ['heat maps', grids({ min: 2, max: 8 }, 10, some).map(of('heatmap'))],
  ['lines', lines],
  ['diverging bars', diverging],
  ['waterfalls', waterfall],
  ['unit charts', waffle],
  ['numbers', number],
];
