import { withAttributes } from '../../../opc/index.js';
import { changeParts, holdsShapes, type Pass } from '../deck.js';
import { changeShapes, withIdentity } from '../drawing-ml.js';

/**
 * pptxgenjs numbers tables and other shapes by two formulas that overlap (upstream 1532). Shapes count from 2 in
 * reading order; 1 is the tree itself.
 */
export const uniqueShapeIds: Pass = (parts) =>
  changeParts(parts, holdsShapes, (root) => {
    let id = 1;
    return changeShapes(root, (shape) => {
      id += 1;
      return withIdentity(shape, (identity) => withAttributes(identity, { id }));
    });
  });
