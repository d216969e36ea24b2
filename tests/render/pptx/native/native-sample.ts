import type { NativeChart, NativePoint } from '../../../../src/model/native-chart.js';

function point(value: number, changes: Partial<NativePoint> = {}): NativePoint {
  return { value, format: '0.0"%"', isStrong: false, isForecast: false, ...changes };
}

/** Columns with a zero, a gap, a highlight, a forecast and a format of its own, in two series. */
export const NATIVE: NativeChart = {
  marks: 'columns',
  arrangement: 'beside',
  scale: null,
  categories: [
    { label: '散步', detail: '' },
    { label: 'Sports & games', detail: 'n=120' },
    { label: '骑行', detail: '' },
  ],
  series: [
    {
      label: '2024年',
      tone: 'series-1',
      points: [point(62.4, { isStrong: true, tone: 'accent' }), point(0), null],
    },
    {
      label: '2025',
      tone: 'series-2',
      points: [null, point(54.82, { format: '0.00"%"' }), point(12.5, { isForecast: true })],
    },
  ],
};

/** The sample's exhibit as an editable chart. */
export const NATIVES: ReadonlyMap<string, NativeChart> = new Map([['parks', NATIVE]]);
