import { difference, exact, ratio, relativeChange, remainder, share, sum } from '../figures/index.js';
import type { Figure, Quantity } from '../model/figure.js';

/** A value derived in the commentary, and the formula that a reader can check. */
export interface Evaluation {
  readonly quantity: Quantity;
  /** Joins the printed inputs into a formula. */
  readonly formula: (printed: readonly string[]) => string;
}

type Derivation = (inputs: readonly Quantity[]) => Evaluation | null;

/** The derived values that commentary may use. Each returns null when it is given the wrong number of figures. */
export const FUNCTIONS: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  ['diff', ofTwo(difference, ([a, b]) => `${a} − ${b}`)],
  ['change', ofTwo(relativeChange, ([a, b]) => `(${a} − ${b}) ÷ ${b}`)],
  ['share', ofTwo(share, ([a, b]) => `${a} ÷ ${b}`)],
  ['ratio', ofTwo(ratio, ([a, b]) => `${a} ÷ ${b}`)],
  [
    'sum',
    ofSome(
      (inputs, unit) => sum(inputs, unit),
      (printed) => printed.join(' + '),
    ),
  ],
  [
    'rest',
    ofSome(
      (inputs) => remainder(inputs),
      (printed) => `100% − ${printed.join(' − ')}`,
    ),
  ],
  [
    'count',
    (inputs) => ({ quantity: exact(inputs.length, { kind: 'count', counter: null }), formula: () => '' }),
  ],
  [
    'max',
    ofSome(
      (inputs) => extreme(inputs, (a, b) => a > b),
      (printed) => `max(${printed.join(', ')})`,
    ),
  ],
  [
    'min',
    ofSome(
      (inputs) => extreme(inputs, (a, b) => a < b),
      (printed) => `min(${printed.join(', ')})`,
    ),
  ],
]);

/** The published values among figures; ranges, ranks and gaps have none. */
export function valuesOf(
  figures: readonly Figure[],
): readonly { readonly figure: Figure; readonly quantity: Quantity }[] {
  return figures.flatMap((figure) =>
    figure.reading.kind === 'value' ? [{ figure, quantity: figure.reading.quantity }] : [],
  );
}

function ofTwo(
  derive: (a: Quantity, b: Quantity) => Quantity,
  formula: (printed: readonly string[]) => string,
): Derivation {
  return (inputs) => {
    const [a, b] = inputs;
    if (a === undefined || b === undefined || inputs.length !== 2) return null;
    return { quantity: derive(a, b), formula };
  };
}

function ofSome(
  derive: (inputs: readonly Quantity[], unit: Quantity['unit']) => Quantity,
  formula: (printed: readonly string[]) => string,
): Derivation {
  return (inputs) => {
    const [first] = inputs;
    return first === undefined ? null : { quantity: derive(inputs, first.unit), formula };
  };
}

function extreme(inputs: readonly Quantity[], isBetter: (a: number, b: number) => boolean): Quantity {
  return inputs.reduce((best, next) => (isBetter(next.amount, best.amount) ? next : best));
}
