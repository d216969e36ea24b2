import { withAttributes, withChild } from '../../../opc/index.js';
import { changeSlide, type Pass } from '../deck.js';
import type { SlidePlan } from '../slide-plan.js';

/** pptxgenjs calls every slide "Slide n". Slides carry the page's own id. */
export const slideNamedForItsPage: Pass<SlidePlan> = (parts, plan) =>
  changeSlide(parts, plan, (slide) =>
    withChild(slide, 'p:cSld', [], (content) => content && withAttributes(content, { name: plan.page.id })),
  );
