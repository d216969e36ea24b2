import { descend, element, rewrite, type XmlElement } from '../../../opc/index.js';
import { changeSlide, type Pass } from '../deck.js';
import { changeShapes } from '../drawing-ml.js';
import { itemOf } from '../pages-and-shapes.js';
import type { SlidePlan } from '../slide-plan.js';

/** PowerPoint's built-in style without fills and lines; it needs no entry in `tableStyles.xml`. */
const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/**
 * pptxgenjs writes tables without a header row, without a style (so the viewer's default may colour them) and with
 * one constant modification id for all. The header row is what a screen reader repeats with each cell.
 */
export const tablesWithHeaderRow: Pass<SlidePlan> = (parts, plan) =>
  changeSlide(parts, plan, (slide) =>
    changeShapes(slide, (shape) => {
      if (shape.name !== 'p:graphicFrame') return shape;
      const table = itemOf(shape, plan.page);
      const hasHeader = table?.kind === 'table' && table.rows[0]?.header === true;
      return rewrite(withoutModificationId(shape), 'a:tblPr', () =>
        element('a:tblPr', { firstRow: hasHeader ? 1 : undefined }, [
          element('a:tableStyleId', {}, [NO_STYLE]),
        ]),
      );
    }),
  );

function withoutModificationId(frame: XmlElement): XmlElement {
  return rewrite(frame, 'p:nvPr', (properties) =>
    descend(properties, 'p:extLst') ? element('p:nvPr') : properties,
  );
}
