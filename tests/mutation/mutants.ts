import type { Document, Sources, TableSource } from '../../src/model/source.js';
import { cents, type Spot } from './numbers.js';

/** One published number changed, and nothing else; or two that must make a hundred together. */
export interface Mutant {
  readonly name: string;
  readonly changed: readonly Spot[];
}

/** Each number up and down by its last digit and by a lot. */
export function mutants(spots: readonly Spot[]): readonly Mutant[] {
  const each = spots.flatMap((spot) =>
    steps(spot).map((value) => ({
      name: `${spot.id} ${spot.value} -> ${value}`,
      changed: [{ ...spot, value }],
    })),
  );
  return [...each, ...complements(spots)];
}

/** A lot: twenty points within 0 and 100, a fifth of an amount; halves of ranges and odd pages. */
function steps({ kind, value, at }: Spot): readonly number[] {
  switch (kind) {
    case 'percent':
      return [
        cents(value + 0.01),
        cents(value - 0.01),
        Math.min(cents(value + 20.03), 99.99),
        Math.max(cents(value - 20.03), 0.02),
      ];
    case 'money':
      return [value + 1, value - 1, Math.round(value * 1.2), Math.round(value * 0.8)];
    case 'count':
      return [value + 1, value - 1, value + 20, value - 20];
    case 'range':
      return [value + 1, value - 1, value + (Array.isArray(at) && at.at(-1) === 1 ? 19 : 7), value - 4];
  }
}

/** The two answers of a complete question changed together, so that they still make a hundred. */
function complements(spots: readonly Spot[]): readonly Mutant[] {
  const [yes, no] = ['contact.yes', 'contact.no'].map((id) => spots.find((spot) => spot.id === id));
  if (yes === undefined || no === undefined) return [];
  return [0.01, -0.01, 3.03, -20.03].map((step) => ({
    name: `contact by ${step}`,
    changed: [
      { ...yes, value: cents(yes.value + step) },
      { ...no, value: cents(no.value - step) },
    ],
  }));
}

/** The sources as if the author had written the other number. */
export function mutate(sources: Sources, { changed }: Mutant): Sources {
  let { dataset } = sources;
  let table = sources.tables.get('tables/satisfaction.csv');
  for (const { at, value } of changed) {
    if (Array.isArray(at)) dataset = inDocument(dataset, at as readonly (string | number)[], value);
    else if (table !== undefined)
      table = inTable(table, at as { readonly row: string; readonly column: string }, value);
  }
  const tables = table === undefined ? sources.tables : new Map([['tables/satisfaction.csv', table]]);
  return { ...sources, dataset, tables };
}

function inDocument(document: Document, path: readonly (string | number)[], value: number): Document {
  const copy: unknown = structuredClone(document.value);
  let owner = (copy as { questions: unknown }).questions;
  for (const key of path.slice(0, -1)) owner = (owner as Record<string | number, unknown>)[key];
  (owner as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
  return { ...document, value: copy };
}

function inTable(
  table: TableSource,
  { row, column }: { readonly row: string; readonly column: string },
  value: number,
): TableSource {
  const index = table.header.findIndex(({ text }) => text === column);
  const rows = table.rows.map((cells) =>
    cells[0]?.text === row
      ? cells.map((cell, position) => (position === index ? { ...cell, text: value.toFixed(2) } : cell))
      : cells,
  );
  return { ...table, rows };
}
