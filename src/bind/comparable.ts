import { isSameUnit } from '../figures/index.js';
import type { Dataset } from '../model/dataset.js';
import type { Sentence } from '../model/diagnostic.js';
import type { Figure, Unit } from '../model/figure.js';

/**
 * What figures must share before they are held against each other. `scope` includes the unit: the size of one market
 * and of another are never one ratio. `sum` also wants shares to be of one question, since bases differ; `rest`
 * besides wants the shares to be parts of 100.
 */
export type Likeness = 'anything' | 'unit' | 'scope' | 'sum' | 'rest' | 'question';

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

function difference(a: Figure, b: Figure, likeness: Likeness, dataset: Dataset): Sentence | null {
  const [one, other] = [unitOf(a, dataset), unitOf(b, dataset)];
  if (one === null || other === null) return null;
  if (!isSameUnit(one, other)) return { en: 'their units differ', zh: '单位不同' };
  if (likeness === 'unit') return null;
  if (a.key.scope !== b.key.scope) return { en: 'their scopes differ', zh: '口径不同' };
  const isAdding = likeness === 'sum' || likeness === 'rest';
  const isSameQuestion = a.key.question === b.key.question;
  if (!isSameQuestion && (likeness === 'question' || (isAdding && one.kind === 'percent')))
    return { en: 'they answer different questions', zh: '出自不同的题目' };
  const type = dataset.questions.get(a.key.question)?.answer.type;
  if (likeness === 'rest' && type !== 'single' && type !== 'scale')
    return { en: 'they are not known to be parts of 100%', zh: '并非100%的组成部分' };
  return null;
}

function unitOf(figure: Figure, dataset: Dataset): Unit | null {
  return dataset.questions.get(figure.key.question)?.unit ?? null;
}
