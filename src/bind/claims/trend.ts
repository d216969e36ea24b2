import type { Sentence } from '../../model/diagnostic.js';
import type { Figure } from '../../model/figure.js';
import { type ClaimCall, type ClaimKind, list, type Valued, type Verdict, valuesOf } from './claim.js';
import type { Comparison } from './comparison.js';
import { type Direction, moved, OF_SERIES } from './movement.js';

/** 持续上升 / kept rising: every period is above the one before, and every one is published. */
export const keptRising = trend('kept-rising', 'rose', {
  en: 'each period from P (else the first) up to that of x is above the one before',
  zh: '自期间P（或首个期间）起至x，逐期上升',
});

/** 持续下降 / kept falling. */
export const keptFalling = trend('kept-falling', 'fell', {
  en: 'each period from P (else the first) up to that of x is below the one before',
  zh: '自期间P（或首个期间）起至x，逐期下降',
});

function trend(verb: string, direction: Direction, means: Sentence): ClaimKind {
  return {
    ...OF_SERIES,
    verb,
    form: `${verb} x [from P]`,
    means,
    needs: { en: 'a published value of every period', zh: '每个期间都有公布值' },
    direction,
    check: (call): Verdict => {
      const rests: Comparison[] = [];
      for (const subject of call.subjects) {
        const run = runTo(subject, call);
        const values = valuesOf(run);
        const gap = run.find(({ reading }) => reading.kind !== 'value');
        if (gap !== undefined || values.length < 2) return notEvery(verb, subject, gap);
        const steps = values.slice(1).map((after, index) => moved(values[index] ?? after, direction, after));
        if (steps.some(({ holds }) => !holds)) return broken(verb, values);
        rests.push(...steps);
      }
      return { kind: 'holds', rests };
    },
  };
}

/** The subject's series from the period named, or from its beginning, up to the subject. */
function runTo({ figure }: Valued, { question, siblings, from }: ClaimCall): readonly Figure[] {
  const { periods } = question;
  const first = from === null ? 0 : periods.indexOf(from);
  const last = periods.indexOf(figure.key.period);
  return (first === -1 ? [] : periods.slice(first, last + 1)).flatMap((period) =>
    siblings.filter(
      ({ key }) =>
        key.period === period && key.option === figure.key.option && key.metric === figure.key.metric,
    ),
  );
}

function notEvery(verb: string, { figure }: Valued, gap: Figure | undefined): Verdict {
  const lacks = gap?.id ?? figure.id;
  return {
    kind: 'incomplete',
    needs: {
      en: `“${verb}” needs the value of every period, and ${gap === undefined ? `there is no earlier one than ${lacks}` : `${lacks} is not published`}.`,
      zh: `“${verb}”需要每个期间的数值，而${gap === undefined ? `没有早于${lacks}的数值` : `${lacks}没有公布`}。`,
    },
    hint: {
      en: `begin where the values do, or state one step: {rose ${figure.id}} or {fell ${figure.id}}`,
      zh: `从有数值的期间写起，或只说一步：{rose ${figure.id}}或{fell ${figure.id}}`,
    },
  };
}

function broken(verb: string, values: readonly Valued[]): Verdict {
  return {
    kind: 'fails',
    found: { en: `“${verb}” fails in ${list(values)}`, zh: `“${verb}”与${list(values)}不符` },
    hint: { en: 'name the periods in which it is so', zh: '写明成立的期间' },
    related: values.map(({ figure }) => figure),
  };
}
