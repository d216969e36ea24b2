import { exact, formatQuantity } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Figure } from '../model/figure.js';

/** `n = 1,000` where all figures have this one base; empty where bases differ or are not known. */
export function sharedBase(figures: readonly Figure[], pack: LanguagePack): string {
  const bases = new Set(figures.map(numberAsked));
  const [only] = bases;
  return bases.size === 1 && typeof only === 'number' ? words(only, pack) : '';
}

/** A figure's base where it stands among figures with other bases; empty where all share one. */
export function ownBase(figure: Figure, among: readonly Figure[], pack: LanguagePack): string {
  const own = numberAsked(figure);
  return own === null || among.every((other) => numberAsked(other) === own) ? '' : words(own, pack);
}

function numberAsked({ base }: Figure): number | null {
  return base.kind === 'n' ? base.n : null;
}

function words(n: number, pack: LanguagePack): string {
  return pack.words.base(formatQuantity(exact(n, { kind: 'count', counter: null }), pack));
}
