import { threshold } from './threshold.js';

/** 逾95% / over 95%: above the number, but not so far above that the number misleads. */
export const over = threshold({
  verb: 'over',
  form: 'over N x',
  means: {
    en: 'N < v ≤ N + 5; over half: up to 60; amounts: up to 10% above N',
    zh: 'N < v ≤ N + 5；过半：不超过60；数额：超出不到10%',
  },
  numbers: [1, 1],
  span: ([number = 0], isPercent) => ({ above: number, upTo: ceiling(number, isPercent) }),
});

function ceiling(number: number, isPercent: boolean): number {
  if (!isPercent) return number + Math.abs(number) * 0.1;
  return number === 50 ? 60 : number + 5;
}
