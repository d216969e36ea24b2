import type { AnswerType } from '../model/dataset.js';
import type { Sentence } from '../model/diagnostic.js';
import type { LikelyUnit } from './unit.js';

/** A kind of answers, and what it was seen by. */
export interface LikelyAnswer {
  readonly type: AnswerType;
  readonly why: Sentence;
}

/** Published shares that make 100 wander by this much. */
const SLACK = 0.5;

/**
 * One answer each where the shares of every group make 100, several where they make more; a scale by its columns, a
 * series by its periods. Everything else is unknown.
 *
 * @param groups the amounts that belong to one whole, such as the answers of one segment
 */
export function likelyAnswer(
  { unit }: Pick<LikelyUnit, 'unit'>,
  form: { readonly isScale: boolean; readonly isSeries: boolean },
  groups: readonly (readonly (number | null)[])[],
): LikelyAnswer {
  if (form.isScale)
    return { type: 'scale', why: { en: 'columns are points of a scale', zh: '各列为评分等级' } };
  if (unit !== 'percent' && form.isSeries)
    return { type: 'series', why: { en: 'values stand by period', zh: '数值按期列出' } };
  const sums = groups
    .map((group) => group.flatMap((amount) => amount ?? []))
    .filter((amounts) => amounts.length > 1)
    .map((amounts) => amounts.reduce((sum, amount) => sum + amount, 0));
  if (unit === 'percent' && sums.length > 0) {
    if (sums.every((sum) => Math.abs(sum - 100) <= SLACK))
      return { type: 'single', why: { en: 'the shares add up to 100', zh: '各项相加为 100' } };
    if (sums.some((sum) => sum > 100 + SLACK))
      return { type: 'multiple', why: { en: 'the shares add up to more than 100', zh: '各项相加超过 100' } };
  }
  return form.isSeries
    ? { type: 'series', why: { en: 'values stand by period', zh: '数值按期列出' } }
    : { type: 'unknown', why: { en: 'the sums do not tell', zh: '从合计无法判断' } };
}
