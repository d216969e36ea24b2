import { wordingOf } from '../figures/index.js';
import type { Chart, DataTable } from '../model/exhibit.js';
import type { ExhibitContext } from './context.js';
import { titleOf, unitLine } from './furniture.js';

const MOST_VALUES = 8;

/**
 * What a reader who does not see the exhibit is told: kind, what is measured, the finding, the values and the
 * gaps. With more than eight rows only the first and last are read out; the data table has all.
 */
export function altText(context: ExhibitContext, chart: Chart, table: DataTable): string {
  const { pack, headline, dataset } = context;
  const { words } = pack;
  const what = words.clause([titleOf(context), unitLine(context)].filter((part) => part !== ''));
  const finding = headline.map(({ text }) => text).join('');
  const notPublished = wordingOf(dataset.publication.notPublished, pack);
  const rows = table.rows.map(([label = '', ...values]) =>
    words.labelled(label, words.join(values.map((value) => (value === '—' ? notPublished : value)))),
  );
  const first = rows[0] ?? '';
  const last = rows.at(-1) ?? '';
  const told = chart.kind === 'table' ? [] : rows.length > MOST_VALUES ? [first, last] : rows;
  const kind = words.chart[chart.kind] ?? chart.kind;
  return [words.kindOf(kind, what), finding, words.series(told)]
    .filter((part) => part !== '')
    .map((part) => words.sentence(part))
    .join(words.between);
}
