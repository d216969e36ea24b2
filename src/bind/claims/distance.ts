import type { Sentence } from '../../model/diagnostic.js';
import { type ClaimKind, isPercent, named, type Valued, type Verdict } from './claim.js';
import { type Comparison, compare, compareFromBelow, linear } from './comparison.js';

/** A word that holds one figure against another; with a number, how far they are apart at least. */
export function distance(verb: 'more-than' | 'less-than', means: Sentence): ClaimKind {
  const isMore = verb === 'more-than';
  return {
    verb,
    form: `${verb} x y [by N]`,
    means,
    numbers: [0, 1],
    figures: [2, 2],
    among: 'compared',
    needs: null,
    isQuantifiable: false,
    direction: isMore ? 'rose' : 'fell',
    check: ({ subjects, numbers }): Verdict => {
      const [first, second] = subjects;
      if (first === undefined || second === undefined) throw new Error(`${verb} needs two figures`);
      const order = isMore ? compare(first, '>', second) : compareFromBelow(first, '<', second);
      const [ahead, behind] = isMore ? [first, second] : [second, first];
      const rests = [order, ...gap(first, ahead, behind, numbers[0])];
      if (rests.every(({ holds }) => holds)) return { kind: 'holds', rests };
      return failure(verb, first, second, order.holds);
    },
  };
}

/** Neither less than the number nor so much more that the number would mislead: under one point, or 10%, more. */
function gap(
  subject: Valued,
  ahead: Valued,
  behind: Valued,
  number: number | undefined,
): readonly Comparison[] {
  if (number === undefined) return [];
  const limit = isPercent(ahead.quantity) ? number + 1 : number + Math.abs(number) * 0.1;
  const terms = (sign: 1 | -1) => {
    const both = [
      { valued: ahead, weight: sign },
      { valued: behind, weight: -sign },
    ];
    return subject === ahead ? both : both.toReversed();
  };
  return [linear(terms(1), '≥', number), linear(terms(-1), '>', -limit)];
}

function failure(verb: string, first: Valued, second: Valued, isOrdered: boolean): Verdict {
  const fix = isOrdered
    ? `{diff ${first.figure.id} ${second.figure.id} as size}`
    : `{${verb === 'more-than' ? 'less-than' : 'more-than'} ${first.figure.id} ${second.figure.id}}`;
  return {
    kind: 'fails',
    found: {
      en: `“${verb}” is not so of ${named(first)} and ${named(second)}`,
      zh: `${named(first)}与${named(second)}不符合“${verb}”`,
    },
    hint: { en: `say what is true: ${fix}`, zh: `改成符合数值的说法：${fix}` },
    related: [first.figure, second.figure],
  };
}
