import {
  annualChange,
  difference,
  exact,
  index,
  ratio,
  relativeChange,
  remainder,
  share,
  sum,
} from '../figures/index.js';
import type { Sentence } from '../model/diagnostic.js';
import type { Quantity } from '../model/figure.js';
import type { Valued } from './claims/index.js';
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
  /** The fewest and the most figures that it takes. */
  readonly takes: readonly [number, number];
  /** A sentence says why these figures have no such value. */
  readonly evaluate: (inputs: readonly Valued[]) => Evaluation | { readonly impossible: Sentence };
}

const SEVERAL: readonly [number, number] = [1, Number.POSITIVE_INFINITY];

/** The derived values that commentary may use. */
export const FUNCTIONS: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  ['diff', { ...ofTwo(difference, ([a, b]) => `${a} − ${b}`), among: 'scope' }],
  ['change', ofQuotient(relativeChange, ([a, b]) => `(${a} − ${b}) ÷ ${b}`)],
  ['cagr', { among: 'question', needsAll: false, takes: [2, 2], evaluate: annualGrowth }],
  ['share', ofQuotient(share, ([a, b]) => `${a} ÷ ${b}`)],
  ['ratio', ofQuotient(ratio, ([a, b]) => `${a} ÷ ${b}`)],
  ['index', ofQuotient(index, ([a, b]) => `${a} ÷ ${b} × 100`)],
  [
    'sum',
    ofAll(
      'sum',
      (inputs, unit) => sum(inputs, unit),
      (printed) => printed.join(' + '),
    ),
  ],
  [
    'net',
    ofAll(
      'parts',
      (inputs, unit) => sum(inputs, unit),
      (printed) => printed.join(' + '),
    ),
  ],
  [
    'rest',
    ofAll(
      'parts',
      (inputs) => remainder(inputs),
      (printed) => `100% − ${printed.join(' − ')}`,
    ),
  ],
  [
    'count',
    {
      among: 'anything',
      needsAll: false,
      takes: [0, Number.POSITIVE_INFINITY],
      evaluate: (inputs) => ({
        quantity: exact(inputs.length, { kind: 'count', counter: null }),
        formula: () => '',
      }),
    },
  ],
  ['max', ofSet('max', (a, b) => a > b)],
  ['min', ofSet('min', (a, b) => a < b)],
]);

function ofTwo(
  derive: (a: Quantity, b: Quantity) => Quantity,
  formula: (printed: readonly string[]) => string,
): Derivation {
  return {
    among: 'scope',
    needsAll: false,
    takes: [2, 2],
    evaluate: ([a, b]) => {
      if (a === undefined || b === undefined) throw new Error('a function of two figures is given fewer');
      return { quantity: derive(a.quantity, b.quantity), formula };
    },
  };
}

/** A quotient says something only of what is above zero below the line. */
function ofQuotient(
  derive: (a: Quantity, b: Quantity) => Quantity,
  formula: (printed: readonly string[]) => string,
): Derivation {
  const two = ofTwo(derive, formula);
  return { ...two, evaluate: (inputs) => (isAboveZero(inputs[1]) ? two.evaluate(inputs) : NOT_ABOVE_ZERO) };
}

/** Growth a year between two years of one series. */
function annualGrowth([to, from]: readonly Valued[]): Evaluation | { readonly impossible: Sentence } {
  if (!isAboveZero(to) || !isAboveZero(from)) return NOT_ABOVE_ZERO;
  const years = yearOf(to) - yearOf(from);
  if (!(years > 0) || to.figure.key.option !== from.figure.key.option) {
    const impossible = {
      en: 'it needs two years of one series, the later one first',
      zh: '需要同一序列的两个年份，较晚者在前',
    };
    return { impossible };
  }
  return {
    quantity: annualChange(to.quantity, from.quantity, years),
    formula: ([a, b]) => `(${a} ÷ ${b})^(1 ÷ ${years}) − 1`,
  };
}

function yearOf({ figure }: Valued): number {
  return /^\d{4}$/.test(figure.key.period) ? Number(figure.key.period) : Number.NaN;
}

function isAboveZero(input: Valued | undefined): input is Valued {
  return input !== undefined && input.quantity.low > 0;
}

const NOT_ABOVE_ZERO = {
  impossible: { en: 'a quotient needs a figure above zero', zh: '相除要求数值大于零' },
};

function ofAll(
  among: Likeness,
  derive: (inputs: readonly Quantity[], unit: Quantity['unit']) => Quantity,
  formula: (printed: readonly string[]) => string,
): Derivation {
  return {
    among,
    needsAll: true,
    takes: SEVERAL,
    evaluate: (inputs) => {
      const quantities = inputs.map(({ quantity }) => quantity);
      const [first] = quantities;
      if (first === undefined) throw new Error('a function of several figures is given none');
      return { quantity: derive(quantities, first.unit), formula };
    },
  };
}

function ofSet(name: string, isBetter: (a: number, b: number) => boolean): Derivation {
  const extreme = (inputs: readonly Quantity[]): Quantity =>
    inputs.reduce((best, next) => (isBetter(next.amount, best.amount) ? next : best));
  return { ...ofAll('scope', extreme, (printed) => `${name}(${printed.join(', ')})`), needsAll: false };
}
