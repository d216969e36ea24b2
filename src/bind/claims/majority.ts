import { threshold } from './threshold.js';

/** 多数 / most: above half of a question that allows one answer; with several answers "most" has no meaning. */
export const majority = threshold({
  verb: 'majority',
  form: 'majority x',
  means: { en: 'v > 50', zh: 'v > 50' },
  numbers: [0, 0],
  span: () => ({ above: 50 }),
  among: 'question',
  isOfShares: true,
  isOfSingleAnswers: true,
});

/** 绝大多数 / the vast majority: at least 85% of a question that allows one answer. */
export const vastMajority = threshold({
  verb: 'vast-majority',
  form: 'vast-majority x',
  means: { en: 'v ≥ 85', zh: 'v ≥ 85' },
  numbers: [0, 0],
  span: () => ({ from: 85 }),
  among: 'question',
  isOfShares: true,
  isOfSingleAnswers: true,
});
