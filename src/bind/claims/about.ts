import { threshold } from './threshold.js';

/** 约 / about: within one percentage point of the number, or one percent of an amount. */
export const about = threshold('about', {
  contains: (value, number, isPercent) => Math.abs(value - number) <= (isPercent ? 1 : number * 0.01),
  says: (number, isPercent) => `|v − ${number}| ≤ ${isPercent ? 1 : number * 0.01}`,
});
