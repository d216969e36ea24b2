import type {
  Chart,
  ChartKind,
  ChartOf,
  Columns,
  GridChart,
  Likert,
  LikertRow,
  Lines,
  RankedBar,
  StackedBar,
  Tracks,
} from '../model/exhibit.js';
import type { NativeChart, NativePoint, NativeSeries, NativeTone } from '../model/native-chart.js';
import { printedNumber } from './printed-number.js';

/** Why a chart has no editable twin: its kind has none, or it prints what an editable chart would lose. */
export type NoTwin =
  | 'kind'
  | 'near-ties'
  | 'range'
  | 'hatched-periods'
  | 'uneven-periods'
  | 'gap-remark'
  | 'words';

/** The chart as office programs edit it, or why there is none. */
export function nativeChart(chart: Chart): NativeChart | NoTwin {
  const twin: ((chart: never) => NativeChart | NoTwin) | undefined = TWINS[chart.kind];
  if (twin === undefined) return 'kind';
  const built = (twin as (chart: Chart) => NativeChart | NoTwin)(chart);
  if (typeof built === 'string') return built;
  const points = built.series.flatMap((series) => series.points).flatMap((point) => point?.value ?? []);
  const { low = 0, high = 0 } = built.scale ?? {};
  return [...points, low, high].some(Number.isNaN) ? 'words' : built;
}

type Twins = { readonly [Kind in ChartKind]?: (chart: ChartOf<Kind>) => NativeChart | NoTwin };

/** Kinds that an office program draws from the same values. All others need shapes that it has not. */
const TWINS: Twins = {
  'ranked-bar': rankedBar,
  tracks,
  columns,
  'grouped-bar': grouped,
  'grouped-columns': grouped,
  likert: partsOf100,
  'stacked-bar': partsOf100,
  line,
};

function rankedBar({ bars, nearTies, range }: RankedBar): NativeChart | NoTwin {
  if (nearTies.length > 0) return 'near-ties';
  if (range !== null) return 'range';
  return single(
    'bars',
    bars.map((bar) => ({ category: { label: bar.label, detail: bar.sublabel }, point: markPoint(bar) })),
  );
}

function tracks(chart: Tracks): NativeChart {
  const plain = single(
    'bars',
    chart.tracks.map((track) => ({
      category: { label: track.label, detail: track.sublabel },
      point: markPoint(track),
    })),
  );
  return { ...plain, scale: { low: 0, high: 100, step: null, format: '0' } };
}

/** Periods without a value say so below their name; the words of a change stand below the period it leads to. */
function columns(chart: Columns): NativeChart | NoTwin {
  if (chart.gap.detail !== '' && chart.columns.some(({ value }) => value === null)) return 'gap-remark';
  return single(
    'columns',
    chart.columns.map((column) => {
      const change = chart.change?.to === column.id ? chart.change.label : '';
      const detail =
        column.value === null ? chart.gap.title : [column.sublabel, change].filter(isSaid).join(' ');
      return {
        category: { label: column.label, detail },
        point:
          column.value === null
            ? null
            : { ...markPoint({ ...column, value: column.value }), isForecast: column.status === 'forecast' },
      };
    }),
  );
}

function grouped({ kind, series, items }: GridChart): NativeChart {
  return {
    marks: kind === 'grouped-bar' ? 'bars' : 'columns',
    arrangement: 'beside',
    scale: null,
    categories: items.map(({ label, sublabel, cells }) => {
      const missing = cells.flatMap((cell) => (cell.value === null ? [cell.missing] : [])).filter(isSaid);
      return { label, detail: [sublabel, ...missing].filter(isSaid).join(' · ') };
    }),
    series: series.map(({ label, sublabel }, index) => ({
      label: [label, sublabel].filter(isSaid).join(' '),
      tone: toneOf(index),
      points: items.map(({ cells }) => cellPoint(cells[index])),
    })),
  };
}

/** Stands where the parts of a total were not all published, as in the picture. */
const NO_TOTAL = '—';

/**
 * Rows of parts in the order of the legend; what was not published is a hatched part with words, not a value. Totals are
 * a column of numbers; a row without one says so below its name, since nothing can be printed where there is no value.
 */
