import type { Sentence } from '../model/diagnostic.js';
import { readNumber } from '../schema/index.js';
import { type Column, decimalOf, MISSING_MARKS } from './columns.js';

/** The unit that a table seems to be in, and what it was seen by. */
export interface LikelyUnit {
  readonly unit: string;
  /** For `measure` and `count`: the words behind the number. */
  readonly words: string | null;
  /** The most that a cell has. */
  readonly decimals: number;
  /** True where some cells have fewer. */
  readonly hasFewer: boolean;
  readonly decimal: 'point' | 'comma';
  /** Marks in cells without a number. */
  readonly missing: readonly string[];
  /** Values by column and row, null where there is no number. */
  readonly amounts: readonly (readonly (number | null)[])[];
  readonly why: Sentence;
}

/** Decimals that a question may have. */
const MOST_DECIMALS = 6;

/** @param named texts that may name the unit: heads of columns, titles, the name of the file. */
export function likelyUnit(values: readonly Column[], named: readonly string[]): LikelyUnit {
  const texts = values.flatMap((column) => column.texts);
  const decimal = decimalOf(texts);
  const amounts = values.map((column) =>
    column.texts.map((text) => {
      const digits = readNumber(text, { decimal, isPercent: true });
      return digits === null ? null : Number(digits);
    }),
  );
  const digits = texts.flatMap((text) => readNumber(text, { decimal, isPercent: true }) ?? []);
  const counts = new Set(digits.map((text) => (text.split('.')[1] ?? '').length));
  return {
    ...unitOf(texts, digits.map(Number), named),
    decimals: Math.min(
      MOST_DECIMALS,
      [...counts].reduce((most, count) => Math.max(most, count), 0),
    ),
    hasFewer: counts.size > 1,
    decimal,
    missing: [...new Set(texts.filter((text) => MISSING_MARKS.has(text)))],
    amounts,
  };
}

function unitOf(
  texts: readonly string[],
  numbers: readonly number[],
  named: readonly string[],
): Pick<LikelyUnit, 'unit' | 'words' | 'why'> {
  const inRange = numbers.every((number) => number >= 0 && number <= 100);
  if (texts.some((text) => /[%％]$/.test(text)))
    return percent({ en: 'cells carry a percent sign', zh: '单元格带有百分号' });
  const written = named.flatMap((text) => unitIn(text) ?? []);
  const [first] = written;
  if (inRange && named.some((text) => SHARE.test(text)))
    return percent({ en: 'a head or title says so', zh: '表头或标题如此写' });
  if (first !== undefined && !/[%％]/.test(first.words ?? ''))
    return { ...first, why: { en: 'a head or title says so', zh: '表头或标题如此写' } };
  if (numbers.every(Number.isInteger) && numbers.every((number) => number >= 0))
    return {
      unit: 'count',
      words: null,
      why: { en: 'no unit is written; all are whole numbers', zh: '未写明单位；均为整数' },
    };
  if (numbers.every((number) => number >= 0 && number <= 1))
    return {
      unit: 'ratio',
      words: null,
      why: {
        en: 'no unit is written; if 0.625 means 62.5%, the file must say 62.5%',
        zh: '未写明单位；若 0.625 意为 62.5%，文件中应写 62.5%',
      },
    };
  if (inRange)
    return percent({ en: 'no unit is written; all lie from 0 to 100', zh: '未写明单位；均在 0 至 100 之间' });
  return numbers.some((number) => number < 0)
    ? {
        unit: 'percentage-point',
        words: null,
        why: { en: 'no unit is written; some are below zero', zh: '未写明单位；部分为负数' },
      }
    : { unit: 'count', words: null, why: { en: 'no unit is written', zh: '未写明单位' } };
}

function percent(why: Sentence): Pick<LikelyUnit, 'unit' | 'words' | 'why'> {
  return { unit: 'percent', words: null, why };
}

const SHARE = /%|％|占比|比例|百分比|\bshare\b|\bper ?cent(age)?\b/i;
const MONEY = /^(?:万亿|百万|千万|十亿|亿|万|千)?(?:元|美元|港元|欧元|英镑|日元)$/;
const CODED =
  /^(?:USD|CNY|RMB|EUR|GBP|JPY|HKD|KRW|CHF|AUD|CAD|INR)(?: \d{1,3})?(?: (?:thousand|million|billion|trillion))?$/;

/** A unit in brackets, after 单位： or after `in`; null where a text names none. */
export function unitIn(text: string): Pick<LikelyUnit, 'unit' | 'words'> | null {
  const written = (/[（(]\s*(?:单位[：:]\s*)?([^（()）]{1,24})[)）]/.exec(text) ??
    /单位[：:]\s*(\S{1,12})/.exec(text))?.[1]?.trim();
  if (written === undefined || /^[\d\s,.–-]+$|^n\s*=/i.test(written)) return null;
  if (MONEY.test(written) || CODED.test(written)) return { unit: written, words: null };
  if (/^(?:人|人次|次|家|个|件|台|户|所|people|persons|respondents|households)$/i.test(written))
    return { unit: 'count', words: written };
  return { unit: 'measure', words: written };
}
