import type { Cell, TableSource } from '../model/source.js';
import {
  below,
  nearest,
  type QuestionSource,
  readNumber,
  type TableSpec,
  tableKey,
} from '../schema/index.js';
import type { QuestionContext } from './asked.js';
import { keyPlace, type Ledger, valuePlace } from './ledger.js';
import { unknownReference } from './messages.js';
import { duplicateFigure, notANumber } from './number-messages.js';
import { columnUnder } from './table-layout.js';

/**
 * The question with the bases that a row of its table gives: one for each segment or period of a crosstab's banner,
 * else one for the question. A base that is stated as well must be the same. Where a column is called so, each row has
 * its own base, which `readTable` gives with its values.
 */
export function withTableBases(context: QuestionContext, id: string, source: QuestionSource): QuestionSource {
  const spec = source.table;
  const table = spec === undefined ? undefined : context.tables.get(tableKey(spec));
  if (spec?.base === undefined || spec.option === undefined || table === undefined) return source;
  if (columnOfBases(table, spec) !== -1) return source;
  const { ledger } = context;
  const pointer = below('/questions', id);
  const stub = table.header.findIndex(({ text }) => text === spec.option);
  const row = table.rows.find((cells) => cells[stub]?.text === spec.base);
  if (row === undefined) {
    const names = table.rows.flatMap((cells) => cells[stub]?.text ?? []);
    const place = valuePlace(ledger, below(pointer, 'table', 'base'));
    ledger.problems.push(unknownReference(place, 'row', spec.base, nearest(spec.base, names), names));
    return source;
  }
  const counted = (cell: Cell | undefined, name: string, stated: unknown, at: string): number | undefined => {
    if (cell === undefined) return undefined;
    const base = readBase(ledger, cell, spec, name);
    if (base !== null && stated !== undefined && stated !== base) {
      const values = { en: `${stated} and ${base}`, zh: `${stated} 与 ${base}` };
      ledger.problems.push(duplicateFigure(cell.place, name, keyPlace(ledger, at), values));
    }
    return base ?? undefined;
  };
  if (spec.periods !== undefined) {
    const bases = spec.periods.map(String).flatMap((period): readonly (readonly [string, number])[] => {
      const cell = row[columnUnder(period, [], table)];
      const stated = source.bases?.[period];
      const base = counted(cell, `${id}.${period}.base`, stated, below(pointer, 'bases', period));
      return base === undefined ? [] : [[period, base]];
    });
    return { ...source, bases: { ...source.bases, ...Object.fromEntries(bases) } };
  }
  if (spec.segments === undefined) {
    const first = row.find((cell, index) => index !== stub && cell.text !== '');
    const base = counted(first, `${id}.base`, source.base, below(pointer, 'base'));
    return base === undefined ? source : { ...source, base };
  }
  const segments = Object.entries(source.segments ?? {}).map(([segment, given]) => {
    const index = spec.segments?.includes(segment)
      ? columnUnder(segment, Object.values(given.label).map(wordsOf), table)
      : -1;
    const at = below(pointer, 'segments', segment, 'base');
    const base = counted(row[index], `${id}.${segment}.base`, given.base, at);
    return [segment, base === undefined ? given : { ...given, base }] as const;
  });
  return { ...source, segments: Object.fromEntries(segments) };
}

/** Index of the column that says how many were asked, row by row; -1 where `base` names none. */
export function columnOfBases({ header }: TableSource, { base }: Pick<TableSpec, 'base'>): number {
  return base === undefined ? -1 : header.findIndex(({ text }) => text === base);
}

/** A number above zero; weighting may give it decimals. Null, and said, for anything else. */
export function readBase(
  ledger: Ledger,
  { text, place }: Cell,
  spec: TableSpec,
  name: string,
): number | null {
  const number = readNumber(text, { decimal: spec.decimal ?? 'point', isPercent: false });
  if (number !== null && Number(number) > 0) return Number(number);
  ledger.problems.push(notANumber(place, name, text));
  return null;
}

function wordsOf(wording: string | { readonly text: string }): string {
  return typeof wording === 'string' ? wording : wording.text;
}
