import { type ClaimKind, list, unprovenOf, type Verdict } from './claim.js';
import { asPublished, compare } from './comparison.js';

/** 相等 / equal: the same number, as published. */
export const equal: ClaimKind = {
  verb: 'equal',
  form: 'equal x y ...',
  means: { en: 'all are the same number, as published', zh: '公布的数值完全相同' },
  numbers: [0, 0],
  figures: [2, Number.POSITIVE_INFINITY],
  among: 'compared',
  needs: null,
  isQuantifiable: false,
  direction: null,
  check: (call): Verdict => {
    const { subjects, unvalued } = call;
    const unproven = unprovenOf(call, 'equal', unvalued[0]);
    if (unproven !== null) return unproven;
    const rests = subjects
      .slice(1)
      .flatMap((next, index) => {
        const before = subjects[index] ?? next;
        return [compare(before, '≥', next), compare(next, '≥', before)];
      })
      .map(asPublished);
    if (rests.every(({ holds }) => holds)) return { kind: 'holds', rests };
    const ids = subjects.map(({ figure }) => figure.id).join(' ');
    return {
      kind: 'fails',
      found: { en: `${list(subjects)} are not equal`, zh: `${list(subjects)}并不相等` },
      hint: { en: `if they are close: {level ${ids}}`, zh: `若很接近：{level ${ids}}` },
      related: subjects.map(({ figure }) => figure),
    };
  },
};
