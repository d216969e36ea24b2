import type { Publication } from '../../model/page.js';
import type { LinkTarget } from '../../model/text.js';

/** The number of the first page of a section, or of the first page that shows an exhibit. Throws when there is none. */
export function pageOfTarget(target: Exclude<LinkTarget, { kind: 'url' }>, { pages }: Publication): number {
  if (target.kind === 'note') throw new Error(`A slide has no foot for the note ${target.note}.`);
  const page = pages.find((candidate) =>
    target.kind === 'section'
      ? candidate.section === target.section
      : candidate.items.some((item) => 'exhibit' in item && item.exhibit === target.exhibit),
  );
  if (page) return page.number;
  const id = target.kind === 'section' ? target.section : target.exhibit;
  throw new Error(`A link leads to the ${target.kind} ${id}, which is on no page.`);
}
