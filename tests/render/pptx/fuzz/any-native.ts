import fc from 'fast-check';
import type { NativeChart, NativePoint, NativeTone } from '../../../../src/model/native-chart.js';
import { anyText, anyWords } from './any-text.js';

const TONES: readonly NativeTone[] = [
  'accent',
  'ordinary',
  'series-1',
  'series-5',
  'diverging-3',
  'likert-1',
  'likert-3',
  'rest',
  'hatch',
];

const FORMATS = ['0', '0.0', '0.00"%"', '#,##0', '"RMB "0.0"bn"', '0""\\"" pipe"'];

const anyPoint: fc.Arbitrary<NativePoint | null> = fc.option(
  fc.record(
    {
      value: fc.oneof(
        fc.constantFrom(0, 1, -1, 0.1, 1e-7, 1e12, 49.82),
        fc.integer({ min: -1000, max: 1000 }).map((whole) => whole / 10),
      ),
      format: fc.constantFrom(...FORMATS),
      words: anyText,
      tone: fc.constantFrom(...TONES),
      isStrong: fc.boolean(),
      isForecast: fc.boolean(),
    },
    { requiredKeys: ['value', 'format', 'isStrong', 'isForecast'] },
  ),
);

/** An editable chart of any form, down to one without a single value. */
export const anyNative: fc.Arbitrary<NativeChart> = fc
  .record({ rows: fc.integer({ min: 1, max: 12 }), columns: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      marks: fc.constantFrom('bars', 'columns', 'lines'),
      arrangement: fc.constantFrom('beside', 'parts-of-100'),
      scale: fc.option(
        fc.record({
          low: fc.constant(0),
          high: fc.constantFrom(1, 100),
          step: fc.option(fc.constantFrom(0.5, 20)),
          format: fc.constantFrom(...FORMATS),
        }),
      ),
      categories: fc.array(fc.record({ label: anyWords, detail: anyText }), {
        minLength: rows,
        maxLength: rows,
      }),
      series: fc.array(
        fc.record({
          label: columns === 1 ? fc.oneof(fc.constant(''), anyWords) : anyWords,
          tone: fc.constantFrom(...TONES),
          points: fc.array(anyPoint, { minLength: rows, maxLength: rows }),
        }),
        { minLength: columns, maxLength: columns },
      ),
    }),
  );
