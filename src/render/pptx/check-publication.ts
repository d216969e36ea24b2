import type { Page, Publication } from '../../model/page.js';
import type { Paragraph } from '../../model/text.js';
import { layoutOf } from './pages-and-shapes.js';
import { paragraphsOf } from './paragraphs-of.js';

/**
 * Throws on what would make a broken deck and no author can cause: pages that are not numbered from 1, items of one
 * name on a page, a page without a title, a layout without a slot for it, a footnote.
 */
export function checkPublication(publication: Publication): void {
  publication.pages.forEach((page, index) => {
    if (page.number !== index + 1)
      throw new Error(`Page ${page.id} is number ${page.number}, not ${index + 1}.`);
    const names = page.items.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new Error(`Page ${page.id} has two items named ${twice}.`);
    if (paragraphsOf(page).some(hasFootnote))
      throw new Error(`Page ${page.id} has a footnote; slides have none.`);
    if (!hasTitle(page, publication)) {
      throw new Error(`Page ${page.id} has no title, or its layout ${page.layout} has no slot for one.`);
    }
  });
}

function hasFootnote({ mark, runs }: Paragraph): boolean {
  return mark === 'label' || runs.some(({ rise = 0 }) => rise !== 0);
}

function hasTitle(page: Page, publication: Publication): boolean {
  const isFilled = page.items.some((item) => item.role === 'title' && item.kind === 'text');
  return isFilled && layoutOf(page, publication).slots.some(({ role }) => role === 'title');
}
