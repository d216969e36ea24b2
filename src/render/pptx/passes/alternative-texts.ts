import type { Item } from '../../../model/page.js';
import { element, elementsOf, withAttributes, type XmlElement } from '../../../opc/index.js';
import { changeSlide, type Pass } from '../deck.js';
import { asDecoration, changeShapes, withIdentity } from '../drawing-ml.js';
import { itemOf } from '../pages-and-shapes.js';
import type { SlidePlan } from '../slide-plan.js';

/**
 * pptxgenjs drops the alternative text of tables and shapes (upstream pull request 848 mended charts only) and cannot
 * mark decoration. Pictures and tables say what they show; panels, rules and texts of the role decoration say nothing.
 */
export const alternativeTexts: Pass<SlidePlan> = (parts, plan) =>
  changeSlide(parts, plan, (slide) =>
    changeShapes(slide, (shape) => {
      const item = itemOf(shape, plan.page);
      return item ? withIdentity(shape, (identity) => describe(identity, item)) : shape;
    }),
  );

function describe(identity: XmlElement, item: Item): XmlElement {
  const plain = element('p:cNvPr', { ...identity.attributes, descr: undefined }, elementsOf(identity));
  if (item.kind === 'picture' || item.kind === 'table') return withAttributes(plain, { descr: item.alt });
  return item.kind === 'text' ? plain : asDecoration(plain);
}
