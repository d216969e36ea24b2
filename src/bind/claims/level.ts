import { isNearTie } from '../../figures/index.js';
import { type ClaimKind, isPercent, list, unprovenOf, type Valued, type Verdict } from './claim.js';
import { asPublished, type Comparison, linear } from './comparison.js';

/** 几乎持平 / almost level: every two of the figures are a near tie. */
export const level: ClaimKind = {
  verb: 'level',
  form: 'level x y ...',
  means: {
    en: 'every two differ by less than one point; amounts: by no more than their rounding',
    zh: '两两之差小于1个百分点；数额：在舍入误差之内',
  },
  numbers: [0, 0],
  figures: [2, Number.POSITIVE_INFINITY],
  among: 'compared',
  needs: null,
  isQuantifiable: false,
  direction: null,
  check: (call): Verdict => {
    const { subjects, unvalued } = call;
    const unproven = unprovenOf(call, 'level', unvalued[0]);
    if (unproven !== null) return unproven;
    const pairs = subjects.flatMap((a, index) => subjects.slice(index + 1).map((b) => [a, b] as const));
    if (pairs.every(([a, b]) => isNearTie(a.quantity, b.quantity)))
      return { kind: 'holds', rests: pairs.flatMap(([a, b]) => [closeness(a, b), closeness(b, a)]) };
    return {
      kind: 'fails',
      found: {
        en: `${list(subjects)} are not level: percentages must lie less than one point apart, amounts within their rounding`,
        zh: `${list(subjects)}并非持平：占比之差须小于1个百分点，数额须在舍入误差之内`,
      },
      hint: {
        en: `give the difference: {diff ${subjects[0]?.figure.id} ${subjects[1]?.figure.id}}`,
        zh: `写出差值：{diff ${subjects[0]?.figure.id} ${subjects[1]?.figure.id}}`,
      },
      related: subjects.map(({ figure }) => figure),
    };
  },
};

/** `a` is not too far below `b`. */
function closeness(a: Valued, b: Valued): Comparison {
  const reach = isPercent(a.quantity)
    ? 1
    : (a.quantity.high - a.quantity.low + b.quantity.high - b.quantity.low) / 2;
  const terms = [
    { valued: a, weight: 1 },
    { valued: b, weight: -1 },
  ];
  return asPublished(linear(terms, reach === 0 ? '≥' : '>', -reach));
}
