import { threshold } from './threshold.js';

/** 约 / about: within one percentage point of the number, or one percent of an amount. */
export const about = threshold({
  verb: 'about',
  form: 'about N x',
  means: {
    en: 'v is within 1 of N; amounts: within 1%',
    zh: 'v与N相差不超过1；数额：不超过1%',
  },
  numbers: [1, 1],
  span: ([number = 0], isPercent) => {
    const reach = isPercent ? 1 : Math.abs(number) * 0.01;
    return { from: number - reach, upTo: number + reach };
  },
});
