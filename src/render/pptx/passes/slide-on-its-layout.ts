import { type Relationship, relativeTarget } from '../../../opc/index.js';
import { changeLinkedSlide, type Pass, RELATIONSHIP, slidePart } from '../deck.js';
import type { SlidePlan } from '../slide-plan.js';

/** pptxgenjs ties every slide to a layout of its own making. Each is tied to the one that its page stands on. */
export const slideOnItsLayout: Pass<SlidePlan> = (parts, plan) =>
  changeLinkedSlide(parts, plan, ({ slide, links }) => {
    const target = relativeTarget(slidePart(plan.page.number), plan.layout.part);
    const isLayout = ({ type }: Relationship): boolean => type === `${RELATIONSHIP}slideLayout`;
    return { slide, links: links.map((link) => (isLayout(link) ? { ...link, target } : link)) };
  });
