import type { Question } from '../model/dataset.js';
import type { ExhibitPlan } from '../model/report.js';
import type { ExhibitContext } from './context.js';

/** The exhibit of a question: its own, or else the one that shows the fewest figures beside one of it. */
export function exhibitOf(
  question: Question,
  { dataset, plans }: Pick<ExhibitContext, 'dataset' | 'plans'>,
): ExhibitPlan | null {
  const own = plans.find((plan) => plan.question === question.id);
  const listing = plans
    .filter(({ figures }) => figures.some((id) => dataset.figures.get(id)?.key.question === question.id))
    .sort((one, other) => one.figures.length - other.figures.length);
  return own ?? listing[0] ?? null;
}
