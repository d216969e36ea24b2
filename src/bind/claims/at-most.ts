import { threshold } from './threshold.js';

/** 不超过 / at most: the number or anything below it. */
export const atMost = threshold({
  verb: 'at-most',
  form: 'at-most N x',
  means: { en: 'v ≤ N', zh: 'v ≤ N' },
  numbers: [1, 1],
  span: ([number]) => ({ upTo: number }),
});
