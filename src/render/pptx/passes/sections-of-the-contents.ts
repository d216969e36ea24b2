import { createHash } from 'node:crypto';
import type { Page, Publication } from '../../../model/page.js';
import {
  element,
  findAll,
  withChild,
  withParts,
  type XmlElement,
  xmlPart,
  xmlSafe,
} from '../../../opc/index.js';
import { type Pass, PRESENTATION } from '../deck.js';

/**
 * pptxgenjs gives sections random lower-case ids (upstream 1449: PowerPoint repairs them). The sections of a deck are
 * those that its list of contents leads to, with the slides before them under the deck's own title; a deck without a
 * list of contents has none. Ids follow from what a section holds first, so that they stay when others come and go.
 */
export const sectionsOfTheContents: Pass<Publication> = (parts, publication) => {
  const sections = sectionsOf(publication);
  if (sections.length < 2) return parts;
  const presentation = xmlPart(parts, PRESENTATION);
  const ids = findAll(presentation, 'p:sldId').map(({ attributes }) => attributes.id ?? '');
  const list = element(
    'p14:sectionLst',
    { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
    sections.map(({ name, pages }) => writeSection(name, pages, ids)),
  );
  const extension = element('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, [list]);
  const extended = withChild(presentation, 'p:extLst', [], () => element('p:extLst', {}, [extension]));
  return withParts(parts, [[PRESENTATION, extended]]);
};

interface DeckSection {
  readonly name: string;
  readonly pages: readonly Page[];
}

function sectionsOf({ pages, properties }: Publication): readonly DeckSection[] {
  const listed = new Set(pages.flatMap(listedOn));
  const sections: { name: string; pages: Page[] }[] = [{ name: properties.title, pages: [] }];
  for (const page of pages) {
    if (listed.delete(page.section)) sections.push({ name: page.title, pages: [] });
    sections.at(-1)?.pages.push(page);
  }
  return sections.filter((section) => section.pages.length > 0);
}

/** The sections that a page's list of contents leads to. */
function listedOn({ items }: Page): readonly string[] {
  return items
    .filter((item) => item.kind === 'text' && item.role === 'contents')
    .flatMap((item) => (item.kind === 'text' ? item.paragraphs.flatMap(({ runs }) => runs) : []))
    .flatMap(({ target }) => (target?.kind === 'section' ? [target.section] : []));
}

function writeSection(name: string, pages: readonly Page[], ids: readonly string[]): XmlElement {
  const slides = pages.map(({ number }) => element('p14:sldId', { id: ids[number - 1] }));
  return element('p14:section', { name: xmlSafe(name), id: guidOf(pages[0]?.id ?? '') }, [
    element('p14:sldIdLst', {}, slides),
  ]);
}

function guidOf(text: string): string {
  const hex = createHash('sha256').update(`section ${text}`).digest('hex').toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`;
}
