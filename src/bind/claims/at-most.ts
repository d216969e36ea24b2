import { threshold } from './threshold.js';

/** 不超过 / at most: the number or anything below it. */
export const atMost = threshold('at-most', {
  contains: (value, number) => value <= number,
  says: (number) => `v ≤ ${number}`,
});
