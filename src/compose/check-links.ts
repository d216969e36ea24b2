import type { Diagnostic } from '../model/diagnostic.js';
import type { Item, Page, Publication } from '../model/page.js';
import type { LinkTarget, Paragraph } from '../model/text.js';
import { deadLink } from './messages.js';

/** Every reference must lead to something that this document shows: a reader of the deck has no briefing at hand. */
export function checkLinks({ pages, medium, language }: Publication): readonly Diagnostic[] {
  const sections = new Set(pages.flatMap(({ starts }) => starts.map(({ section }) => section)));
  const ids = new Set(pages.map(({ id }) => id));
  const exhibits = new Set(pages.flatMap(({ items }) => items.flatMap(exhibitsOf)));
  const isDead = (target: LinkTarget): boolean =>
    (target.kind === 'page' && !ids.has(target.page)) ||
    (target.kind === 'section' && !sections.has(target.section)) ||
    (target.kind === 'exhibit' && !exhibits.has(target.exhibit));
  return pages.flatMap((page) =>
    targetsOn(page)
      .filter(isDead)
      .map((target) => deadLink(page.place, target, { section: page.section, medium, language })),
  );
}

function exhibitsOf(item: Item): readonly string[] {
  if (item.kind === 'picture') return [item.exhibit];
  return item.kind === 'table' && item.exhibit !== undefined ? [item.exhibit] : [];
}

function targetsOn({ items }: Page): readonly LinkTarget[] {
  return items.flatMap((item) => {
    if (item.kind === 'text') return targetsIn(item.paragraphs);
    return item.kind === 'table'
      ? item.rows.flatMap(({ cells }) => targetsIn(cells.map(({ paragraph }) => paragraph)))
      : [];
  });
}

function targetsIn(paragraphs: readonly Paragraph[]): readonly LinkTarget[] {
  return paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ target }) => (target === undefined ? [] : [target])),
  );
}
