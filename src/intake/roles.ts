import type { TableSource } from '../model/source.js';
import { type Column, isPeriod, readColumns } from './columns.js';
import { isBaseName, isTotalName } from './names.js';

/** What the columns and rows of a table are for. */
export interface Roles {
  /** The column that names the answers; null where they are the heads of columns. */
  readonly option: Column | null;
  readonly segment: Column | null;
  readonly period: Column | null;
  /** The columns of values: one, or a banner. */
  readonly values: readonly Column[];
  readonly banner: 'segments' | 'periods' | 'options' | 'metrics' | null;
  /** Names of rows that are no answers. */
  readonly base: string | null;
  readonly skip: readonly string[];
  /** Columns that are left out. */
  readonly left: readonly string[];
}

/** Roles by the look of a table; null where it has no column of numbers beside one that names them. */
export function readRoles(table: TableSource): Roles | null {
  const columns = readColumns(table);
  const numbers = columns.filter(({ holds, name }) => holds === 'numbers' && !isBaseName(name));
  const periods = columns.filter(({ holds }) => holds === 'periods');
  const words = columns.filter(({ holds }) => holds === 'words');
  const period = periods.find(({ texts }) => texts.length > 1) ?? null;
  const [option = null, segment = null] = dimensions(words, period);
  const values = option === null && period === null ? numbers.slice(1) : numbers;
  const [firstNumbers] = numbers;
  const stub = option ?? (period === null ? (firstNumbers ?? null) : null);
  if (values.length === 0 || (stub === null && period === null)) return null;
  const rowNames = [...new Set(stub?.texts ?? [])];
  const base = rowNames.find(isBaseName) ?? null;
  const skip = rowNames.filter((name) => name !== base && (isTotalName(name) || isBaseName(name)));
  const rows = { base, skip: rowNames.length > skip.length + 1 ? skip : [] };
  const banner = bannerOf({ stub, segment, period, values, hasBase: base !== null });
  const taken = banner === null ? values.slice(0, 1) : values;
  const used = new Set([stub, segment, period, ...taken].map((column) => column?.index));
  const others = [rows.base, ...rows.skip];
  const answers = <C extends Column | null>(column: C): C =>
    column && { ...column, texts: column.texts.filter((_, row) => !others.includes(stub?.texts[row] ?? '')) };
  return {
    option: answers(stub),
    segment: answers(segment),
    period: answers(period),
    values: taken.map(answers),
    banner,
    ...rows,
    left: columns.filter(({ index }) => !used.has(index)).map(({ name }) => name),
  };
}

/** The column of answers is the one with most different words; another belongs to the segments where words repeat. */
function dimensions(words: readonly Column[], period: Column | null): readonly Column[] {
  const variety = ({ texts }: Column): number => new Set(texts).size;
  const [most, ...others] = words.toSorted((a, b) => variety(b) - variety(a) || a.index - b.index);
  if (most === undefined) return [];
  const repeats = (columns: readonly Column[]): boolean => {
    const rows = most.texts.map((_, row) =>
      [...columns, ...(period === null ? [] : [period])].map(({ texts }) => texts[row] ?? '').join('\0'),
    );
    return new Set(rows).size < rows.length;
  };
  const parting = others.find((column) => variety(column) > 1 && repeats([most]) && !repeats([most, column]));
  return parting === undefined ? [most] : [most, parting];
}

function bannerOf({
  stub,
  segment,
  period,
  values,
  hasBase,
}: Pick<Roles, 'segment' | 'period' | 'values'> & {
  readonly stub: Column | null;
  readonly hasBase: boolean;
}): Roles['banner'] {
  if (stub === null) return 'options';
  if (values.length === 1 && !(period === null && isPeriod(values[0]?.name ?? ''))) return null;
  if (period === null && values.every(({ name }) => isPeriod(name))) return 'periods';
  if (segment !== null) return null;
  return !hasBase && isScale(values) ? 'metrics' : 'segments';
}

/** Points of a scale: the columns are called so. */
function isScale(values: readonly Column[]): boolean {
  const points = values.filter(({ name }) => SCALE.test(name.trim()));
  return values.length > 2 && points.length * 2 > values.length;
}

const SCALE =
  /^(?:[1-9]|10|[1-9]分|10分|[非很较比]?.{0,2}(?:满意|同意|重要|可能|一般|愿意)|(?:strongly |very |somewhat |fairly |not very |not at all )?(?:agree|disagree|satisfied|dissatisfied|likely|unlikely|important)|neutral|neither.*)$/iu;
