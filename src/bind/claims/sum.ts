import { sum as total } from '../../figures/index.js';
import { type ClaimKind, list, plain, unprovenOf, type Verdict } from './claim.js';
import { asPublished, linear } from './comparison.js';

/** 合计 / sum: the figures add up to the number, within the rounding of the inputs. */
export const sum: ClaimKind = {
  verb: 'sum',
  form: 'sum N x y ...',
  means: { en: 'the figures add up to N, within their rounding', zh: '各项合计为N（在舍入误差之内）' },
  numbers: [1, 1],
  figures: [1, Number.POSITIVE_INFINITY],
  among: 'sum',
  needs: null,
  isQuantifiable: false,
  direction: null,
  check: (call): Verdict => {
    const { subjects, numbers, question, unvalued } = call;
    const unproven = unprovenOf(call, 'sum', unvalued[0]);
    if (unproven !== null) return unproven;
    const [number] = numbers;
    if (number === undefined) throw new Error('sum needs a number');
    const added = total(
      subjects.map(({ quantity }) => quantity),
      question.unit,
    );
    const [down, up] = [added.amount - added.low, added.high - added.amount];
    const weighted = (weight: number) => subjects.map((valued) => ({ valued, weight }));
    const rests = [linear(weighted(1), '≥', number - up), linear(weighted(-1), '≥', -number - down)];
    if (rests.every(({ holds }) => holds)) return { kind: 'holds', rests: rests.map(asPublished) };
    return {
      kind: 'fails',
      found: {
        en: `${list(subjects)} add up to ${plain(added)}, not ${number}`,
        zh: `${list(subjects)}合计为${plain(added)}，不是${number}`,
      },
      hint: { en: `print the sum: {sum ${question.id}}`, zh: `直接写合计：{sum ${question.id}}` },
      related: subjects.map(({ figure }) => figure),
    };
  },
};
