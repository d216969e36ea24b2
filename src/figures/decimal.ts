/**
 * Rounds half away from zero to `decimals` places, as people do on paper. Works on the decimal text of the
 * number, so that 1.005 becomes 1.01 although its binary form is a little smaller.
 */
export function round(value: number, decimals: number): number {
  const shifted = Math.round(shift(Math.abs(value), decimals));
  const rounded = shift(shifted, -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Multiplies by a power of ten through the decimal text: 452 shifted by -1 is 45.2 and nothing else. */
export function shift(value: number, places: number): number {
  return shiftedWhole(value, places) ?? shiftedText(value, places);
}

/** Powers of ten that a number holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** So many digits of a decimal text come back from the number that it becomes. */
const EXACT = 1e15;

/** The same by arithmetic where one step of it is exact: from a whole number, or to one. Null where neither is. */
function shiftedWhole(value: number, places: number): number | null {
  const power = POWERS[Math.abs(places)];
  if (power === undefined || !(Math.abs(value) < EXACT)) return null;
  // Adding zero makes 0 of -0, as the text of it has no sign.
  if (Number.isInteger(value)) return (places < 0 ? value / power : value * power) + 0;
  const whole = places < 0 ? Number.NaN : Math.round(value * power);
  return Math.abs(whole) < EXACT && whole / power === value ? whole : null;
}

function shiftedText(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Adds numbers of at most `decimals` places exactly, by adding whole multiples of the last place. */
export function add(values: readonly number[], decimals: number): number {
  const units = values.map((value) => Math.round(shift(value, decimals)));
  return shift(
    units.reduce((sum, unit) => sum + unit, 0),
    -decimals,
  );
}

/** Plain digits with `decimals` places and U+2212 for minus; groups of three commas from `groupFrom` digits on. */
export function digits(value: number, decimals: number, groupFrom: number): string {
  const text = fixed(Math.abs(value), decimals);
  const [whole = '0', fraction] = text.split('.');
  const grouped = whole.length >= groupFrom ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = value < 0 && Number(text) !== 0 ? '−' : '';
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}.${fraction}`;
}

/** A number from zero on, rounded, with so many places behind the point. */
function fixed(value: number, decimals: number): string {
  const units = Math.round(shift(value, decimals));
  if (decimals === 0 || !(units < EXACT)) return round(value, decimals).toFixed(decimals);
  const text = String(units).padStart(decimals + 1, '0');
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
