import { withChildren } from '../../../opc/index.js';
import { changeSlides, type Pass } from '../deck.js';
import { changeShapes, identityOf } from '../drawing-ml.js';
import { itemOf } from '../pages-and-shapes.js';
import { writeDrawing } from '../shapes/write-drawing.js';

/**
 * pptxgenjs knows pictures and its own charts. An exhibit that is wanted as shapes becomes one group of what its drawing
 * holds: marks as shapes, lines as connectors, words as text boxes, each where the picture has it.
 */
export const chartsAsShapes: Pass = (parts, { publication, charts, editables }) => {
  if (![...editables.values()].includes('shapes')) return parts;
  return changeSlides(parts, publication, (slide, page) =>
    changeShapes(slide, (shape) => {
      const item = itemOf(shape, page);
      if (item?.kind !== 'picture' || editables.get(item.exhibit) !== 'shapes') return shape;
      const chart = charts.get(item.key);
      if (!chart) throw new Error(`No chart was drawn for the picture ${item.key}.`);
      const group = writeDrawing(chart.drawing, item);
      const [properties, ...rest] = group.children;
      if (properties === undefined || typeof properties === 'string') return shape;
      const named = withChildren(properties, [identityOf(shape), ...properties.children]);
      return withChildren(group, [named, ...rest]);
    }),
  );
};
