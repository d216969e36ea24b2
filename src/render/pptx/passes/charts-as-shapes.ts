import { withChildren } from '../../../opc/index.js';
import { changeSlide, type Pass } from '../deck.js';
import { changeShapes, identityOf } from '../drawing-ml.js';
import { itemOf } from '../pages-and-shapes.js';
import { writeDrawing } from '../shapes/write-drawing.js';
import type { SlidePlan } from '../slide-plan.js';

/**
 * pptxgenjs knows pictures and its own charts. An exhibit that is wanted as shapes becomes one group of what its drawing
 * holds: marks as shapes, lines as connectors, words as text boxes, each where the picture has it.
 */
export const chartsAsShapes: Pass<SlidePlan> = (parts, plan) => {
  if (!Object.values(plan.pictures).some(({ kind }) => kind === 'shapes')) return parts;
  return changeSlide(parts, plan, (slide) =>
    changeShapes(slide, (shape) => {
      const item = itemOf(shape, plan.page);
      const shown = item && plan.pictures[item.name];
      if (item?.kind !== 'picture' || shown?.kind !== 'shapes') return shape;
      const group = writeDrawing(shown.drawing, item);
      const [properties, ...rest] = group.children;
      if (properties === undefined || typeof properties === 'string') return shape;
      const named = withChildren(properties, [identityOf(shape), ...properties.children]);
      return withChildren(group, [named, ...rest]);
    }),
  );
};
