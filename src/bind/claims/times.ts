import { proportion } from './proportion.js';

/** 倍 / times: twice is from 1.95 to just under 2.05 times. */
export const times = proportion({
  verb: 'times',
  form: 'times N x y',
  means: {
    en: 'x ÷ y is N when rounded to one decimal, or to as many as N has',
    zh: 'x ÷ y保留一位小数（或与N同位数）后为N',
  },
  among: 'compared',
  factor: 1,
  decimals: 1,
  prints: 'ratio',
});
