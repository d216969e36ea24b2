/** A number as it is printed, taken apart: its value, and the number format that prints it again. */
export interface PrintedNumber {
  readonly value: number;
  readonly format: string;
}

const NUMBER = /[−+-]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/;

/** How far printed and stored value may be apart by the rounding of the last printed digit, in units of that digit. */
const ROUNDING = 0.51;

/**
 * What a label prints of a value, such as 45.2 and `0.0` for 452 told in billions; null where its number is not the
 * value in some power of ten.
 */
export function printedNumber(label: string, amount: number): PrintedNumber | null {
  const found = NUMBER.exec(label);
  if (!found) return null;
  const [written, whole = '', decimals = ''] = found;
  const value = Number(written.replace('−', '-').replaceAll(',', ''));
  if (!isScaled(value, amount, decimals.length)) return null;
  const digits = `${whole.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const [before, after] = [
    `${label.slice(0, found.index)}${written.startsWith('+') ? '+' : ''}`,
    label.slice(found.index + written.length),
  ];
  return { value, format: `${literal(before)}${digits}${literal(after)}` };
}

/** Language may tell an amount in another power of ten, never in other digits. */
function isScaled(value: number, amount: number, decimals: number): boolean {
  if (value === 0 || amount === 0) return Math.abs(value) === Math.abs(amount);
  const scale = 10 ** Math.round(Math.log10(Math.abs(amount / value)));
  return Math.abs(value - amount / scale) <= ROUNDING * 10 ** -decimals;
}

/** Words inside a number format. */
function literal(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '"\\""')}"`;
}
