import { type BuiltChart, type ExhibitContext, shownFigures } from './context.js';

/** A table as exhibit draws no chart: all figures of the dataset, the disclosures, the publisher's claims, or what the plan names. */
export function tableOf(context: ExhibitContext): BuiltChart {
  const { plan, dataset } = context;
  const figures = plan.of === 'figures' ? [...dataset.figures.values()] : shownFigures(context);
  return { chart: { kind: 'table' }, figures };
}
