import { threshold } from './threshold.js';

/** 低于 / below: anything under the number, however far; `nearly` also says that it is not far. */
export const below = threshold({
  verb: 'below',
  form: 'below N x',
  means: { en: 'v < N', zh: 'v < N' },
  numbers: [1, 1],
  span: ([number]) => ({ below: number }),
  direction: 'fell',
});
