import { proportion } from './proportion.js';

/** 占比 / share of: how many percent of the whole its part is. */
export const shareOf = proportion({
  verb: 'share-of',
  form: 'share-of N x y',
  means: {
    en: 'x is N% of y, when rounded to as many decimals as N has',
    zh: 'x占y的N%（按N的位数四舍五入）',
  },
  among: 'scope',
  factor: 100,
  decimals: 0,
  prints: 'share',
});
