import { threshold } from './threshold.js';

/** 介于 / between: from one number to the other, both included. */
export const between = threshold({
  verb: 'between',
  form: 'between M N x',
  means: { en: 'M ≤ v ≤ N', zh: 'M ≤ v ≤ N' },
  numbers: [2, 2],
  span: (numbers) => ({ from: Math.min(...numbers), upTo: Math.max(...numbers) }),
});
