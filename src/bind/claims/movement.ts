import { isNearTie } from '../../figures/index.js';
import type { Figure } from '../../model/figure.js';
import { type ClaimCall, type ClaimKind, named, type Valued, type Verdict } from './claim.js';

/** A claim that a series moved in one direction between two published periods; `from` defaults to the period before. */
export function movement(
  verb: string,
  sign: 1 | -1,
  words: { readonly en: string; readonly zh: string },
): ClaimKind {
  return {
    verb,
    mostNumbers: 0,
    among: 'question',
    check: (call): Verdict => {
      const ties: Valued[] = [];
      for (const subject of call.subjects) {
        const before = earlier(call, subject);
        if (before === null) return noBase(verb, subject, call);
        if (sign * (subject.quantity.amount - before.quantity.amount) <= 0)
          return failure({ subject, before, sign }, words, call);
        if (isNearTie(subject.quantity, before.quantity)) ties.push(before);
      }
      return { kind: 'holds', tie: ties[0] ?? null };
    },
  };
}

function earlier(call: ClaimCall, subject: Valued): Valued | null {
  const { periods } = call.question;
  const at = periods.indexOf(subject.figure.key.period);
  const period = call.from ?? periods[at - 1];
  if (period === undefined || periods.indexOf(period) > at) return null;
  const figure = call.siblings.find(
    (other) => other.key.period === period && isSameButPeriod(other, subject.figure),
  );
  return figure?.reading.kind === 'value' ? { figure, quantity: figure.reading.quantity } : null;
}

function isSameButPeriod({ key }: Figure, { key: other }: Figure): boolean {
  return (
    key.option === other.option &&
    key.metric === other.metric &&
    key.segment === other.segment &&
    key.scope === other.scope
  );
}

interface Move {
  readonly subject: Valued;
  readonly before: Valued;
  readonly sign: 1 | -1;
}

function failure(
  { subject, before, sign }: Move,
  words: { readonly en: string; readonly zh: string },
  { from }: ClaimCall,
): Verdict {
  const { id } = subject.figure;
  const opposite = `{${sign === 1 ? 'fell' : 'rose'} ${id}${from === null ? '' : ` from ${from}`}}`;
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

function noBase(verb: string, subject: Valued, { question, siblings }: ClaimCall): Verdict {
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
