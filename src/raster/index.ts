export { openEngine } from './engine.js';
export { openPaint, rehearse } from './paint.js';
