import { threshold } from './threshold.js';

/** 不低于 / at least: the number or anything above it. */
export const atLeast = threshold('at-least', {
  contains: (value, number) => value >= number,
  says: (number) => `v ≥ ${number}`,
});
