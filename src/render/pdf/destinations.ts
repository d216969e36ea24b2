import type { Item, Page, Publication } from '../../model/page.js';
import type { LinkTarget, Paragraph } from '../../model/text.js';

/** Where the links of a publication can lead: the start of each section, the first place of each exhibit, every note. */
export interface Destinations {
  /** On one page: the name of each destination and its distance from the top of the page. */
  readonly onPage: ReadonlyMap<string, readonly { readonly name: string; readonly top: number }[]>;
  /** By name: what stands there in words, for those who hear a link and do not see the page; null where the link says it. */
  readonly words: ReadonlyMap<string, string | null>;
}

interface Destination {
  readonly name: string;
  readonly top: number;
  readonly words: string | null;
}

/** Names are `section.<id>`, `exhibit.<id>`, `page.<id>` where a link needs it, and ids of notes, so that a URL can end in `#nameddest=exhibit.<id>`. */
export function destinationsOf(publication: Publication): Destinations {
  const words = new Map<string, string | null>();
  const linked = linkedPages(publication);
  const onPage = new Map<string, readonly Destination[]>();
  for (const page of publication.pages) {
    const sections = page.starts.map(({ section, title, top }) => {
      return { name: sectionName(section), top, words: title };
    });
    const fresh: Destination[] = [];
    const whole = linked.has(page.id) ? [{ name: pageName(page.id), top: 0, words: page.title }] : [];
    for (const found of [...whole, ...sections, ...exhibitsOn(page), ...notesOn(page)]) {
      if (words.has(found.name)) continue;
      words.set(found.name, found.words);
      fresh.push(found);
    }
    onPage.set(page.id, fresh);
  }
  return { onPage, words };
}

export function sectionName(section: string): string {
  return `section.${section}`;
}

function pageName(page: string): string {
  return `page.${page}`;
}

/** Ids of the pages that a link names. */
function linkedPages({ pages }: Publication): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const { items } of pages) {
    for (const item of items) {
      for (const { runs } of paragraphsIn(item)) {
        for (const { target } of runs) if (target?.kind === 'page') linked.add(target.page);
      }
    }
  }
  return linked;
}

function paragraphsIn(item: Item): readonly Paragraph[] {
  if (item.kind === 'text') return item.paragraphs;
  if (item.kind !== 'table') return [];
  return item.rows.flatMap(({ cells }) => cells.map(({ paragraph }) => paragraph));
}

function exhibitName(exhibit: string): string {
  return `exhibit.${exhibit}`;
}

/** The name that an inner link leads to, or null for a URL. Throws when nothing on any page answers to it. */
export function destinationName(destinations: Destinations, target: LinkTarget): string | null {
  if (target.kind === 'url') return null;
  const name = nameOf(target);
  if (!destinations.words.has(name)) throw new Error(`A link leads to ${name}, which is on no page.`);
  return name;
}

function nameOf(target: Exclude<LinkTarget, { readonly kind: 'url' }>): string {
  if (target.kind === 'section') return sectionName(target.section);
  if (target.kind === 'page') return pageName(target.page);
  return target.kind === 'exhibit' ? exhibitName(target.exhibit) : target.note;
}

function notesOn(page: Page): readonly Destination[] {
  return page.items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    return item.paragraphs.flatMap(({ note, runs, style }, index) => {
      const first = item.lines.find(({ paragraph }) => paragraph === index);
      if (note === undefined || first === undefined) return [];
      const words = `${note.label} ${runs.map(({ text }) => text).join('')}`.trim();
      return [{ name: note.id, top: item.box.y + first.baseline - style.size, words }];
    });
  });
}

/** An exhibit begins at the first of the captions that stand right above it. */
function exhibitsOn(page: Page): readonly Destination[] {
  let captionTop: number | null = null;
  return page.items.flatMap((item) => {
    if (item.role === 'exhibit-line') captionTop ??= item.box.y;
    const exhibit = exhibitOf(item);
    if (exhibit === null) return [];
    const top = Math.min(captionTop ?? item.box.y, item.box.y);
    captionTop = null;
    return [{ name: exhibitName(exhibit), top, words: null }];
  });
}

function exhibitOf(item: Item): string | null {
  if (item.kind === 'picture') return item.exhibit;
  return item.kind === 'table' ? (item.exhibit ?? null) : null;
}
