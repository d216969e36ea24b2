import { distance } from './distance.js';

/** 多于 / more than another: `by 7` when the difference is 7 points or more, but less than 8. */
export const moreThan = distance('more-than', {
  en: 'x is above y; by N: N ≤ x − y < N + 1; amounts: less than 1.1 N',
  zh: 'x高于y；带N时：N ≤ x − y < N + 1；数额：小于1.1 N',
});
