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
    check: (call): Verdict => {
      for (const subject of call.subjects) {
        const before = earlier(call, subject);
        if (before === null) return noBase(verb, subject, call);
        if (sign * (subject.quantity.amount - before.quantity.amount) <= 0) {
          return {
            kind: 'fails',
            found: {
              en: `${named(subject)} did not ${words.en} from ${named(before)}`,
              zh: `${named(before)}到${named(subject)}并未${words.zh}`,
            },
            hint: {
              en: sign === 1 ? `{fell ${subject.figure.id}}` : `{rose ${subject.figure.id}}`,
              zh: sign === 1 ? `{fell ${subject.figure.id}}` : `{rose ${subject.figure.id}}`,
            },
            related: [before.figure, subject.figure],
          };
        }
        if (isNearTie(subject.quantity, before.quantity)) return { kind: 'holds', tie: before };
      }
      return { kind: 'holds', tie: null };
    },
  };
}

function earlier(call: ClaimCall, subject: Valued): Valued | null {
  const { periods } = call.question;
  const period = call.from ?? periods[periods.indexOf(subject.figure.key.period) - 1];
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

function noBase(verb: string, subject: Valued, call: ClaimCall): Verdict {
  const published = call.siblings.filter(
    ({ reading, id }) => reading.kind === 'value' && id !== subject.figure.id,
  );
  return {
    kind: 'incomplete',
    needs: {
      en: `“${verb}” needs a published value of an earlier period to compare ${named(subject)} with.`,
      zh: `“${verb}”需要一个更早且已公布的数值与${named(subject)}比较。`,
    },
    hint: {
      en: `{${verb} ${subject.figure.id} from ${published[0]?.key.period ?? '...'}}`,
      zh: `{${verb} ${subject.figure.id} from ${published[0]?.key.period ?? '...'}}`,
    },
  };
}
