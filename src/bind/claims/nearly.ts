import { threshold } from './threshold.js';

/** 近八成 / nearly 80%: just below the number. */
export const nearly = threshold({
  verb: 'nearly',
  form: 'nearly N x',
  means: {
    en: 'N − 3 ≤ v < N; amounts: from 3% below N',
    zh: 'N − 3 ≤ v < N；数额：不低于N的97%',
  },
  numbers: [1, 1],
  span: ([number = 0], isPercent) => ({
    from: isPercent ? number - 3 : number - Math.abs(number) * 0.03,
    below: number,
  }),
});
