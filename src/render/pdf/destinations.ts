import type { Item, Page, Publication } from '../../model/page.js';
import type { LinkTarget } from '../../model/text.js';

/**
 * Where the links of a publication can lead: the start of each section, the first place of each exhibit, every
 * footnote.
 */
export interface Destinations {
  /** On one page: the name of each destination and its distance from the top of the page. */
  readonly onPage: ReadonlyMap<string, readonly { readonly name: string; readonly top: number }[]>;
  readonly names: ReadonlySet<string>;
}

/** Names are `section.<id>`, `exhibit.<id>` and `footnote.<number>`, so that a URL can end in `#nameddest=exhibit.<id>`. */
export function destinationsOf(publication: Publication): Destinations {
  const names = new Set<string>();
  const onPage = new Map<string, readonly { readonly name: string; readonly top: number }[]>();
  for (const page of publication.pages) {
    const sections = page.starts.map(({ section, top }) => ({ name: sectionName(section), top }));
    const found = [...sections, ...exhibitsOn(page), ...footnotesOn(page)];
    const fresh = found.filter(({ name }, index) => {
      const isFirst = !names.has(name) && found.findIndex((other) => other.name === name) === index;
      return isFirst;
    });
    for (const { name } of fresh) names.add(name);
    onPage.set(page.id, fresh);
  }
  return { onPage, names };
}

export function sectionName(section: string): string {
  return `section.${section}`;
}

export function footnoteName(footnote: string): string {
  return `footnote.${footnote}`;
}

function exhibitName(exhibit: string): string {
  return `exhibit.${exhibit}`;
}

/** The name that an inner link leads to, or null for a URL. Throws when nothing on any page answers to it. */
export function destinationName(destinations: Destinations, target: LinkTarget): string | null {
  if (target.kind === 'url') return null;
  const name = nameOf(target);
  if (!destinations.names.has(name)) throw new Error(`A link leads to ${name}, which is on no page.`);
  return name;
}

function nameOf(target: Exclude<LinkTarget, { readonly kind: 'url' }>): string {
  if (target.kind === 'section') return sectionName(target.section);
  return target.kind === 'exhibit' ? exhibitName(target.exhibit) : footnoteName(target.footnote);
}

function footnotesOn(page: Page): readonly { readonly name: string; readonly top: number }[] {
  return page.items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    return item.paragraphs.flatMap(({ footnote, style }, index) => {
      const first = item.lines.find(({ paragraph }) => paragraph === index);
      if (footnote === undefined || first === undefined) return [];
      return [{ name: footnoteName(footnote), top: item.box.y + first.baseline - style.size }];
    });
  });
}

/** An exhibit begins at the first of the captions that stand right above it. */
function exhibitsOn(page: Page): readonly { readonly name: string; readonly top: number }[] {
  let captionTop: number | null = null;
  return page.items.flatMap((item) => {
    if (item.role === 'exhibit-line') captionTop ??= item.box.y;
    const exhibit = exhibitOf(item);
    if (exhibit === null) return [];
    const top = Math.min(captionTop ?? item.box.y, item.box.y);
    captionTop = null;
    return [{ name: exhibitName(exhibit), top }];
  });
}

function exhibitOf(item: Item): string | null {
  if (item.kind === 'picture') return item.exhibit;
  return item.kind === 'table' ? (item.exhibit ?? null) : null;
}
