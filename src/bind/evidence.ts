import { isNearTie } from '../figures/index.js';
import type { Margin, ProvenClaim } from '../model/claim.js';
import type { Dataset } from '../model/dataset.js';
import type { Comparison, Valued } from './claims/index.js';
import { significanceOf } from './significance.js';

/** What the truth of a claim rests on, how firmly, and whether rounding alone could undo it. */
export type Evidence = Pick<ProvenClaim, 'rivals' | 'margin' | 'nearTie' | 'test' | 'isFragile'>;

/** Reads off the comparisons that hold how far the claim is from being false. */
export function evidenceOf(
  rests: readonly Comparison[],
  subjects: readonly Valued[],
  dataset: Dataset,
): Evidence {
  const named = new Set(subjects.map(({ figure }) => figure.id));
  const touched = rests.flatMap(({ turns }) => turns.map(({ valued }) => valued.figure.id));
  return {
    rivals: [...new Set(touched)].filter((id) => !named.has(id)),
    margin: marginOf(rests),
    nearTie: tieOf(rests, named),
    test: significanceOf(rests, dataset),
    isFragile: rests.some(({ isFragile }) => isFragile),
  };
}

/** The least change of one figure that turns one of the comparisons. Of equal changes the subject's comes first. */
function marginOf(rests: readonly Comparison[]): Margin | null {
  const margins = rests.flatMap(({ turns }) =>
    turns.map(({ valued: { figure, quantity }, at }): Margin => {
      const other =
        turns.length === 2 ? turns.find(({ valued }) => valued.figure.id !== figure.id) : undefined;
      return {
        amount: settle(Math.abs(quantity.amount - at)),
        at,
        unit: quantity.unit.kind === 'percent' ? { kind: 'percentage-point' } : quantity.unit,
        figure: figure.id,
        rival: other?.valued.figure.id ?? null,
      };
    }),
  );
  return margins.reduce<Margin | null>(
    (least, margin) => (least === null || margin.amount < least.amount ? margin : least),
    null,
  );
}

function settle(amount: number): number {
  return Number(amount.toFixed(9));
}

/** The figure beside which a subject is so close that the order could as well be the other way. */
function tieOf(rests: readonly Comparison[], named: ReadonlySet<string>): string | null {
  for (const { states } of rests) {
    if (states?.kind !== 'order' || !isNearTie(states.ahead.quantity, states.behind.quantity)) continue;
    const [ahead, behind] = [states.ahead.figure.id, states.behind.figure.id];
    return named.has(behind) && !named.has(ahead) ? ahead : behind;
  }
  return null;
}
