import { threshold } from './threshold.js';

/** 高于 / above: anything beyond the number, however far; `over` also says that it is not far. */
export const above = threshold({
  verb: 'above',
  form: 'above N x',
  means: { en: 'v > N', zh: 'v > N' },
  numbers: [1, 1],
  span: ([number]) => ({ above: number }),
  direction: 'rose',
});
