import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * The flagship's numbers read by the shortest way, without any code of the product: ids, values and what they leave,
 * so that the product can be judged by them.
 */

const FOLDER = fileURLToPath(new URL('../../data/smart-cs-2025/', import.meta.url));

export function readSource(name: string): string {
  return readFileSync(`${FOLDER}${name}`, 'utf8');
}

export type Values = ReadonlyMap<string, number>;

/** Where a published number stands: in the dataset by its keys, in the table by row and column. */
export interface Spot {
  readonly id: string;
  readonly kind: 'percent' | 'money' | 'count' | 'range';
  readonly value: number;
  /** Keys into dataset.yaml, or the row and column of the table. */
  readonly at: readonly (string | number)[] | { readonly row: string; readonly column: string };
}

interface RawOption {
  readonly value?: number;
  readonly range?: readonly [number, number];
}
interface RawQuestion {
  readonly unit: string;
  readonly options?: Readonly<Record<string, RawOption>>;
  readonly values?: Readonly<Record<string, number | string | { readonly value: number }>>;
  readonly value?: number;
}

/** Every published number of the flagship. */
export function publishedNumbers(): readonly Spot[] {
  const { questions } = parse(readSource('dataset.yaml')) as { questions: Record<string, RawQuestion> };
  const kindOf = (unit: string) => (unit === 'percent' ? 'percent' : unit === 'count' ? 'count' : 'money');
  const stated = Object.entries(questions).flatMap(([id, question]): readonly Spot[] => {
    const kind = kindOf(question.unit);
    const options = Object.entries(question.options ?? {}).flatMap(
      ([option, { value, range }]): readonly Spot[] => [
        ...(value === undefined
          ? []
          : [{ id: `${id}.${option}`, kind, value, at: [id, 'options', option, 'value'] } as const]),
        ...(range ?? []).map((end, index) => ({
          id: `${id}.${option}`,
          kind: 'range' as const,
          value: end,
          at: [id, 'options', option, 'range', index],
        })),
      ],
    );
    const periods = Object.entries(question.values ?? {}).flatMap(([period, value]): readonly Spot[] => {
      if (typeof value === 'string') return [];
      const isPlain = typeof value === 'number';
      const at = [id, 'values', period, ...(isPlain ? [] : ['value'])];
      return [{ id: `${id}.${period}`, kind, value: isPlain ? value : value.value, at }];
    });
    const own =
      question.value === undefined ? [] : [{ id, kind, value: question.value, at: [id, 'value'] } as const];
    return [...options, ...periods, ...own];
  });
  const [head = '', ...rows] = readSource('tables/satisfaction.csv').trim().split('\n');
  const columns = head.split(',').slice(1);
  const table = rows.flatMap((line) => {
    const [row = '', ...cells] = line.split(',');
    return cells.flatMap((cell, index): readonly Spot[] => {
      const column = columns[index] ?? '';
      return cell === '-'
        ? []
        : [
            {
              id: `satisfaction.${row}.${column}`,
              kind: 'percent',
              value: Number(cell),
              at: { row, column },
            },
          ];
    });
  });
  return [...stated, ...table];
}

/** The published single values by id, with the net and the remainder of each item of the scale. */
export function valuesOf(spots: readonly Spot[]): Values {
  const values = new Map(spots.filter(({ kind }) => kind !== 'range').map(({ id, value }) => [id, value]));
  for (const [id, five] of [...values]) {
    const four = values.get(id.replace(/five$/, 'four'));
    if (!id.endsWith('.five') || four === undefined) continue;
    values.set(id.replace(/five$/, 'top2'), cents(five + four));
    values.set(id.replace(/five$/, 'rest'), cents(100 - five - four));
  }
  return values;
}

/** The ends of the one published range. */
export function rangeOf(spots: readonly Spot[]): readonly [number, number] {
  const [low = Number.NaN, high = Number.NaN] = spots
    .filter(({ kind }) => kind === 'range')
    .map(({ value }) => value);
  return [low, high];
}

/** To two decimals, as sums of published shares are exact to. */
export function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A number as a language prints it, without sign and unit. */
export function digits(id: string, value: number, language: string): string {
  const size = Math.abs(value);
  if (!/^(market|ai-core)\b/.test(id)) return id === 'full-report' ? String(size) : size.toFixed(2);
  return language === 'en' ? String(size / 10) : String(size);
}
