import type { Page, Publication } from '../../model/page.js';
import type { LinkTarget } from '../../model/text.js';

/** A link inside the deck as a name: equal targets have equal names. */
export function targetName(target: Exclude<LinkTarget, { kind: 'url' }>): string {
  return JSON.stringify(target);
}

/**
 * The number of a page, of the first page of a section, or of the first page that shows an exhibit. Throws when there is
 * none.
 */
export function pageOfTarget(target: Exclude<LinkTarget, { kind: 'url' }>, { pages }: Publication): number {
  if (target.kind === 'note') throw new Error(`A slide has no foot for the note ${target.note}.`);
  const page = pages.find((candidate) => isTarget(candidate, target));
  if (page) return page.number;
  throw new Error(`A link leads to ${JSON.stringify(target)}, which is on no page.`);
}

function isTarget(page: Page, target: Exclude<LinkTarget, { kind: 'url' | 'note' }>): boolean {
  if (target.kind === 'page') return page.id === target.page;
  if (target.kind === 'section') return page.section === target.section;
  return page.items.some((item) => 'exhibit' in item && item.exhibit === target.exhibit);
}
