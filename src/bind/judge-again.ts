import { packOf } from '../language/index.js';
import type { Language } from '../model/language.js';
import type { Material } from '../model/material.js';
import { CLAIM_VERBS } from './claims/index.js';
import { judgeClaim } from './judge-claim.js';
import { parseClaim } from './parse-claim.js';
import { figuresByQuestion } from './resolve-figure.js';

/** A claim of an earlier issue: what stood between its braces, and in which language. */
export interface EarlierClaim {
  readonly source: string;
  readonly language: Language;
}

/** Whether figures bear an earlier claim; null where they cannot tell, since what it names is no longer there. */
export function judgeAgain(material: Material): (claim: EarlierClaim) => boolean | null {
  const { dataset } = material;
  const figuresOf = figuresByQuestion(dataset);
  return ({ source, language }) => {
    const pack = packOf(language);
    const claim = parseClaim(source, pack, CLAIM_VERBS);
    const judged = judgeClaim(claim, material.report.place, { pack, dataset, figuresOf });
    return judged.kind === 'refused' ? null : judged.verdict.kind !== 'fails';
  };
}
