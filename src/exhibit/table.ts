import type { BuiltChart, ExhibitContext } from './context.js';

/** A table as exhibit draws no chart: all figures of the dataset, or the disclosures. */
export function tableOf({ plan, dataset }: ExhibitContext): BuiltChart {
  return { chart: { kind: 'table' }, figures: plan.of === 'figures' ? [...dataset.figures.values()] : [] };
}
