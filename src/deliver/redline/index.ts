import type { Language } from '../../model/language.js';
import type { ReportRecord } from '../../model/record.js';
import type { IssueName, Redline } from '../../model/redline.js';
import { changedClaims } from './changed-claims.js';
import { changedFigures } from './changed-figures.js';
import { changedExhibits, changedPages } from './changed-pages.js';
import { changedTexts } from './changed-texts.js';

export { redlineAsMarkdown } from './as-markdown.js';
export { redlineAsPage } from './as-page.js';
export { redlineAsText } from './as-text.js';

/** An issue of a report: its name and what it says. */
export interface Issue {
  readonly name: IssueName;
  readonly record: ReportRecord;
}

/**
 * What changed from one issue to another: figures, claims, sentences, exhibits, pages. `bears` says whether the later
 * figures bear a claim of the earlier issue; null where they cannot tell, or where nobody can ask them.
 */
export function redline(
  from: Issue,
  to: Issue,
  bears: (claim: { readonly source: string; readonly language: Language }) => boolean | null,
): Redline {
  return {
    from: from.name,
    to: to.name,
    figures: changedFigures(from.record, to.record),
    claims: changedClaims(from.record, to.record, bears),
    texts: changedTexts(from.record, to.record),
    exhibits: changedExhibits(from.record, to.record),
    pages: changedPages(from.record, to.record),
  };
}
