import type { ProvenClaim } from '../../model/claim.js';
import type { Page } from '../../model/page.js';
import type { Edition } from '../../model/story.js';
import { sectionsOf } from './pages-of-problem.js';

/** A stretch of a page's text and the ids of the figures that it rests on. */
interface Bound {
  readonly text: string;
  readonly figures: readonly string[];
}

/** The claims that each stretch states, as indexes into those of the page, in order of appearance. */
export interface ClaimsOfPage {
  readonly claims: readonly ProvenClaim[];
  readonly stated: readonly (readonly number[])[];
}

/**
 * Finds the claims behind what is printed. A stretch states a claim when its text is a part of the claim's words and it
 * rests on all of the claim's subjects. Claims of the page's own sections come first; those of other sections count
 * where headlines are repeated, as in a list of contents.
 */
export function claimsOfPage(
  page: Pick<Page, 'section' | 'starts'>,
  stretches: readonly Bound[],
  { claims }: Pick<Edition, 'claims'>,
): ClaimsOfPage {
  const here = new Set(sectionsOf(page));
  const own = claims.filter((claim) => here.has(claim.section));
  const found: ProvenClaim[] = [];
  const stated = stretches.map((stretch) => {
    const near = own.filter((claim) => states(stretch, claim));
    const stating = near.length > 0 ? near : claims.filter((claim) => states(stretch, claim));
    return distinct(stating).map((claim) => indexIn(found, claim));
  });
  return { claims: found, stated };
}

function states({ text, figures }: Bound, { words, subjects }: ProvenClaim): boolean {
  return subjects.length > 0 && words.includes(text.trim()) && subjects.every((id) => figures.includes(id));
}

/** The same claim may be made in points, prose and notes; once is enough. */
function distinct(claims: readonly ProvenClaim[]): readonly ProvenClaim[] {
  return claims.filter((claim, index) => claims.findIndex((one) => isSame(one, claim)) === index);
}

function indexIn(found: ProvenClaim[], claim: ProvenClaim): number {
  const known = found.findIndex((one) => isSame(one, claim));
  return known === -1 ? found.push(claim) - 1 : known;
}

function isSame(one: ProvenClaim, other: ProvenClaim): boolean {
  return one.source === other.source && one.words === other.words;
}
