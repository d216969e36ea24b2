import { rewrite, withAttributes, type XmlElement } from '../../../opc/index.js';
import { changeSlide, type Pass } from '../deck.js';
import { changeShapes, emu } from '../drawing-ml.js';
import { itemOf } from '../pages-and-shapes.js';
import type { SlidePlan } from '../slide-plan.js';

/** pptxgenjs writes `indent="0"` on every paragraph without a bullet and has no option for a first-line indent. */
export const firstLineIndents: Pass<SlidePlan> = (parts, plan) =>
  changeSlide(parts, plan, (slide) => {
    const frames = plan.page.items.filter((item) => item.kind === 'text');
    if (frames.every((frame) => frame.paragraphs.every(({ firstIndent }) => firstIndent === 0))) return slide;
    return changeShapes(slide, (shape) => {
      const frame = itemOf(shape, plan.page);
      if (frame?.kind !== 'text') return shape;
      let index = -1;
      return rewrite(shape, 'a:pPr', (properties) => {
        index += 1;
        return indented(properties, frame.paragraphs[index]?.firstIndent ?? 0);
      });
    });
  });

function indented(properties: XmlElement, firstIndent: number): XmlElement {
  if (firstIndent === 0) return properties;
  const marginLeft = Number(properties.attributes.marL ?? 0);
  const indent = Number(properties.attributes.indent ?? 0);
  // A mark's own indent hangs; the first-line indent moves mark and text together.
  if (indent < 0) return withAttributes(properties, { marL: marginLeft + emu(firstIndent) });
  return withAttributes(properties, { indent: emu(firstIndent) });
}
