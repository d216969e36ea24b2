import type { Slot } from '../../../model/layout.js';
import type { TextFrame } from '../../../model/page.js';
import {
  descend,
  element,
  elementsOf,
  isSameXml,
  rewrite,
  textOf,
  withAttributes,
  withChild,
  withChildren,
  type XmlElement,
} from '../../../opc/index.js';
import { changeSlide, type Pass } from '../deck.js';
import { changeShapes, identityOf, transform } from '../drawing-ml.js';
import { itemOf } from '../pages-and-shapes.js';
import { isSameBox, placeholderMark, placeholderOf } from '../placeholders.js';
import type { Offered, SlidePlan } from '../slide-plan.js';
import { NUMBER_FIELD } from '../write-placeholder.js';

/**
 * pptxgenjs writes titles, footers and numbers as loose text boxes: no outline view, no slide title for a screen
 * reader (upstream 1298), no page number that follows when slides move. Frames that fill a slot become placeholders
 * that inherit the layout's box and text style and state only what differs. Slots that a page leaves empty get no
 * shape, so that no prompt shows.
 */
export const titlesInPlaceholders: Pass<SlidePlan> = (parts, plan) =>
  changeSlide(parts, plan, (slide) =>
    changeShapes(slide, (shape) => {
      const { items, number } = plan.page;
      const item = itemOf(shape, plan.page);
      const placeholder = item && placeholderOf(item, items, plan.layout.offered);
      if (!item || !placeholder) return shape;
      if (item.kind === 'text') return asPlaceholder(shape, { placeholder, frame: item, number });
      return isSameBox(item.box, placeholder.slot.box) ? asContent(shape, placeholder) : shape;
    }),
  );

function asPlaceholder(
  shape: XmlElement,
  fill: {
    readonly placeholder: Offered;
    readonly frame: TextFrame;
    readonly number: number;
  },
): XmlElement {
  const { placeholder, frame, number } = fill;
  const body = descend(shape, 'p:txBody');
  if (!body) return shape;
  const numbered = placeholder.type === 'sldNum' ? withNumberField(body, number) : body;
  return withChildren(shape, [
    element('p:nvSpPr', {}, [
      identityOf(shape),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      placeholderMark(placeholder),
    ]),
    element('p:spPr', {}, inherits(frame, placeholder.slot) ? [] : [transform(frame.box)]),
    withChild(inheriting(numbered, placeholder.level), 'a:bodyPr', [], () =>
      frame.anchor === placeholder.slot.anchor
        ? element('a:bodyPr')
        : element('a:bodyPr', { anchor: { top: 't', middle: 'ctr', bottom: 'b' }[frame.anchor] }),
    ),
  ]);
}

/** The text body stating only what its layout's first level does not. */
function inheriting(body: XmlElement, level: XmlElement): XmlElement {
  const inherited = descend(level, 'a:defRPr') ?? element('a:defRPr');
  const plain = rewrite(body, 'a:rPr', (properties) => {
    const { b = '0', sz } = properties.attributes;
    const own = withAttributes(properties, { sz: undefined, b: undefined });
    const differing = withAttributes(own, {
      sz: sz === inherited.attributes.sz ? undefined : sz,
      b: b === inherited.attributes.b ? undefined : b,
    });
    return withChildren(
      differing,
      properties.children.filter((child) => {
        if (typeof child === 'string') return true;
        const isFont = FONTS.has(child.name) && child.attributes.typeface?.startsWith('+');
        return !isFont && !isStatedBy(inherited, child);
      }),
    );
  });
  return rewrite(plain, 'a:pPr', (properties) => {
    const attributes = Object.entries(properties.attributes).filter(
      ([name, value]) => level.attributes[name] !== value,
    );
    const children = properties.children.filter(
      (child) => typeof child === 'string' || !isStatedBy(level, child),
    );
    if (attributes.length === 0 && children.length === 0) return [];
    return element('a:pPr', Object.fromEntries(attributes), children);
  });
}

const FONTS: ReadonlySet<string> = new Set(['a:latin', 'a:ea', 'a:cs']);

function isStatedBy(inherited: XmlElement, child: XmlElement): boolean {
  const same = descend(inherited, child.name);
  return same !== undefined && isSameXml(same, child);
}

/** The page number as a field, where the text is that number. */
function withNumberField(body: XmlElement, number: number): XmlElement {
  return rewrite(body, 'a:r', (run) =>
    textOf(descend(run, 'a:t') ?? '') === String(number)
      ? element('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, run.children)
      : run,
  );
}

/** A picture, table or chart that stands in its layout's place for it. Its own box stays written: not all programs inherit it. */
function asContent(shape: XmlElement, placeholder: Offered): XmlElement {
  const [properties, ...rest] = elementsOf(shape);
  if (!properties) return shape;
  const tied = withChild(properties, 'p:nvPr', [], () => placeholderMark(placeholder));
  return withChildren(shape, [tied, ...rest]);
}

/** True where the layout's box does: of text that hangs from the top, the height is all one. */
function inherits({ box, anchor }: TextFrame, slot: Slot): boolean {
  if (anchor !== 'top' || slot.anchor !== 'top') return isSameBox(box, slot.box);
  return isSameBox({ ...box, height: slot.box.height }, slot.box);
}
