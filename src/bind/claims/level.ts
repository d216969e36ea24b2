import { isNearTie } from '../../figures/index.js';
import { type ClaimKind, HOLDS, list, unprovenOf, type Verdict } from './claim.js';

/** 几乎持平 / almost level: every two of the figures are a near tie. */
export const level: ClaimKind = {
  verb: 'level',
  mostNumbers: 0,
  among: 'scope',
  check: (call): Verdict => {
    const { subjects, question, unvalued } = call;
    const unproven = unprovenOf(call, 'level', unvalued[0]);
    if (unproven !== null) return unproven;
    if (subjects.length < 2) {
      return {
        kind: 'incomplete',
        needs: { en: '“level” needs at least two figures.', zh: '“level”至少需要两个数值。' },
        hint: {
          en: `{level ${question.id}.a ${question.id}.b}`,
          zh: `{level ${question.id}.a ${question.id}.b}`,
        },
      };
    }
    const apart = subjects.some((a) => subjects.some((b) => !isNearTie(a.quantity, b.quantity)));
    if (!apart) return HOLDS;
    return {
      kind: 'fails',
      found: {
        en: `${list(subjects)} are not level: percentages must lie less than one point apart`,
        zh: `${list(subjects)}并非持平：占比之差须小于1个百分点`,
      },
      hint: {
        en: `give the difference: {diff ${subjects[0]?.figure.id} ${subjects[1]?.figure.id}}`,
        zh: `写出差值：{diff ${subjects[0]?.figure.id} ${subjects[1]?.figure.id}}`,
      },
      related: subjects.map(({ figure }) => figure),
    };
  },
};
