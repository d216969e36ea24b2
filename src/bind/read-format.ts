import { type NumberFormat, toldDecimals } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Quantity, Reading } from '../model/figure.js';
import type { Place } from '../model/place.js';
import { unfitFormat, unknownFormat } from './messages.js';

/** A format as the author wrote it. */
export interface AskedFormat {
  readonly written: string;
  readonly format: NumberFormat;
  /** True when it says that the number is a percentage. */
  readonly isPercent: boolean;
}

/** `pct 1`, `number`, `size`, `words`, `ordinal`, `year`, alone or together; a problem when a word is none of these. */
export function readFormat(words: readonly string[], place: Place): AskedFormat | Diagnostic {
  let format: NumberFormat = {};
  for (const word of words) {
    if (/^[0-9]$/.test(word)) format = { ...format, decimals: Number(word) };
    else if (word === 'size') format = { ...format, unsigned: true };
    else if (word === 'words') format = { ...format, words: true };
    else if (word === 'number') format = { ...format, bare: true };
    else if (word === 'ordinal') format = { ...format, ordinal: true };
    else if (word === 'year') format = { ...format, year: true };
    else if (word !== 'pct') return unknownFormat(place, words.join(' '));
  }
  return { written: words.join(' '), format, isPercent: words.includes('pct') };
}

/** The problem of a format that does not go with what it is to print, or null. */
export function misfit(
  asked: AskedFormat,
  reading: Reading,
  pack: LanguagePack,
  place: Place,
): Diagnostic | null {
  const reason = reasonAgainst(asked, reading, pack);
  return reason === null ? null : unfitFormat(place, asked.written, reason);
}

function reasonAgainst(
  { format, isPercent, written }: AskedFormat,
  reading: Reading,
  pack: LanguagePack,
): Sentence | null {
  if (written === '') return null;
  switch (reading.kind) {
    case 'none':
      return null;
    case 'rank':
      return written === 'ordinal' ? null : { en: 'it is a position', zh: '它是一个位次' };
    case 'range': {
      const { unsigned, words, ordinal, year } = format;
      if ([unsigned, words, ordinal, year].includes(true)) return { en: 'it is a range', zh: '它是一个区间' };
      return (
        reasonAgainstQuantity(format, isPercent, reading.low, pack) ??
        reasonAgainstQuantity(format, isPercent, reading.high, pack)
      );
    }
    case 'value':
      return reasonAgainstQuantity(format, isPercent, reading.quantity, pack);
  }
}

function reasonAgainstQuantity(
  { decimals = 0, words, ordinal, year }: NumberFormat,
  isPercent: boolean,
  quantity: Quantity,
  pack: LanguagePack,
): Sentence | null {
  const { unit, amount } = quantity;
  if (isPercent && unit.kind !== 'percent') return { en: 'it is no percentage', zh: '它不是百分比' };
  const isWhole = unit.kind === 'count' && Number.isInteger(amount) && amount > 0;
  if (words === true && unit.kind !== 'count') return { en: 'it is no count', zh: '它不是计数' };
  if (ordinal === true && !isWhole) return { en: 'it is no whole number above zero', zh: '它不是正整数' };
  if (year === true && (!isWhole || !/^\d{4}$/.test(String(amount))))
    return { en: 'it is no year', zh: '它不是年份' };
  const most = toldDecimals(quantity, pack);
  return decimals <= most ? null : { en: `it is known to ${most} decimals`, zh: `它只有${most}位小数可知` };
}
