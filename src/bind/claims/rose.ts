import { movement } from './movement.js';

/** The value is above that of the period before, or of the period after `from`. */
export const rose = movement('rose', 1, { en: 'rise', zh: '上升' });
