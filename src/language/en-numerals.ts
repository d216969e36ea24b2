const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halve', 2],
  ['quarter', 4],
  ...ORDINALS.map((word, index) => [word, index + 1] as const),
]);

/** Alternatives for patterns: what counts below a hundred, and the ordinals up to the tenth. */
export const COUNTING: string = [...TENS, ...[...SMALL].reverse()].join('|');
export const ORDINAL: string = ORDINALS.join('|');

/** The number of a single word, as `fifteen` or `a`; NaN for what is no such word. */
export function smallNumber(word: string | undefined): number {
  const key = (word ?? '').toLowerCase();
  if (key === 'a' || key === 'an') return 1;
  const small = SMALL.indexOf(key);
  if (small !== -1) return small;
  const [tens, ones] = key.split('-');
  const ten = TENS.indexOf(tens ?? '');
  return ten === -1 ? Number.NaN : 20 + 10 * ten + (ones === undefined ? 0 : SMALL.indexOf(ones));
}

/** 3 for `third`; 0 for what is no ordinal. */
export function ordinalNumber(word: string | undefined): number {
  return ORDINALS.indexOf((word ?? '').toLowerCase()) + 1;
}

/** 4 for `quarters`, 5 for `fifths`; NaN for what names no part. */
export function denominator(word: string | undefined): number {
  return DENOMINATORS.get((word ?? '').toLowerCase().replace(/s$/, '')) ?? Number.NaN;
}
