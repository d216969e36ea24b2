import type { DataTable } from '../model/data-table.js';
import type { Grid } from '../model/exhibit.js';
import type { ExhibitContext } from './context.js';
import { sectionsInSource } from './source-notes.js';

/** A grid's values: a row an item, a column a series. */
export function gridTable({ series, items }: Grid, context: ExhibitContext): DataTable {
  const { pack, dataset } = context;
  const heading = (label: string, sublabel: string): string =>
    sublabel === '' ? label : `${label}${pack.words.brackets(sublabel)}`;
  const isAlone = series.length === 1 && series[0]?.label === '';
  const width = 0.65 / Math.max(1, series.length);
  return {
    header: [
      pack.words.columns.item,
      ...(isAlone
        ? [pack.words.columns.value]
        : series.map(({ label, sublabel }) => heading(label, sublabel))),
    ],
    rows: items.map(({ label, sublabel, cells }) => [
      heading(label, sublabel),
      ...cells.map((cell) => cell.label),
    ]),
    align: ['left', ...series.map(() => 'right' as const)],
    shares: [0.35, ...series.map(() => width)],
    sources: items.map(({ cells }) =>
      sectionsInSource(
        cells.flatMap(({ id }) => dataset.figures.get(id)?.provenance.sources ?? []),
        context,
      ),
    ),
  };
}
