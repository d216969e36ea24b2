import type { Publication } from '../../../model/page.js';
import {
  element,
  relationshipsOf,
  relationshipsPartOf,
  relativeTarget,
  rewrite,
  withAttributes,
  withChildren,
  withParts,
  writeRelationships,
  type XmlElement,
  xmlPart,
} from '../../../opc/index.js';
import { linkTo, type Pass, PRESENTATION, RELATIONSHIP, slidePart } from '../deck.js';

/** Slide ids count from here. */
const FIRST_ID = 256;

/**
 * pptxgenjs lists the slides that it wrote itself, and slides that did not change since an earlier build are not among
 * them. The presentation lists the slide of every page, behind its master and before everything else.
 */
export const everySlideListed: Pass<Publication> = (parts, { pages }) => {
  const [master, ...others] = relationshipsOf(parts, PRESENTATION).filter(
    ({ type }) => type !== `${RELATIONSHIP}slide`,
  );
  if (!master) throw new Error('The presentation has no relationship to its master.');
  const slides = pages.map(({ number }) =>
    linkTo('', 'slide', relativeTarget(PRESENTATION, slidePart(number))),
  );
  const links = [master, ...slides, ...others].map((link, index) => ({ ...link, id: `rId${index + 1}` }));
  const idOf = (type: string): string | undefined =>
    links.find((link) => link.type === `${RELATIONSHIP}${type}`)?.id;
  const linked = (name: string, type: string, root: XmlElement): XmlElement =>
    rewrite(root, name, (one) => withAttributes(one, { 'r:id': idOf(type) }));
  const listed = rewrite(xmlPart(parts, PRESENTATION), 'p:sldIdLst', (list) =>
    withChildren(
      list,
      pages.map((_, index) => element('p:sldId', { id: FIRST_ID + index, 'r:id': links[index + 1]?.id })),
    ),
  );
  return withParts(parts, [
    [PRESENTATION, linked('p:notesMasterId', 'notesMaster', linked('p:sldMasterId', 'slideMaster', listed))],
    [relationshipsPartOf(PRESENTATION), writeRelationships(links)],
  ]);
};
