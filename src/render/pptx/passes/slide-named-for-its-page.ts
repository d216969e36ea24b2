import { rewrite, withAttributes } from '../../../opc/index.js';
import { changeSlide, type Pass } from '../deck.js';
import type { SlidePlan } from '../slide-plan.js';

/** pptxgenjs calls every slide "Slide n". Slides carry the page's own id. */
export const slideNamedForItsPage: Pass<SlidePlan> = (parts, plan) =>
  changeSlide(parts, plan, (slide) =>
    rewrite(slide, 'p:cSld', (content) => withAttributes(content, { name: plan.page.id })),
  );
