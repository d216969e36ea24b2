import { movement } from './movement.js';

/** The value is above that of the period before, or of the period after `from`. */
export const rose = movement(
  'rose',
  { en: 'v is above the value of the period before, or of period P', zh: 'v高于上一期间或期间P的值' },
  { en: 'rise', zh: '上升' },
);
