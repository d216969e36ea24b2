/** How numbers are written in a table. */
export interface NumberStyle {
  readonly decimal: 'point' | 'comma';
  /** True where a percent sign may follow. */
  readonly isPercent: boolean;
}

/** No sign before zero, no leading zeros. */
const PLAIN_NUMBER = /^(?!-0(?:\.0*)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A number as people and programs write it: full-width digits, a true minus sign, groups of three digits parted by
 * commas, spaces or apostrophes, a percent sign for shares, a decimal comma where the table says so. Returns plain
 * digits that keep the written decimals, or null for what is no number or could be read in two ways.
 */
export function readNumber(text: string, { decimal, isPercent }: NumberStyle): string | null {
  const half = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  const bare = isPercent ? half.replace(/\s*%$/, '') : half;
  const [group, mark] = decimal === 'comma' ? ["[. '’]", ','] : ["[, '’]", '\\.'];
  const grouped = new RegExp(`^-?\\d{1,3}(?:(${group})\\d{3})(?:\\1\\d{3})*(?:${mark}\\d+)?$`);
  const plain = grouped.test(bare) ? bare.replace(new RegExp(group, 'g'), '') : bare;
  const digits = decimal === 'comma' ? plain.replace(',', '.') : plain;
  if (decimal === 'comma' && /\./.test(plain)) return null;
  return PLAIN_NUMBER.test(digits) ? digits : null;
}
