import type { Sentence } from '../../model/diagnostic.js';
import type { Figure } from '../../model/figure.js';
import { type ClaimCall, type ClaimKind, named, type Valued, type Verdict, valuesOf } from './claim.js';
import { type Comparison, compare, compareFromBelow } from './comparison.js';

/** What words on movements have in common. */
export const OF_SERIES = {
  numbers: [0, 0],
  figures: [1, Number.POSITIVE_INFINITY],
  among: 'question',
  isQuantifiable: false,
} as const satisfies Partial<ClaimKind>;

/** Which way a series went. */
export type Direction = 'rose' | 'fell';

/** A word for a move between two published periods; `from` defaults to the period before. */
export function movement(verb: Direction, means: Sentence, words: Sentence): ClaimKind {
  return {
    ...OF_SERIES,
    verb,
    form: `${verb} x [from P]`,
    means,
    needs: { en: 'a published value of the earlier period', zh: '较早期间的公布值' },
    direction: verb,
    check: (call): Verdict => {
      const rests: Comparison[] = [];
      for (const subject of call.subjects) {
        const before = valueAt(call.from ?? periodBefore(call, subject, 1), subject, call);
        if (before === null) return noBase(verb, subject, call);
        const step = moved(before, verb, subject);
        if (!step.holds) return failure(verb, subject, before, words, call);
        rests.push(step);
      }
      return { kind: 'holds', rests };
    },
  };
}

/** One step of a series, which holds when the value of the later period is the higher or the lower one. */
export function moved(before: Valued, direction: Direction, after: Valued): Comparison {
  return direction === 'rose' ? compare(after, '>', before) : compareFromBelow(after, '<', before);
}

/** The period some steps before that of the subject, or null where the series begins later. */
export function periodBefore({ question }: ClaimCall, { figure }: Valued, steps: number): string | null {
  return question.periods[question.periods.indexOf(figure.key.period) - steps] ?? null;
}

/** The subject's value of an earlier period; null where none is published, or the period is no earlier one. */
export function valueAt(
  period: string | null,
  { figure }: Valued,
  { question, siblings }: ClaimCall,
): Valued | null {
  const at = question.periods.indexOf(period ?? '');
  if (at === -1 || at > question.periods.indexOf(figure.key.period)) return null;
  return (
    valuesOf(siblings.filter((other) => other.key.period === period && isSameButPeriod(other, figure)))[0] ??
    null
  );
}

function isSameButPeriod({ key }: Figure, { key: other }: Figure): boolean {
  return (
    key.option === other.option &&
    key.metric === other.metric &&
    key.segment === other.segment &&
    key.scope === other.scope
  );
}

function failure(
  verb: Direction,
  subject: Valued,
  before: Valued,
  words: Sentence,
  { from }: ClaimCall,
): Verdict {
  const { id } = subject.figure;
  const opposite = `{${verb === 'rose' ? 'fell' : 'rose'} ${id}${from === null ? '' : ` from ${from}`}}`;
  const isEqual = subject.quantity.amount === before.quantity.amount;
  const fix = isEqual ? `{level ${before.figure.id} ${id}}` : opposite;
  return {
    kind: 'fails',
    found: {
      en: `${named(subject)} did not ${words.en} from ${named(before)}`,
      zh: `${named(before)}到${named(subject)}并未${words.zh}`,
    },
    hint: { en: `say what is true: ${fix}`, zh: `改成符合数值的说法：${fix}` },
    related: [before.figure, subject.figure],
  };
}

function noBase(verb: Direction, subject: Valued, { question, siblings }: ClaimCall): Verdict {
  const { id, key } = subject.figure;
  const at = question.periods.indexOf(key.period);
  const published = siblings.findLast(
    (other) =>
      other.reading.kind === 'value' &&
      isSameButPeriod(other, subject.figure) &&
      question.periods.indexOf(other.key.period) < at,
  );
  return {
    kind: 'incomplete',
    needs: {
      en: `“${verb}” needs a published value of an earlier period to compare ${named(subject)} with.`,
      zh: `“${verb}”需要一个更早且已公布的数值与${named(subject)}比较。`,
    },
    hint:
      published === undefined
        ? { en: `print the value alone: {${id}}`, zh: `只写数值：{${id}}` }
        : {
            en: `name the period to start from: {${verb} ${id} from ${published.key.period}}`,
            zh: `写明起始期间：{${verb} ${id} from ${published.key.period}}`,
          },
  };
}
