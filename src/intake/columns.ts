import type { TableSource } from '../model/source.js';
import { type NumberStyle, readNumber } from '../schema/index.js';
import { isRowNumberName } from './names.js';

/** A column of a table and what it seems to hold. */
export interface Column {
  readonly name: string;
  readonly index: number;
  readonly holds: 'words' | 'periods' | 'numbers' | 'nothing';
  /** Its cells without the head. */
  readonly texts: readonly string[];
}

/** A year, half-year, quarter, month or day, as tables write them; 年 behind a year is left out where it is read. */
const PERIOD = /^(?:19|20)\d\d(?:年|-?(?:H[12]|Q[1-4])|-\d\d(?:-\d\d)?)?$/i;

/** What stands for a value that was not published, in tables of many makers. */
export const MISSING_MARKS: ReadonlySet<string> = new Set(
  '| |-|–|—|--|——|.|..|...|…|……|/|*|**|NA|N/A|n/a|n.a.|#N/A|NaN|null|NULL|未公布|未披露|不详|缺失|暂无|无数据'.split(
    '|',
  ),
);

export function isPeriod(text: string): boolean {
  return PERIOD.test(text.normalize('NFKC'));
}

/** `2024` for `2024年`. */
export function periodName(text: string): string {
  return text.normalize('NFKC').replace(/年$/, '');
}

/** What each column of a table seems to hold: periods, numbers where at least half of what is no mark is one, or words. */
export function readColumns({ header, rows }: TableSource): readonly Column[] {
  return header.map(({ text: name }, index) => {
    const texts = rows.map((row) => row[index]?.text ?? '');
    const told = texts.filter((text) => !MISSING_MARKS.has(text));
    return { name, index, texts, holds: name === '' ? 'nothing' : kindOf(name, told) };
  });
}

function kindOf(name: string, told: readonly string[]): Column['holds'] {
  if (told.length === 0 || isRowNumberName(name)) return 'nothing';
  if (told.every(isPeriod)) return 'periods';
  const numbers = told.filter((text) => isNumber(text, 'point') || isNumber(text, 'comma'));
  return numbers.length * 2 >= told.length ? 'numbers' : 'words';
}

function isNumber(text: string, decimal: NumberStyle['decimal']): boolean {
  return readNumber(text, { decimal, isPercent: true }) !== null;
}

/** A decimal comma where it explains numbers that a point does not; else a point. */
export function decimalOf(texts: readonly string[]): NumberStyle['decimal'] {
  const told = texts.filter((text) => !MISSING_MARKS.has(text));
  const fits = (decimal: NumberStyle['decimal']): number =>
    told.filter((text) => isNumber(text, decimal)).length;
  return fits('comma') > fits('point') ? 'comma' : 'point';
}
