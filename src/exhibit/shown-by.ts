import type { Dataset } from '../model/dataset.js';
import type { ExhibitPlan } from '../model/report.js';

/**
 * The exhibit of each question, by its id: its own, or else the one that shows the fewest figures beside one of it. A
 * question that none shows is absent.
 */
export function exhibitsByQuestion(
  { figures }: Dataset,
  plans: readonly ExhibitPlan[],
): ReadonlyMap<string, ExhibitPlan> {
  const own = plans.flatMap((plan) => (plan.question === null ? [] : [[plan.question, plan] as const]));
  const listing = plans
    .toSorted((one, other) => one.figures.length - other.figures.length)
    .flatMap((plan) =>
      plan.figures.flatMap((id) => {
        const question = figures.get(id)?.key.question;
        return question === undefined ? [] : [[question, plan] as const];
      }),
    );
  // The first entry of a question is to win, and a map keeps the last.
  return new Map([...own, ...listing].toReversed());
}
