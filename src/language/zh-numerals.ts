const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['〇', 0],
  ['两', 2],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** 三千八百 is 3800, 四十九点八 is 49.8; NaN where the text is no one number, as 七八 is not. */
export function hanNumber(text: string): number {
  const [whole = '', fraction] = text.split('点');
  const value = wholeNumber(whole);
  if (fraction === undefined) return value;
  return Number(`${value}.${[...fraction].map((digit) => DIGITS.get(digit) ?? 'x').join('')}`);
}

function wholeNumber(text: string): number {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = DIGITS.get(character);
    const ten = TENS.get(character);
    const scale = GROUPS.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return Number.NaN;
      digit = value;
    } else if (ten !== undefined) {
      group += (digit ?? 1) * ten;
      digit = null;
    } else if (scale !== undefined) {
      total = (total + group + (digit ?? 0)) * scale;
      group = 0;
      digit = null;
    } else return Number.NaN;
  }
  return total + group + (digit ?? 0);
}
