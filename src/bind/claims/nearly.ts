import { threshold } from './threshold.js';

/** 近八成 / nearly 80%: below the number by at most three percentage points, or three percent of an amount. */
export const nearly = threshold('nearly', {
  contains: (value, number, isPercent) => value < number && value >= floor(number, isPercent),
  says: (number, isPercent) => `${floor(number, isPercent)} ≤ v < ${number}`,
});

function floor(number: number, isPercent: boolean): number {
  return isPercent ? number - 3 : number * 0.97;
}
