import type { Item, Page, Publication } from '../../model/page.js';
import type { LinkTarget } from '../../model/text.js';

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

/** Names are `section.<id>`, `exhibit.<id>` and ids of notes, so that a URL can end in `#nameddest=exhibit.<id>`. */
export function destinationsOf(publication: Publication): Destinations {
  const words = new Map<string, string | null>();
  const onPage = new Map<string, readonly Destination[]>();
  for (const page of publication.pages) {
    const sections = page.starts.map(({ section, title, top }) => {
      return { name: sectionName(section), top, words: title };
    });
    const fresh: Destination[] = [];
    for (const found of [...sections, ...exhibitsOn(page), ...notesOn(page)]) {
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
