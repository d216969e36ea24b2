import type { Diagnostic } from '../model/diagnostic.js';
import type { Page, Publication } from '../model/page.js';
import { sameTitle } from './messages.js';

/** Every slide has a title of its own, as PowerPoint's accessibility checker asks. A briefing's pages share sections. */
export function checkTitles({ pages, medium }: Publication): readonly Diagnostic[] {
  if (medium !== 'deck') return [];
  const first = new Map<string, Page>();
  return pages.flatMap((page) => {
    const earlier = first.get(page.title);
    if (earlier !== undefined) return [sameTitle(page.place, page.title, earlier.place)];
    first.set(page.title, page);
    return [];
  });
}
