/**
 * A number as its cell shows it, in plain digits: the decimals and the percent sign of its format, an ISO date for a
 * date. What only decorates (thousands separators, currencies, colors, words) is left out.
 */
export function shownNumber(value: number, format: string, from1904: boolean): string {
  const code = bare(sectionFor(value, format));
  if (isDate(code)) return shownDate(value, code, from1904);
  const text = plainDigits(value);
  if (!/[0#?]/.test(code) || /[eE/]/.test(code)) return text;
  const decimals = (/\.([0#?]*)/.exec(code)?.[1] ?? '').length;
  const isPercent = code.includes('%');
  const thousands = /[0#?.](,+)(?![0#?.,])/.exec(code)?.[1]?.length ?? 0;
  const scaled = shifted(text, (isPercent ? 2 : 0) - 3 * thousands);
  const most = optionalDecimals(code);
  const rounded = roundedTo(scaled, decimals);
  return `${trimmedTo(rounded, decimals - most)}${isPercent ? '%' : ''}`;
}

/** The part of a format that is for such a number: positive; negative; zero. */
function sectionFor(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? [format];
  const [positive = format, negative = positive, zero = positive] = sections;
  return value > 0 ? positive : value < 0 ? negative : zero;
}

/** Without quoted words, escaped characters, padding and what stands in brackets. */
function bare(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
}

function isDate(code: string): boolean {
  return (
    /[ymdhs]/i.test(code.replace(/General|AM\/PM|A\/P/gi, '')) && !/[0#?]/.test(code.replace(/\.0+/, ''))
  );
}

/** Serial numbers of 1970-01-01 in the two calendars of workbooks; the first counts a 29th of February 1900. */
const EPOCHS = { from1900: 25_569, from1904: 24_107 } as const;

function shownDate(value: number, code: string, from1904: boolean): string {
  const iso = isoDay(Math.floor(value) - (from1904 ? EPOCHS.from1904 : EPOCHS.from1900));
  if (/d/i.test(code)) return iso;
  return /m/i.test(code) ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** The day so many days after 1970-01-01 in the Gregorian calendar: years are counted from March, in eras of 400. */
function isoDay(days: number): string {
  const sinceMarch = days + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const ofEra = sinceMarch - era * 146_097;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const padded = (number: number, width: number): string => String(number).padStart(width, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Fifteen significant digits, as spreadsheets keep them, without an exponent. */
function plainDigits(value: number): string {
  const written = String(value);
  if (written.length <= 15 && !written.includes('e')) return written;
  const [digits = '0', exponent = '0'] = Number(value.toPrecision(15)).toString().split('e');
  return exponent === '0' ? digits : shifted(digits, Number(exponent));
}

/** A decimal text times a power of ten. */
function shifted(text: string, by: number): string {
  if (by === 0) return text;
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const point = whole.length + by;
  const digits = `${whole}${fraction}`;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const cut = Math.max(1, point);
  const moved = `${padded.slice(0, cut)}.${padded.slice(cut)}`.replace(/\.$/, '').replace(/^0+(?=\d)/, '');
  return `${sign}${moved}`;
}

/** Rounded half away from zero, as spreadsheets show numbers. */
function roundedTo(text: string, decimals: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const kept = `${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}`;
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const digits = String(BigInt(kept) + up).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const rounded = decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
  return /[1-9]/.test(rounded) ? `${sign}${rounded}` : rounded;
}

/** How many decimals at the end of a format are shown only where they are not zero. */
function optionalDecimals(code: string): number {
  return (/\.[0?]*(#*)/.exec(code)?.[1] ?? '').length;
}

/** Without zeros at the end beyond so many decimals. */
function trimmedTo(text: string, least: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  let kept = fraction;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  return kept === '' ? whole : `${whole}.${kept}`;
}
