import { threshold } from './threshold.js';

/** 半数 / half, without any other word: 50% when rounded to a whole percentage. */
export const half = threshold({
  verb: 'half',
  form: 'half x',
  means: { en: '49.5 ≤ v < 50.5', zh: '49.5 ≤ v < 50.5' },
  numbers: [1, 1],
  span: () => ({ from: 49.5, below: 50.5 }),
  isOfShares: true,
});
