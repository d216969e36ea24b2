import type { Question } from '../model/dataset.js';
import type { Cell, TableSource } from '../model/source.js';
import { nearest, type TableSpec } from '../schema/index.js';
import type { QuestionContext } from './asked.js';
import { valuePlace } from './ledger.js';
import { unknownReference } from './messages.js';

/** Names of the columns that spreading a crosstab makes; no author's column can be called so. */
const HEAD = '\0head';
const AMOUNT = '\0amount';

/**
 * A crosstab (stub of options, banner of segments or periods) as a table with a row for each option and head; what is
 * long already stays as it is. The row named by `base` is left out of both: `withTableBases` reads it.
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
  const stub = table.header.findIndex(({ text }) => text === spec.option);
  const rows = table.rows.filter((row) => spec.base === undefined || row[stub]?.text !== spec.base);
  const banner = spec.segments ?? spec.periods?.map(String);
  if (banner === undefined || stub === -1) return { table: { ...table, rows }, spec };
  const labels = new Map(
    question.segments.map(({ id, label }) => [id, Object.values(label).map(({ text }) => text)]),
  );
  const columns = banner.flatMap((name) => {
    const index = columnUnder(name, labels.get(name) ?? [], table);
    if (index !== -1) return [{ name, index }];
    const heads = table.header.map(({ text }) => text).filter((text) => text !== spec.option);
    const place = valuePlace(context.ledger, pointer);
    context.ledger.problems.push(unknownReference(place, 'column', name, nearest(name, heads), heads));
    return [];
  });
  const at = table.header[stub]?.place ?? { file: table.file, line: 1, column: 1 };
  const spread = rows.flatMap((row) =>
    columns.flatMap(({ name, index }): readonly (readonly Cell[])[] => {
      const option = row[stub];
      const amount = row[index];
      return option === undefined || amount === undefined
        ? []
        : [[option, { text: name, place: amount.place }, amount]];
    }),
  );
  const { segments: _segments, periods: _periods, ...kept } = spec;
  return {
    table: {
      ...table,
      header: [spec.option, HEAD, AMOUNT].map((text) => ({ text, place: at })),
      rows: spread,
    },
    spec: { ...kept, ...(spec.segments === undefined ? { period: HEAD } : { segment: HEAD }), value: AMOUNT },
  };
}

/** The column headed by a name, by one of its labels, or by a year as Chinese tables write it; -1 for none. */
export function columnUnder(name: string, labels: readonly string[], { header }: TableSource): number {
  const known = [name, ...labels, `${name}年`];
  return header.findIndex(({ text }) => known.includes(text.normalize('NFKC')) || known.includes(text));
}
