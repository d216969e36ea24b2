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
import { type Pass, PRESENTATION } from '../deck.js';

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
 * pptxgenjs lists the notes master after the slides, against the schema, and makes notes pages as wide as the slides are
 * tall. Notes are A4-like portrait.
 */
export const notesMasterBeforeSlides: Pass<unknown> = (parts) =>
  withParts(parts, [[PRESENTATION, inOrder(xmlPart(parts, PRESENTATION))]]);

function inOrder(presentation: XmlElement): XmlElement {
  const unknown = elementsOf(presentation).find(({ name }) => !ORDER.includes(name));
  if (unknown) throw new Error(`p:presentation has a child of unknown order: ${unknown.name}.`);
  const ordered = withChildren(
    presentation,
    ORDER.flatMap((name) => childrenNamed(presentation, name)),
  );
  return rewrite(ordered, 'p:notesSz', (size) => withAttributes(size, { cx: 6858000, cy: 9144000 }));
}
