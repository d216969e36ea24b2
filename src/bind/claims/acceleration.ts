import { round } from '../../figures/index.js';
import type { Sentence } from '../../model/diagnostic.js';
import { type ClaimKind, isPercent, list, type Valued, type Verdict } from './claim.js';
import { type Comparison, linear } from './comparison.js';
import { moved, OF_SERIES, periodBefore, valueAt } from './movement.js';

/** 加速 / accelerated: it grew, and by more than in the period before. */
export const accelerated = acceleration('accelerated', 'rose', {
  en: 'v grew, and faster than in the period before (shares: by more points)',
  zh: 'v增长，且增速高于上一期间（占比：增加的百分点更多）',
});

/** 放缓 / slowed: it grew, but by less than in the period before. */
export const slowed = acceleration('slowed', 'fell', {
  en: 'v grew, but slower than in the period before (shares: by fewer points)',
  zh: 'v增长，但增速低于上一期间（占比：增加的百分点更少）',
});

function acceleration(verb: string, direction: 'rose' | 'fell', means: Sentence): ClaimKind {
  return {
    ...OF_SERIES,
    verb,
    form: `${verb} x`,
    means,
    needs: { en: 'published values of two earlier periods in a row', zh: '此前连续两个期间的公布值' },
    direction,
    check: (call): Verdict => {
      const rests: Comparison[] = [];
      for (const now of call.subjects) {
        const before = valueAt(periodBefore(call, now, 1), now, call);
        const first = valueAt(periodBefore(call, now, 2), now, call);
        if (before === null || first === null || !canGrow(first, before)) return noPace(verb, now);
        const pace = faster([first, before, now], direction === 'rose');
        if (!moved(before, 'rose', now).holds || !pace.holds) return failure(verb, [first, before, now]);
        rests.push(moved(before, 'rose', now), pace);
      }
      return { kind: 'holds', rests };
    },
  };
}

type Three = readonly [Valued, Valued, Valued];

/** A rate of growth is taken of amounts above zero; shares grow by points. */
function canGrow(...values: readonly Valued[]): boolean {
  return values.every(({ quantity }) => isPercent(quantity) || quantity.low > 0);
}

/** Whether the last step is larger than the one before, or smaller. */
function faster([first, before, now]: Three, isLarger: boolean): Comparison {
  const sign = isLarger ? 1 : -1;
  if (isPercent(now.quantity)) {
    const terms = [
      { valued: now, weight: sign },
      { valued: before, weight: -2 * sign },
      { valued: first, weight: sign },
    ];
    return linear(terms, '>', 0);
  }
  const excess = (a: number, b: number, c: number): number => round(sign * (c / b - b / a), 12);
  const ends = (valued: Valued): readonly [number, number] =>
    isLarger ? [valued.quantity.low, valued.quantity.high] : [valued.quantity.high, valued.quantity.low];
  const [a, b, c] = [first, before, now].map(({ quantity }) => quantity.amount) as [number, number, number];
  return {
    holds: excess(a, b, c) > 0,
    turns: [
      { valued: now, at: round((b * b) / a, 9) },
      { valued: before, at: round(Math.sqrt(a * c), 9) },
      { valued: first, at: round((b * b) / c, 9) },
    ],
    isFragile: excess(ends(first)[0], ends(before)[1], ends(now)[0]) < 0,
    states: null,
  };
}

function noPace(verb: string, { figure: { id } }: Valued): Verdict {
  return {
    kind: 'incomplete',
    needs: {
      en: `“${verb}” needs published values of the two periods before ${id}, and amounts above zero.`,
      zh: `“${verb}”需要${id}之前连续两个期间的公布值，且数额大于零。`,
    },
    hint: { en: `state the last step: {rose ${id}}`, zh: `只说最近一步：{rose ${id}}` },
  };
}

function failure(verb: string, values: Three): Verdict {
  return {
    kind: 'fails',
    found: { en: `“${verb}” is not so of ${list(values)}`, zh: `${list(values)}不符合“${verb}”` },
    hint: { en: 'print the changes themselves: {change a b}', zh: '直接写出变化：{change a b}' },
    related: values.map(({ figure }) => figure),
  };
}
