import { relativeChange } from '../figures/index.js';
import type { Quantity } from '../model/figure.js';

/** The change in percent, or null where it means nothing: from or to a value that is not above zero. */
export function meaningfulChange(to: Quantity, from: Quantity): Quantity | null {
  return from.low > 0 && to.low > 0 ? relativeChange(to, from) : null;
}
