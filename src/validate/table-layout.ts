import type { Question } from '../model/dataset.js';
import type { Localized } from '../model/language.js';
import type { Cell, TableSource } from '../model/source.js';
import { nearest, type TableSpec } from '../schema/index.js';
import type { QuestionContext } from './asked.js';
import { valuePlace } from './ledger.js';
import { unknownReference } from './messages.js';

/** Names of the columns that spreading a crosstab makes; no author's column can be called so. */
const HEAD = '\0head';
const AMOUNT = '\0amount';

/** What a banner may hold, and the column that stands for it once the table is spread. */
const BANNERS = [
  { banner: 'segments', column: 'segment' },
  { banner: 'periods', column: 'period' },
  { banner: 'options', column: 'option' },
] as const;

/**
 * A crosstab (a banner of segments, periods or options) as a table with a row for each cell below the banner; what is
 * long already stays as it is. Rows that are none of the options are left out of both: the row named by `base`, which
 * `withTableBases` reads, and those named by `skip`.
 */
export function asLongTable(
  context: QuestionContext,
  {
    table,
    spec,
    question,
  }: { readonly table: TableSource; readonly spec: TableSpec; readonly question: Question },
  pointer: string,
): { readonly table: TableSource; readonly spec: TableSpec } {
  const rows = rowsOfOptions(table, spec);
  const crosstab = BANNERS.find(({ banner }) => spec[banner] !== undefined);
  if (crosstab === undefined) return { table: { ...table, rows }, spec };
  const { [crosstab.banner]: banner = [], ...kept } = spec;
  const labels = new Map(
    (crosstab.banner === 'periods' ? [] : question[crosstab.banner]).map(
      ({ id, label }) => [id, wordsOf(label)] as const,
    ),
  );
  const stubs = [spec.option, spec.segment, spec.period];
  const columns = banner.map(String).flatMap((name) => {
    const index = columnUnder(name, labels.get(name) ?? [], table);
    if (index !== -1) return [{ name, index }];
    const heads = table.header.map(({ text }) => text).filter((text) => !stubs.includes(text));
    const place = valuePlace(context.ledger, pointer);
    context.ledger.problems.push(unknownReference(place, 'column', name, nearest(name, heads), heads));
    return [];
  });
  const at = table.header[0]?.place ?? { file: table.file, line: 1, column: 1 };
  const spread = rows.flatMap((row) =>
    columns.flatMap(({ name, index }): readonly (readonly Cell[])[] => {
      const amount = row[index];
      return amount === undefined ? [] : [[...row, { text: name, place: amount.place }, amount]];
    }),
  );
  return {
    table: {
      ...table,
      header: [...table.header, ...[HEAD, AMOUNT].map((text) => ({ text, place: at }))],
      rows: spread,
    },
    spec: { ...kept, [crosstab.column]: HEAD, value: AMOUNT },
  };
}

/** The rows of a table without bases, totals and what else stands among the options. */
export function rowsOfOptions({ header, rows }: TableSource, spec: TableSpec): TableSource['rows'] {
  const stub = header.findIndex(({ text }) => text === spec.option);
  const others = [...(spec.skip ?? []), ...(spec.base === undefined ? [] : [spec.base])];
  return rows.filter((row) => !others.includes(row[stub]?.text ?? ''));
}

/** The column headed by a name, by one of its labels, or by a year as Chinese tables write it; -1 for none. */
export function columnUnder(name: string, labels: readonly string[], { header }: TableSource): number {
  const known = [name, ...labels, `${name}年`];
  return header.findIndex(({ text }) => known.includes(text.normalize('NFKC')) || known.includes(text));
}

function wordsOf(label: Localized): readonly string[] {
  return Object.values(label).map(({ text }) => text);
}
