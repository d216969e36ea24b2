import { sum as total } from '../../figures/index.js';
import { type ClaimKind, HOLDS, list, plain, unprovenOf, type Verdict } from './claim.js';

/** The figures add up to the number, within the rounding of the inputs. */
export const sum: ClaimKind = {
  verb: 'sum',
  mostNumbers: 1,
  among: 'sum',
  check: (call): Verdict => {
    const { subjects, numbers, question, unvalued } = call;
    const unproven = unprovenOf(call, 'sum', unvalued[0]);
    if (unproven !== null) return unproven;
    const [number] = numbers;
    const [first] = subjects;
    if (number === undefined || first === undefined) {
      return {
        kind: 'incomplete',
        needs: { en: '“sum” needs the number that the figures add up to.', zh: '“sum”需要写明合计数。' },
        hint: { en: `{sum 100 ${question.id}}`, zh: `{sum 100 ${question.id}}` },
      };
    }
    const sum = total(
      subjects.map(({ quantity }) => quantity),
      first.quantity.unit,
    );
    if (number >= sum.low && number <= sum.high) return HOLDS;
    return {
      kind: 'fails',
      found: {
        en: `${list(subjects)} add up to ${plain(sum)}, not ${number}`,
        zh: `${list(subjects)}合计为${plain(sum)}，不是${number}`,
      },
      hint: { en: `print the sum: {sum ${question.id}}`, zh: `直接写合计：{sum ${question.id}}` },
      related: subjects.map(({ figure }) => figure),
    };
  },
};
