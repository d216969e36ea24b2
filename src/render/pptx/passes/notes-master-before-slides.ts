import {
  childrenNamed,
  elementsOf,
  rewrite,
  withAttributes,
  withChildren,
  withParts,
  type XmlElement,
  xmlPart,
} from '../../../opc/index.js';
import { changeSlides, type Pass, PRESENTATION } from '../deck.js';

/** Order of the children of `p:presentation` in the schema, as far as pptxgenjs writes them. */
const ORDER = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:defaultTextStyle',
  'p:extLst',
];

/**
 * pptxgenjs lists the notes master after the slides, against the schema, makes notes pages as wide as the slides are
 * tall, and calls every slide "Slide n". Notes are A4-like portrait, slides carry the page's own id.
 */
export const notesMasterBeforeSlides: Pass = (parts, { publication }) => {
  const named = changeSlides(parts, publication, (slide, page) =>
    rewrite(slide, 'p:cSld', (content) => withAttributes(content, { name: page.id })),
  );
  return withParts(named, [[PRESENTATION, inOrder(xmlPart(named, PRESENTATION))]]);
};

function inOrder(presentation: XmlElement): XmlElement {
  const unknown = elementsOf(presentation).find(({ name }) => !ORDER.includes(name));
  if (unknown) throw new Error(`p:presentation has a child of unknown order: ${unknown.name}.`);
  const ordered = withChildren(
    presentation,
    ORDER.flatMap((name) => childrenNamed(presentation, name)),
  );
  return rewrite(ordered, 'p:notesSz', (size) => withAttributes(size, { cx: 6858000, cy: 9144000 }));
}