function partsOf100({ legend, rows, totalLabel }: Likert | StackedBar): NativeChart {
  return {
    marks: 'bars',
    arrangement: 'parts-of-100',
    scale: { low: 0, high: 100, step: null, format: '0' },
    categories: rows.map(({ label, sublabel = '', total }) => ({
      label,
      detail: [sublabel, totalLabel !== null && total === null ? `${totalLabel} ${NO_TOTAL}` : '']
        .filter(isSaid)
        .join(' · '),
    })),
    series: [
      ...legend.map(({ label, tone }) => ({
        label,
        tone,
        points: rows.map(({ parts }) => {
          const part = parts.find((one) => one.tone === tone);
          if (part === undefined) return null;
          const point = { isStrong: part.highlight ?? true, isForecast: false };
          if (tone === 'hatch') return { ...point, value: part.value, format: '0.##', words: part.label };
          return { ...point, ...printed(part.label, part.value) };
        }),
      })),
      ...totalsOf(rows, totalLabel),
    ],
  };
}

function totalsOf(rows: readonly LikertRow[], label: string | null): readonly NativeSeries[] {
  if (label === null) return [];
  const points = rows.map(({ total }) =>
    total === null
      ? null
      : { ...printed(total.label, total.value), isStrong: total.highlight, isForecast: false },
  );
  return [{ label, tone: 'total', points }];
}

function line(chart: Lines): NativeChart | NoTwin {
  const { series, items, ticks, steps } = chart;
  if (steps !== undefined) return 'uneven-periods';
  if (items.some(({ cells }) => cells.every(({ value }) => value === null))) return 'hatched-periods';
  const tones = lineTones(series.map(({ highlight }) => highlight));
  const [low, next, high] = [ticks[0], ticks[1], ticks.at(-1)].map((tick) =>
    tick === undefined ? null : printed(tick.label, tick.value),
  );
  return {
    marks: 'lines',
    arrangement: 'beside',
    scale:
      low && next && high
        ? { low: low.value, high: high.value, step: next.value - low.value, format: high.format }
        : null,
    categories: items.map(({ label }) => ({ label, detail: '' })),
    series: series.map(({ label, sublabel }, index) => ({
      label: [label, sublabel].filter(isSaid).join(' '),
      tone: tones[index] ?? 'ordinary',
      points: items.map(({ cells }) => cellPoint(cells[index])),
    })),
  };
}

/**
 * The line that the headline is about in the accent, as in the picture; the others in colours of their own, since a
 * legend names them. Several such lines are told apart by the palette alone.
 */
function lineTones(marked: readonly boolean[]): readonly NativeTone[] {
  const one = marked.filter((isMarked) => isMarked).length === 1 ? marked.indexOf(true) : -1;
  if (one < 0) return marked.map((_, index) => toneOf(index));
  return marked.map((_, index) => (index === one ? 'accent' : toneOf(index < one ? index : index - 1)));
}

interface Bar {
  readonly category: NativeChart['categories'][number];
  readonly point: NativePoint | null;
}

/** One series without a name of its own: the exhibit line says what it is. */
function single(marks: NativeChart['marks'], bars: readonly Bar[]): NativeChart {
  return {
    marks,
    arrangement: 'beside',
    scale: null,
    categories: bars.map(({ category }) => category),
    series: [{ label: '', tone: 'ordinary', points: bars.map(({ point }) => point) }],
  };
}

function markPoint(mark: {
  readonly value: number;
  readonly valueLabel: string;
  readonly highlight: boolean;
}): NativePoint {
  return {
    ...printed(mark.valueLabel, mark.value),
    ...(mark.highlight ? { tone: 'accent' as const } : {}),
    isStrong: mark.highlight,
    isForecast: false,
  };
}

function cellPoint(cell: GridChart['items'][number]['cells'][number] | undefined): NativePoint | null {
  if (cell === undefined || cell.value === null) return null;
  return { ...printed(cell.label, cell.value), isStrong: cell.highlight, isForecast: cell.isForecast };
}

/** A label that does not print the value in digits leaves no number behind. */
function printed(label: string, value: number): Pick<NativePoint, 'value' | 'format'> {
  return printedNumber(label, value) ?? { value: Number.NaN, format: '0' };
}

function toneOf(index: number): NativeTone {
  return SERIES_TONES[index] ?? 'ordinary';
}

const SERIES_TONES: readonly NativeTone[] = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5'];

function isSaid(words: string): boolean {
  return words !== '';
}
