import type { Page } from '../../model/page.js';
import type { Paragraph } from '../../model/text.js';

/** Every paragraph of a page's texts and tables, in reading order, without its notes. */
export function paragraphsOf({ items }: Pick<Page, 'items'>): readonly Paragraph[] {
  return items.flatMap((item) => {
    if (item.kind === 'text') return item.paragraphs;
    return item.kind === 'table' ? item.rows.flatMap((row) => row.cells.map((cell) => cell.paragraph)) : [];
  });
}
