import { movement } from './movement.js';

/** The value is below that of the period before, or of the period after `from`. */
export const fell = movement(
  'fell',
  { en: 'v is below the value of the period before, or of period P', zh: 'v低于上一期间或期间P的值' },
  { en: 'fall', zh: '下降' },
);
