import { elementsOf, withAttributes, withChildren, type XmlElement } from '../../../opc/index.js';
import { changeParts, holdsShapes, type Pass } from '../deck.js';
import { changeShapes, withIdentity } from '../drawing-ml.js';

/**
 * pptxgenjs numbers tables and other shapes by two formulas that overlap (upstream 1532). Shapes count from 2 in
 * reading order, a group before what is in it; 1 is the tree itself.
 */
export const uniqueShapeIds: Pass<unknown> = (parts) =>
  changeParts(parts, holdsShapes, (root) => {
    let id = 1;
    const numbered = (shape: XmlElement): XmlElement => {
      id += 1;
      const own = id;
      const whole = withIdentity(shape, (identity) => withAttributes(identity, { id: own }));
      if (shape.name !== 'p:grpSp') return whole;
      const [properties, place, ...inner] = elementsOf(whole);
      if (!properties || !place) return whole;
      return withChildren(whole, [properties, place, ...inner.map(numbered)]);
    };
    return changeShapes(root, numbered);
  });
