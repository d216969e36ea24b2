import type { Sentence } from '../../model/diagnostic.js';
import type { Likeness } from '../comparable.js';
import { type ClaimKind, named, type Verdict } from './claim.js';
import { linear } from './comparison.js';

/** A word for how many times one figure is another. The quotient must round to the number at the number's decimals. */
interface Proportion {
  readonly verb: string;
  readonly form: string;
  readonly means: Sentence;
  readonly among: Likeness;
  /** What the quotient is multiplied by: 100 for percentages. */
  readonly factor: number;
  /** The fewest decimals that the number is taken to have. */
  readonly decimals: number;
  /** The function that prints the quotient. */
  readonly prints: string;
}

export function proportion(word: Proportion): ClaimKind {
  const { verb, factor, decimals, prints } = word;
  return {
    ...word,
    numbers: [1, 1],
    figures: [2, 2],
    needs: { en: 'amounts above zero', zh: '数值大于零' },
    isQuantifiable: false,
    direction: null,
    check: ({ subjects, numbers }): Verdict => {
      const [part, whole] = subjects;
      const [number] = numbers;
      if (part === undefined || whole === undefined || number === undefined)
        throw new Error(`${verb} needs a number and two figures`);
      const fix = `{${prints} ${part.figure.id} ${whole.figure.id}}`;
      if (part.quantity.low < 0 || whole.quantity.low <= 0) {
        return {
          kind: 'incomplete',
          needs: { en: `“${verb}” needs amounts above zero.`, zh: `“${verb}”要求数值大于零。` },
          hint: { en: 'print each value by itself', zh: '分别写出数值' },
        };
      }
      const places = Math.max(decimals, String(number).split('.')[1]?.length ?? 0);
      const reach = 0.5 * 10 ** -places;
      const terms = (weight: number, bound: number) => [
        { valued: part, weight },
        { valued: whole, weight: (-weight * bound) / factor },
      ];
      const rests = [linear(terms(1, number - reach), '≥', 0), linear(terms(-1, number + reach), '>', 0)];
      if (rests.every(({ holds }) => holds)) return { kind: 'holds', rests };
      const found = ((part.quantity.amount / whole.quantity.amount) * factor).toFixed(places + 1);
      return {
        kind: 'fails',
        found: {
          en: `${named(part)} and ${named(whole)} make ${found}, which does not round to ${number}`,
          zh: `${named(part)}与${named(whole)}之比为${found}，四舍五入后不是${number}`,
        },
        hint: { en: `print it: ${fix}`, zh: `直接写出：${fix}` },
        related: [part.figure, whole.figure],
      };
    },
  };
}
