import { difference, exact, ratio, relativeChange, remainder, share, sum } from '../figures/index.js';
import type { Quantity } from '../model/figure.js';
import type { Likeness } from './comparable.js';

/** A value derived in the commentary, and the formula that a reader can check. */
export interface Evaluation {
  readonly quantity: Quantity;
  /** Joins the printed inputs into a formula. */
  readonly formula: (printed: readonly string[]) => string;
}

/** A function that commentary may use. */
export interface Derivation {
  /** What its figures must share. */
  readonly among: Likeness;
  /** True when a set that it is given must be published in full. */
  readonly needsAll: boolean;
  /** Null when it is given the wrong number of figures. */
  readonly evaluate: (inputs: readonly Quantity[]) => Evaluation | null;
}

/** The derived values that commentary may use. */
export const FUNCTIONS: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  ['diff', ofTwo(difference, ([a, b]) => `${a} − ${b}`)],
  ['change', ofTwo(relativeChange, ([a, b]) => `(${a} − ${b}) ÷ ${b}`)],
  ['share', ofTwo(share, ([a, b]) => `${a} ÷ ${b}`)],
  ['ratio', ofTwo(ratio, ([a, b]) => `${a} ÷ ${b}`)],
  [
    'sum',
    {
      among: 'sum',
      needsAll: true,
      evaluate: ofSome(
        (inputs, unit) => sum(inputs, unit),
        (printed) => printed.join(' + '),
      ),
    },
  ],
  [
    'rest',
    {
      among: 'parts',
      needsAll: true,
      evaluate: ofSome(
        (inputs) => remainder(inputs),
        (printed) => `100% − ${printed.join(' − ')}`,
      ),
    },
  ],
  [
    'count',
    {
      among: 'anything',
      needsAll: false,
      evaluate: (inputs) => ({
        quantity: exact(inputs.length, { kind: 'count', counter: null }),
        formula: () => '',
      }),
    },
  ],
  [
    'max',
    {
      among: 'scope',
      needsAll: false,
      evaluate: ofSome(
        (inputs) => extreme(inputs, (a, b) => a > b),
        (printed) => `max(${printed.join(', ')})`,
      ),
    },
  ],
  [
    'min',
    {
      among: 'scope',
      needsAll: false,
      evaluate: ofSome(
        (inputs) => extreme(inputs, (a, b) => a < b),
        (printed) => `min(${printed.join(', ')})`,
      ),
    },
  ],
]);

function ofTwo(
  derive: (a: Quantity, b: Quantity) => Quantity,
  formula: (printed: readonly string[]) => string,
): Derivation {
  return {
    among: 'scope',
    needsAll: false,
    evaluate: (inputs) => {
      const [a, b] = inputs;
      if (a === undefined || b === undefined || inputs.length !== 2) return null;
      return { quantity: derive(a, b), formula };
    },
  };
}

function ofSome(
  derive: (inputs: readonly Quantity[], unit: Quantity['unit']) => Quantity,
  formula: (printed: readonly string[]) => string,
): Derivation['evaluate'] {
  return (inputs) => {
    const [first] = inputs;
    return first === undefined ? null : { quantity: derive(inputs, first.unit), formula };
  };
}

function extreme(inputs: readonly Quantity[], isBetter: (a: number, b: number) => boolean): Quantity {
  return inputs.reduce((best, next) => (isBetter(next.amount, best.amount) ? next : best));
}
