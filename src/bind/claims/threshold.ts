import { round } from '../../figures/index.js';
import type { Sentence } from '../../model/diagnostic.js';
import type { Figure, Quantity } from '../../model/figure.js';
import type { Likeness } from '../comparable.js';
import { type ClaimCall, type ClaimKind, isPercent, list, type Valued, type Verdict } from './claim.js';
import { type Comparison, inDigits, inside, isInside, outside, type Span, settled } from './comparison.js';
import { fieldOf, isApart, needsQuantifier, unprovenSet } from './quantifier.js';

/** A word that holds a value against numbers. */
export interface Threshold {
  readonly verb: string;
  readonly form: string;
  readonly means: Sentence;
  readonly numbers: readonly [number, number];
  /** The values of which the word is true. Numbers are in the dataset's own unit. */
  readonly span: (numbers: readonly number[], isPercent: boolean) => Span;
  /** Default: one unit. */
  readonly among?: Likeness;
  /** True for words that speak of shares alone. */
  readonly isOfShares?: boolean;
  /** True for words that have a meaning only where each respondent gave one answer. */
  readonly isOfSingleAnswers?: boolean;
  readonly direction?: 'rose' | 'fell';
}

/** A claim that holds each subject against the same numbers; `none` and `only` also say of which it is not true. */
export function threshold(word: Threshold): ClaimKind {
  return {
    ...word,
    figures: [1, Number.POSITIVE_INFINITY],
    among: word.among ?? 'unit',
    needs:
      word.isOfSingleAnswers === true
        ? { en: 'a single-answer question', zh: '单选题' }
        : word.isOfShares === true
          ? { en: 'a share', zh: '占比' }
          : null,
    isQuantifiable: true,
    direction: word.direction ?? null,
    check: (call) => unfit(word, call) ?? needsQuantifier(call, saying(word, call)) ?? judge(word, call),
  };
}

function judge(word: Threshold, call: ClaimCall): Verdict {
  const says = saying(word, call);
  const spanOf = (quantity: Quantity): Span => settled(word.span(call.numbers, isPercent(quantity)));
  const { required, barred, rangesRequired, rangesBarred } = fieldOf(call);
  const isIn = (valued: Valued): boolean => isInside(valued, spanOf(valued.quantity));
  const wrong = required.filter((valued) => !isIn(valued));
  const [first] = wrong;
  if (first !== undefined) return failure(says, inDigits(spanOf(first.quantity)), wrong);
  const intruders = barred.filter(isIn);
  if (intruders.length > 0) return exception(says, intruders);
  const loose =
    rangesRequired.find(
      ({ figure, low, high }) => ![low, high].every((quantity) => isIn({ figure, quantity })),
    ) ?? rangesBarred.find((range) => !isApart(range, spanOf(range.low)));
  if (loose !== undefined) return rangeFailure(says, loose.figure);
  const rests: readonly Comparison[] = [
    ...required.flatMap((valued) => inside(valued, spanOf(valued.quantity))),
    ...barred.flatMap((valued) => outside(valued, spanOf(valued.quantity))),
  ];
  return unprovenSet(call, says) ?? { kind: 'holds', rests };
}

function saying({ verb }: Threshold, { numbers }: ClaimCall): string {
  return [verb, ...numbers.map((number) => round(number, 2))].join(' ');
}

function unfit(word: Threshold, { question, isShare }: ClaimCall): Verdict | null {
  const { unit, answer, id } = question;
  if (word.isOfSingleAnswers === true && answer.type !== 'single') {
    return {
      kind: 'incomplete',
      needs: {
        en: `“${word.verb}” needs a question with a single answer; ${id} is “${answer.type}”.`,
        zh: `“${word.verb}”只用于单选题；${id}为“${answer.type}”。`,
      },
      hint: { en: 'say {over 50 ...} of a single share', zh: '对单个占比可写{over 50 ...}' },
    };
  }
  if (unit.kind === 'percent' || (!isShare && word.isOfShares !== true)) return null;
  return {
    kind: 'incomplete',
    needs: {
      en: `A fraction or a percentage needs a share to be held against; ${id} is given in another unit.`,
      zh: `分数或百分数只能与占比相比；${id}的单位不是百分比。`,
    },
    hint: { en: 'write the number in the unit of the dataset', zh: '按数据集的单位写出数字' },
  };
}

function failure(says: string, digits: string, wrong: readonly Valued[]): Verdict {
  const reference = wrong[0]?.figure.id ?? '';
  return {
    kind: 'fails',
    found: {
      en: `“${says}” means ${digits}, but it is ${list(wrong)}`,
      zh: `“${says}”指${digits}，而实际为${list(wrong)}`,
    },
    hint: {
      en: `print the value itself, {${reference}}, or choose words that are true of it`,
      zh: `直接写出数值{${reference}}，或改用符合它的说法`,
    },
    related: wrong.map(({ figure }) => figure),
  };
}

function exception(says: string, intruders: readonly Valued[]): Verdict {
  return {
    kind: 'fails',
    found: {
      en: `“${says}” is true of ${list(intruders)} as well`,
      zh: `${list(intruders)}也符合“${says}”`,
    },
    hint: { en: 'name them too, or leave out “none” or “only”', zh: '一并写出，或删去none、only' },
    related: intruders.map(({ figure }) => figure),
  };
}

function rangeFailure(says: string, figure: Figure): Verdict {
  return {
    kind: 'fails',
    found: {
      en: `${figure.id} is published only as a range, which leaves open what “${says}” claims of it`,
      zh: `${figure.id}只公布了区间，不能确定是否如“${says}”所称`,
    },
    hint: { en: `print the range: {${figure.id}}`, zh: `写出区间：{${figure.id}}` },
    related: [figure],
  };
}
