import { type ClaimKind, HOLDS, list, unprovenOf, type Verdict } from './claim.js';

/** 多数 / most: above half of a question that allows one answer; with several answers "most" has no meaning. */
export const majority: ClaimKind = majorityAbove('majority', 50);

/** 绝大多数 / the vast majority: at least 85% of a question that allows one answer. */
export const vastMajority: ClaimKind = majorityAbove('vast-majority', 85);

function majorityAbove(verb: string, floor: number): ClaimKind {
  const says =
    floor === 50 ? { en: 'above 50%', zh: '高于50%' } : { en: `at least ${floor}%`, zh: `不低于${floor}%` };
  const holds = (value: number): boolean => (floor === 50 ? value > floor : value >= floor);
  return {
    verb,
    mostNumbers: 0,
    among: 'question',
    check: (call): Verdict => {
      const { subjects, question, unvalued } = call;
      if (question.answer.type !== 'single') {
        return {
          kind: 'incomplete',
          needs: {
            en: `“${verb}” needs a question with a single answer; ${question.id} is “${question.answer.type}”.`,
            zh: `“${verb}”只用于单选题；${question.id}为“${question.answer.type}”。`,
          },
          hint: { en: `say {over 50 ...} of a single share`, zh: `对单个占比可写{over 50 ...}` },
        };
      }
      const unproven = unprovenOf(call, verb, unvalued[0]);
      if (unproven !== null) return unproven;
      const wrong = subjects.filter(({ quantity }) => !holds(quantity.amount));
      if (wrong.length === 0) return HOLDS;
      return {
        kind: 'fails',
        found: {
          en: `“${verb}” means ${says.en}, but it is ${list(wrong)}`,
          zh: `“${verb}”指${says.zh}，而实际为${list(wrong)}`,
        },
        hint: { en: 'print the value itself', zh: '直接写出数值' },
        related: wrong.map(({ figure }) => figure),
      };
    },
  };
}
