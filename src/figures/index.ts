export { isNearTie } from './compare.js';
export { add, round } from './decimal.js';
export { difference, ratio, relativeChange, remainder, share, sum } from './derive.js';
export {
  formatParts,
  formatQuantity,
  formatReading,
  type NumberFormat,
  toldAmount,
  wordingOf,
} from './format.js';
export { exact, isSameUnit, isSameWording, quantity } from './quantity.js';
export { type SampledShare, testAgainst, testIndependent, testSameRespondents } from './significance.js';
