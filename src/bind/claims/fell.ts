import { movement } from './movement.js';

/** The value is below that of the period before, or of the period after `from`. */
export const fell = movement('fell', -1, { en: 'fall', zh: '下降' });
