import type { Figure, Quantity } from '../../model/figure.js';
import {
  type ClaimCall,
  type ClaimKind,
  HOLDS,
  isFullList,
  list,
  unprovenOf,
  type Valued,
  type Verdict,
} from './claim.js';

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
    mostNumbers: 1,
    among: 'unit',
    check: (call): Verdict => {
      const [number] = call.numbers;
      if (number === undefined) {
        return {
          kind: 'incomplete',
          needs: { en: `“${verb}” needs a number to compare with.`, zh: `“${verb}”需要一个用来比较的数。` },
          hint: { en: `{${verb} 50 ${call.question.id}}`, zh: `{${verb} 50 ${call.question.id}}` },
        };
      }
      if ((call.subjects.length > 1 || call.isSet) && !call.all) {
        return {
          kind: 'incomplete',
          needs: {
            en: `“${verb}” is about several figures here; say “all” if each must satisfy it.`,
            zh: `“${verb}”在此涉及多个数值；如每个都须满足，请写all。`,
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
      if (wrong.length > 0) return failure(verb, number, wrong, bounds);
      const beyond = call.unvalued.find((figure) => !isRangeWithin(figure, bounds, number));
      if (beyond?.reading.kind === 'range') return rangeFailure(verb, number, beyond);
      return unproven(call, verb, number) ?? HOLDS;
    },
  };
}

/** Of a set, every member must be known to satisfy the claim, or the claim must be about the published ones. */
function unproven(call: ClaimCall, verb: string, number: number): Verdict | null {
  const gap = call.unvalued.find(({ reading }) => reading.kind !== 'range');
  if (gap !== undefined) return unprovenOf(call, verb, gap);
  if (!call.isSet || call.amongPublished || isFullList(call.question)) return null;
  const { id } = call.question;
  const hint = `{all ${id} ${verb} ${number} among published}`;
  return {
    kind: 'incomplete',
    needs: {
      en: `“all” needs the full list of options, and ${id} is not known to be complete.`,
      zh: `“all”需要完整的选项列表，而${id}的选项是否完整未知。`,
    },
    hint: { en: `${hint}, and say so in the words`, zh: `${hint}，并在文字中写明“已公布”` },
  };
}

/** What is published only as a range satisfies a claim when both its ends do. */
function isRangeWithin({ reading }: Figure, bounds: Bounds, number: number): boolean {
  if (reading.kind !== 'range') return true;
  return [reading.low, reading.high].every((end) => bounds.contains(end.amount, number, isPercent(end)));
}

function rangeFailure(verb: string, number: number, figure: Figure): Verdict {
  return {
    kind: 'fails',
    found: {
      en: `${figure.id} is published only as a range, and not all of it is “${verb} ${number}”`,
      zh: `${figure.id}只公布了区间，并非全部符合“${verb} ${number}”`,
    },
    hint: { en: `print the range: {${figure.id}}`, zh: `写出区间：{${figure.id}}` },
    related: [figure],
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
