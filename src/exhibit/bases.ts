import { exact, formatQuantity } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figure.js';

/** `n = 1,000` where all figures have this one base; empty where bases differ or are not known. */
export function sharedBase(figures: readonly Figure[], context: Words): string {
  const bases = new Set(figures.map(numberAsked));
  const [only] = bases;
  return bases.size === 1 && typeof only === 'number' ? words(only, context) : '';
}

/** A figure's base where it stands among figures with other bases; empty where all share one. */
export function ownBase(figure: Figure, among: readonly Figure[], context: Words): string {
  const own = numberAsked(figure);
  return own === null || among.every((other) => numberAsked(other) === own) ? '' : words(own, context);
}

function numberAsked({ base }: Figure): number | null {
  return base.kind === 'n' ? base.n : null;
}

interface Words {
  readonly pack: LanguagePack;
  readonly dataset: Dataset;
}

/** A base below the declared one says that it is low; the threshold looks at the unrounded base. */
function words(n: number, { pack, dataset }: Words): string {
  const base = pack.words.base(formatQuantity(exact(n, { kind: 'count', counter: null }), pack));
  return n < (dataset.lowBase?.mark ?? 0) ? pack.words.lowBase(base) : base;
}

/** One sentence where the base of a figure is marked as low, and one where values are suppressed for theirs. */
export function lowBaseNotes(figures: readonly Figure[], { pack, dataset }: Words): readonly string[] {
  const { lowBase } = dataset;
  if (lowBase === null) return [];
  const isMarked = figures.some(
    ({ base, reading }) => base.kind === 'n' && base.n < lowBase.mark && reading.kind !== 'none',
  );
  const isSuppressed = figures.some(({ status }) => status === 'suppressed');
  return [
    ...(isMarked ? [pack.words.lowBaseNote(String(lowBase.mark))] : []),
    ...(isSuppressed ? [pack.words.tooFewNote(String(lowBase.suppress ?? lowBase.mark))] : []),
  ];
}
