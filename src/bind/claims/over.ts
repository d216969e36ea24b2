import { threshold } from './threshold.js';

/** 逾95% / over 95%: above the number, but not so far above that the number misleads: at most 5 points, or 10 for a half. */
export const over = threshold('over', {
  contains: (value, number, isPercent) => value > number && value <= ceiling(number, isPercent),
  says: (number, isPercent) => `${number} < v ≤ ${ceiling(number, isPercent)}`,
});

function ceiling(number: number, isPercent: boolean): number {
  if (!isPercent) return number * 1.1;
  return number === 50 ? 60 : number + 5;
}
