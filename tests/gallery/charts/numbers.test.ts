import { describe, expect, it } from 'vitest';
import { chartCases, drawCase } from './draw-cases.js';

/** Numbers as they are printed or written, with their signs: `−18.4` and `1,204` as -18.4 and 1204. */
function numbersIn(text: string): readonly number[] {
  const found = text.replaceAll('−', '-').matchAll(/(?<![\d.,A-Za-z])-?\d[\d,]*(?:\.\d+)?/gu);
  return [...found].map(([digits]) => Number(digits.replaceAll(',', '')));
}

const own = (values: readonly number[]): readonly number[] => [...new Set(values)];

/** What is computed of the published values for these charts, with its formula in a note or by the form of the chart. */
const DERIVED: { readonly [name: string]: readonly number[] } = {
  // The compound annual growth rate: (452 ÷ 310)^(1/4) − 1.
  'columns-growth': [9.89],
  // 24.0 − (−12.5).
  'columns-negative': [36.5],
  slope: [13, 3, 4, -2, -1],
  // Sums of both sides of a diverging bar.
  diverging: [14, 68, 17, 62, 25, 51, 34, 41, 45, 29],
  // What is taken away has a minus.
  waterfall: [-1850, -620, -268, -142],
  // Top-two boxes, and what five and four points leave of 100.
  likert: [82.5, 71.7, 50.5, 17.5, 28.3, 49.5],
  tracks: [0, 100],
  // Lines of the scale.
  line: [0, 20, 40, 60, 80],
  'extreme-huge': [0, 200, 400, 600, 800, 1000, 2000, 4000, 6000, 8000, 10_000, 9999.99, 999.999],
  number: [0, 100],
};

/** Lines print their last values, and parts of a diverging bar need room: their tables have all values. */
const PRINTS_SOME = ['line', 'extreme-huge', 'diverging'];

describe.each(chartCases())('the numbers of $name', (wanted) => {
  const written = [
    ...numbersIn(wanted.questions),
    ...numbersIn((wanted.table ?? '').replaceAll(',', ' ')),
    ...numbersIn(wanted.dataset),
  ];
  const scaled = written.flatMap((value) => [value, value / 10]);

  it('are those of the dataset in picture, table and alternative text', async () => {
    for (const { medium, language, exhibit, chart } of await drawCase(wanted, 'house')) {
      if (exhibit === null || chart === null) throw new Error(`${wanted.name} was not drawn.`);
      const table = exhibit.table.rows.flatMap((row) => row.slice(1).flatMap(numbersIn));
      const drawn = chart.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
      const where = `${medium} ${language}`;
      const known = new Set([...scaled, ...(DERIVED[wanted.name] ?? [])]);
      const words = numbersIn([exhibit.title, exhibit.unitLine, ...Object.values(wanted.headline)].join(' '));
      const stray = (values: readonly number[]) => own(values).filter((value) => !known.has(value));
      expect(stray(table), `${where}: table`).toEqual([]);
      expect(stray(drawn.flatMap(numbersIn)), `${where}: picture`).toEqual([]);
      expect(
        stray(numbersIn(exhibit.alt)).filter((value) => !words.includes(value)),
        `${where}: words`,
      ).toEqual([]);
      if (PRINTS_SOME.includes(exhibit.chart.kind) || PRINTS_SOME.includes(wanted.name)) continue;
      const printed = new Set(drawn.flatMap(numbersIn).flatMap((value) => [value, -value]));
      expect(
        own(table).filter((value) => !printed.has(value)),
        `${where}: left out`,
      ).toEqual([]);
    }
  });
});

it('a number that no dataset has would be seen', () => {
  expect(numbersIn('−18.4℃ and 1,204 of 7.5% in 2030年')).toEqual([-18.4, 1204, 7.5, 2030]);
});
