import { element, rewrite, withChildren } from '../../../opc/index.js';
import { changeParts, holdsShapes, type Pass } from '../deck.js';

/**
 * pptxgenjs's `fit: 'none'` writes nothing, and a text box without a fit takes the program's own default. Text was
 * measured to fit its frame: say that it must be neither shrunk nor the frame grown.
 */
export const framesKeepTheirSize: Pass<unknown> = (parts) =>
  changeParts(parts, holdsShapes, (root) =>
    rewrite(root, 'p:txBody', (body) =>
      rewrite(body, 'a:bodyPr', (properties) =>
        properties.attributes.wrap === 'square' && properties.children.length === 0
          ? withChildren(properties, [element('a:noAutofit')])
          : properties,
      ),
    ),
  );
