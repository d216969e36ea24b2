export { isNearTie } from './compare.js';
export { add } from './decimal.js';
export { difference, ratio, relativeChange, remainder, share, sum } from './derive.js';
export {
  formatParts,
  formatQuantity,
  formatReading,
  type NumberFormat,
  toldAmount,
  wordingOf,
} from './format.js';
export { exact, isSameUnit, quantity } from './quantity.js';
