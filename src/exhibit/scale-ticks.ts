import { round } from '../figures/index.js';

/** Steps between the lines of a scale: 1, 2 or 5 of some power of ten. */
const STEPS = [1, 2, 5, 10];
const FEWEST = 3;

/**
 * Round values from zero to the first one that is not below the largest value; negative values extend the scale below
 * zero. `decimals` is as many as the step has.
 */
export function scaleTicks(
  values: readonly number[],
): readonly { readonly value: number; readonly decimals: number }[] {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const span = top - bottom;
  if (span === 0) return [{ value: 0, decimals: 0 }];
  const power = Math.floor(Math.log10(span / FEWEST));
  const step = STEPS.map((factor) => factor * 10 ** power)
    .filter((size) => span / size >= FEWEST)
    .at(-1);
  if (step === undefined) return [{ value: 0, decimals: 0 }];
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.floor(bottom / step + 1e-9);
  const last = Math.ceil(top / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    value: round((first + index) * step, decimals),
    decimals,
  }));
}
