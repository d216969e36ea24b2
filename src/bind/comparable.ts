import { isSameUnit, isSameWording } from '../figures/index.js';
import type { Dataset, Question } from '../model/dataset.js';
import type { Sentence } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';

/**
 * What figures must share before they are held against each other, each with all that stands before it:
 * - `unit`;
 * - `scope`: the size of one market and of another are never one ratio;
 * - `compared`: what is measured, the metric and, for shares of two questions, the base: within one question, options
 *   with bases of their own are groups, whose shares may well be compared;
 * - `question`.
 * `sum` wants `scope` and, for shares, one question and one base; `parts` besides wants shares to be parts of one 100%:
 * answers of one single-answer question, or scale points of one item.
 */
export type Likeness = 'anything' | 'unit' | 'scope' | 'compared' | 'question' | 'sum' | 'parts';

/** Two figures that do not go together, and why. */
export interface Unlike {
  readonly figures: readonly [Figure, Figure];
  readonly reason: Sentence;
}

/** The first figure that may not stand beside those before it, or null. */
export function findUnlike(figures: readonly Figure[], likeness: Likeness, dataset: Dataset): Unlike | null {
  const [first] = figures;
  if (first === undefined || likeness === 'anything') return null;
  for (const figure of figures) {
    const reason = difference(first, figure, likeness, dataset);
    if (reason !== null) return { figures: [first, figure], reason };
  }
  return null;
}

function difference(a: Figure, b: Figure, likeness: Likeness, { questions }: Dataset): Sentence | null {
  const [one, other] = [questions.get(a.key.question), questions.get(b.key.question)];
  if (one === undefined || other === undefined) return null;
  if (!isSameUnit(one.unit, other.unit)) return { en: 'their units differ', zh: '单位不同' };
  if (likeness === 'unit') return null;
  if (a.key.scope !== b.key.scope) return { en: 'their scopes differ', zh: '口径不同' };
  if (likeness === 'compared' || likeness === 'question') {
    const reason = measuredApart(a, one, b, other);
    if (reason !== null) return reason;
  }
  const isAdding = (likeness === 'sum' || likeness === 'parts') && one.unit.kind === 'percent';
  if (one.id !== other.id && (likeness === 'question' || isAdding))
    return { en: 'they answer different questions', zh: '出自不同的题目' };
  if (isAdding && !isOneBase(a, b)) return BASES_DIFFER;
  return likeness === 'parts' ? partedFrom(a, b, one) : null;
}

const BASES_DIFFER: Sentence = { en: 'their bases differ', zh: '基数不同' };

function isOneBase({ base: a }: Figure, { base: b }: Figure): boolean {
  return a.kind !== 'n' || b.kind !== 'n' || a.n === b.n;
}

function measuredApart(a: Figure, one: Question, b: Figure, other: Question): Sentence | null {
  if (one.id === other.id)
    return a.key.metric === b.key.metric ? null : { en: 'their metrics differ', zh: '指标不同' };
  if (!isSameWording(one.measure, other.measure))
    return { en: 'they measure different things', zh: '所度量的内容不同' };
  return one.unit.kind === 'percent' && !isOneBase(a, b) ? BASES_DIFFER : null;
}

function partedFrom(a: Figure, b: Figure, { unit, answer }: Question): Sentence | null {
  const isOfOneItem = answer.type === 'scale' ? a.key.option === b.key.option : answer.type === 'single';
  if (unit.kind === 'percent' && isOfOneItem) return null;
  return { en: 'they are not known to be parts of 100%', zh: '并非100%的组成部分' };
}
