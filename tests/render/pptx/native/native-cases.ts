import type { Diagnostic } from '../../../../src/model/diagnostic.js';
import type { Exhibit } from '../../../../src/model/exhibit.js';
import type { NativeChart } from '../../../../src/model/native-chart.js';
import { type ChartCase, chartCases, compileCase } from '../../../gallery/charts/draw-cases.js';

/** An exhibit of the chart gallery for which the author asked for an editable chart. */
export interface NativeCase {
  readonly name: string;
  readonly exhibit: Exhibit;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every case of the gallery in every language, and a line without periods that nobody published. */
export async function nativeCases(): Promise<readonly NativeCase[]> {
  const cases = chartCases().flatMap((one) => (one.name === 'line' ? [one, withoutGap(one)] : [one]));
  const found: NativeCase[] = [];
  for (const one of cases) {
    const wanted = { ...one, exhibit: { ...one.exhibit, charts: 'native' } };
    const { registers, diagnostics } = await compileCase(wanted, 'house');
    for (const [language, { exhibits }] of registers) {
      const exhibit = exhibits.get('x');
      if (exhibit !== undefined) found.push({ name: `${one.name}-${language}`, exhibit, diagnostics });
    }
  }
  return found;
}

function withoutGap(line: ChartCase): ChartCase {
  const questions = line.questions
    .replaceAll('2024: not-published, 2025: not-published, ', '')
    .replaceAll(/202[23]:/g, (year) => (year === '2022:' ? '2024:' : '2025:'))
    .replace(/^ *gap-remark:.*\n/m, '');
  if (questions === line.questions) throw new Error('The case has no gap to take away.');
  return { ...line, name: 'line-whole', questions };
}

/** What a value looks like in one of the number formats that exhibits use. */
function printed(value: number, format: string): string {
  const found = /^((?:"[^"]*"|\\")*)(#,##)?0(?:\.(0+))?((?:"[^"]*"|\\")*)$/.exec(format);
  if (!found) throw new Error(`${format} is a number format of a new form`);
  const [, before = '', grouped, zeros = '', after = ''] = found;
  const digits = Math.abs(value).toFixed(zeros.length);
  const whole = grouped === undefined ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${words(before)}${value < 0 ? '−' : ''}${whole}${words(after)}`;
}

function words(literal: string): string {
  return literal.replaceAll('\\"', '\u0000').replaceAll('"', '').replaceAll('\u0000', '"');
}

/** Every value of an editable chart as the reader sees it. */
export function printedValues({ series }: NativeChart): readonly string[] {
  return series.flatMap(({ points }) =>
    points.flatMap((point) =>
      point === null || point.words !== undefined ? [] : [printed(point.value, point.format)],
    ),
  );
}
