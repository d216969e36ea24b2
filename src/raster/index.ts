export { openEngine } from './engine.js';
export { openPaint } from './paint.js';
