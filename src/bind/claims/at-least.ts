import { threshold } from './threshold.js';

/** 不低于 / at least: the number or anything above it. */
export const atLeast = threshold({
  verb: 'at-least',
  form: 'at-least N x',
  means: { en: 'v ≥ N', zh: 'v ≥ N' },
  numbers: [1, 1],
  span: ([number]) => ({ from: number }),
});
