export { isNearTie } from './compare.js';
export { add, round } from './decimal.js';
export {
  annualChange,
  difference,
  index,
  ratio,
  relativeChange,
  remainder,
  share,
  sum,
} from './derive.js';
export { figureName } from './figure-name.js';
export {
  formatParts,
  formatQuantity,
  formatReading,
  type NumberFormat,
  toldAmount,
  toldDecimals,
  wordingOf,
} from './format.js';
export { exact, isSameUnit, isSameWording, quantity } from './quantity.js';
export { type SampledShare, testAgainst, testIndependent, testSameRespondents } from './significance.js';
