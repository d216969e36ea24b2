import type { Quantity } from '../../model/figure.js';
import { type ClaimKind, HOLDS, list, type Valued, type Verdict } from './claim.js';

/** Bounds of a rounding word: what `v` must be for the word to be true of it. */
export interface Bounds {
  readonly contains: (value: number, threshold: number, isPercent: boolean) => boolean;
  /** The bounds in digits, such as `47 ≤ v < 50`. */
  readonly says: (threshold: number, isPercent: boolean) => string;
}

/** A claim that compares each subject with one number. The dataset's own unit applies to it. */
export function threshold(verb: string, bounds: Bounds): ClaimKind {
  return {
    verb,
    check: (call): Verdict => {
      const [number] = call.numbers;
      if (number === undefined) {
        return {
          kind: 'incomplete',
          needs: { en: `“${verb}” needs a number to compare with.`, zh: `“${verb}”需要一个用来比较的数。` },
          hint: { en: `{${verb} 50 ${call.question.id}}`, zh: `{${verb} 50 ${call.question.id}}` },
        };
      }
      if (call.subjects.length > 1 && !call.all) {
        return {
          kind: 'incomplete',
          needs: {
            en: `“${verb}” is about ${call.subjects.length} figures here; say “all” if each must satisfy it.`,
            zh: `“${verb}”在此涉及${call.subjects.length}个数值；如每个都须满足，请写all。`,
          },
          hint: {
            en: `{all ${call.question.id} ${verb} ${number}}`,
            zh: `{all ${call.question.id} ${verb} ${number}}`,
          },
        };
      }
      const wrong = call.subjects.filter(
        ({ quantity }) => !bounds.contains(quantity.amount, number, isPercent(quantity)),
      );
      return wrong.length === 0 ? HOLDS : failure(verb, number, wrong, bounds);
    },
  };
}

function failure(verb: string, number: number, wrong: readonly Valued[], bounds: Bounds): Verdict {
  const says = bounds.says(
    number,
    wrong.every(({ quantity }) => isPercent(quantity)),
  );
  const [first] = wrong;
  const reference = first?.figure.id ?? '';
  return {
    kind: 'fails',
    found: {
      en: `“${verb} ${number}” means ${says}, but it is ${list(wrong)}`,
      zh: `“${verb} ${number}”指${says}，而实际为${list(wrong)}`,
    },
    hint: {
      en: `print the value itself, {${reference}}, or choose words that are true of it`,
      zh: `直接写出数值{${reference}}，或改用符合它的说法`,
    },
    related: wrong.map(({ figure }) => figure),
  };
}

function isPercent(quantity: Quantity): boolean {
  return quantity.unit.kind === 'percent';
}
