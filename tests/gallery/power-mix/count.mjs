// node tests/gallery/power-mix/count.mjs <folder of the npm package vega-datasets> writes the tables of this report.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv, quotient } from '../derive/count.mjs';

const [, ...lines] = readFileSync(join(process.argv[2], 'data/iowa-electricity.csv'), 'utf8')
  .trim()
  .split('\n');
const cells = lines
  .map((line) => line.split(','))
  .map(([date, source, amount]) => [date.slice(0, 4), source, Number(amount)]);
const IDS = { 'Fossil Fuels': 'fossil', 'Nuclear Energy': 'nuclear', Renewables: 'renewable' };
const sources = [...new Set(cells.map(([, source]) => source))];
const years = [...new Set(cells.map(([year]) => year))];
const amount = (year, source) => cells.find((cell) => cell[0] === year && cell[1] === source)[2];
const total = (year) => sources.reduce((sum, source) => sum + amount(year, source), 0);
const write = (name, text) => writeFileSync(new URL(`tables/${name}.csv`, import.meta.url), text);

write(
  'generation',
  csv(
    ['source', ...years],
    sources.map((source) => [IDS[source], ...years.map((year) => amount(year, source))]),
  ),
);
write('total', csv(['total', ...years], [['all', ...years.map(total)]]));
write(
  'shares',
  csv(
    ['source', ...years],
    sources.map((source) => [
      IDS[source],
      ...years.map((year) => quotient(amount(year, source) * 100, total(year), 1)),
    ]),
  ),
);
