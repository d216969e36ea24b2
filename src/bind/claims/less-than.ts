import { distance } from './distance.js';

/** 少于 / less than another, in the same way. */
export const lessThan = distance('less-than', {
  en: 'x is below y; by N: N ≤ y − x < N + 1; amounts: less than 1.1 N',
  zh: 'x低于y；带N时：N ≤ y − x < N + 1；数额：小于1.1 N',
});
