import type { LanguagePack } from '../language/index.js';
import type { Quantity, Reading } from '../model/figure.js';
import type { Localized } from '../model/language.js';
import { digits, round, shift } from './decimal.js';

/** How an author asks for a number: `as pct 1`, `as number`, `as size` ... */
export interface NumberFormat {
  /** Decimals to show; absent: as many as the quantity has. */
  readonly decimals?: number;
  /** Prints the magnitude without its sign, for words that already say the direction. */
  readonly unsigned?: boolean;
  /** Prints a plus sign, too: for a change, whose direction no words say. */
  readonly signed?: boolean;
  /** The largest of values under one unit line: it gives them the scale of money and the grouping of digits. */
  readonly scaleOf?: Quantity;
  /** Prints digits alone, in the unit and scale in which the language tells it. */
  readonly bare?: boolean;
  /** Prints a small whole number in words: 五, five. Larger ones stay digits. */
  readonly words?: boolean;
  /** Prints a whole number as a position: 第2位, No. 2. */
  readonly ordinal?: boolean;
  /** Prints a whole number as a year: 2025年, 2025. */
  readonly year?: boolean;
}

/** A quantity in the words of a language, in the default format of its unit. */
export function formatQuantity(quantity: Quantity, pack: LanguagePack, format: NumberFormat = {}): string {
  if (format.ordinal === true) return pack.words.rank(quantity.amount);
  if (format.year === true) return pack.words.period(String(quantity.amount));
  const { number, dress } = written(quantity, pack, format);
  return format.bare === true ? number : dress(number);
}

/**
 * The digits and the unit apart, for big numbers with a small unit. `prefix` holds what stands in front of the
 * digits: a currency, with the sign where the language puts it there.
 */
export function formatParts(
  quantity: Quantity,
  pack: LanguagePack,
  format: NumberFormat = {},
): { readonly whole: string; readonly prefix: string; readonly number: string; readonly unit: string } {
  const { number: signed, dress } = written(quantity, pack, format);
  const whole = dress(signed);
  const number = whole.includes(signed) ? signed : signed.replace(/^[−+]/, '');
  const at = whole.indexOf(number);
  return { whole, prefix: whole.slice(0, at), number, unit: whole.slice(at + number.length) };
}

/** The number as it is written, sign included, and what dresses it with its unit. */
function written(
  quantity: Quantity,
  pack: LanguagePack,
  format: NumberFormat,
): { readonly number: string; readonly dress: (digits: string) => string } {
  const { amount, decimals, dress } = dressing(quantity, pack, format.scaleOf);
  const shown = format.unsigned === true ? Math.abs(amount) : amount;
  const inWords = format.words === true ? pack.numbers.small[shown] : undefined;
  const places = format.decimals ?? decimals;
  const sign = format.signed === true && round(shown, places) > 0 ? '+' : '';
  const number = inWords ?? `${sign}${digits(shown, places, groupFrom(pack, format.scaleOf))}`;
  return { number, dress };
}

/** Numbers that are read together are all grouped, or none of them is: as the one is that gives them their scale. */
function groupFrom(pack: LanguagePack, scaleOf: Quantity | undefined): number {
  const own = pack.numbers.groupFrom;
  if (scaleOf === undefined) return own;
  const { amount, decimals } = dressing(scaleOf, pack, scaleOf);
  const isGrouped = digits(amount, decimals, own).includes(',');
  return isGrouped ? 4 : Number.POSITIVE_INFINITY;
}

/** The number as the language tells it: 452 at scale 1e8 is 45.2 in English, where money is told in billions. */
export function toldAmount(quantity: Quantity, pack: LanguagePack): number {
  return dressing(quantity, pack).amount;
}

/** How many decimals the language can tell of a quantity: 452 at scale 1e8 has none in 亿 and one in billions. */
export function toldDecimals(quantity: Quantity, pack: LanguagePack): number {
  if (quantity.unit.kind !== 'money') return quantity.decimals;
  return shownDecimals(quantity, moneyScale(quantity, pack).scale);
}

/** A reading in words; `notPublished` is what stands where there is none. The format is that of values. */
export function formatReading(
  reading: Reading,
  pack: LanguagePack,
  notPublished: string,
  format: NumberFormat = {},
): string {
  switch (reading.kind) {
    case 'value':
      return formatQuantity(reading.quantity, pack, format);
    case 'range':
      return pack.numbers.range(
        formatQuantity(reading.low, pack, format),
        formatQuantity(reading.high, pack, format),
      );
    case 'rank':
      return pack.words.rank(reading.rank);
    case 'none':
      return notPublished;
  }
}

/** The wording in a language, or our bug: `validate/` has seen to it that there is one. */
export function wordingOf(localized: Localized, pack: LanguagePack): string {
  const wording = localized[pack.tag];
  if (wording === undefined) throw new Error(`no wording in ${pack.tag}`);
  return wording.text;
}

function dressing(
  quantity: Quantity,
  pack: LanguagePack,
  scaleOf?: Quantity,
): { readonly amount: number; readonly decimals: number; readonly dress: (digits: string) => string } {
  const { amount, decimals, unit } = quantity;
  const { numbers } = pack;
  switch (unit.kind) {
    case 'percent':
      return { amount, decimals, dress: numbers.percent };
    case 'percentage-point':
      return { amount, decimals, dress: numbers.percentagePoints };
    case 'ratio':
      return { amount, decimals, dress: numbers.ratio };
    case 'count': {
      const counter = unit.counter === null ? null : wordingOf(unit.counter, pack);
      return {
        amount,
        decimals,
        dress: counter === null ? (text) => text : (text) => numbers.counted(text, counter),
      };
    }
    case 'measure': {
      const symbol = wordingOf(unit.symbol, pack);
      return { amount, decimals, dress: (text) => numbers.measured(text, symbol) };
    }
    case 'money': {
      const { scale, dress } = moneyScale(scaleOf ?? quantity, pack);
      const places = Math.round(Math.log10(unit.scale / scale));
      const currency = numbers.currency.get(unit.currency) ?? `${unit.currency} `;
      const told = shift(amount, places);
      const most = shownDecimals(quantity, scale);
      const kept = scaleOf === undefined ? trimmed(round(told, most), most, decimals) : most;
      return { amount: told, decimals: kept, dress: (text) => dress(text, currency) };
    }
  }
}

function shownDecimals({ decimals, unit }: Quantity, scale: number): number {
  const places = unit.kind === 'money' ? Math.round(Math.log10(unit.scale / scale)) : 0;
  return Math.max(0, decimals - places);
}

/** Drops zeros that only a change of scale brought in: 4000 at 1e8 is 400 billion, not 400.0. */
function trimmed(amount: number, decimals: number, published: number): number {
  let kept = decimals;
  while (kept > published && Number.isInteger(shift(amount, kept - 1))) kept -= 1;
  return kept;
}

function moneyScale(quantity: Quantity, pack: LanguagePack) {
  if (quantity.unit.kind !== 'money') throw new Error('only money has a scale');
  const full = Math.abs(quantity.amount) * quantity.unit.scale;
  const scale = pack.numbers.money.find((step) => full >= step.scale) ?? pack.numbers.money.at(-1);
  if (scale === undefined) throw new Error(`no money scale in ${pack.tag}`);
  return scale;
}
