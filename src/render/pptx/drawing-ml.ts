import type { Box, Points } from '../../model/length.js';
import { EMU_PER_POINT } from '../../model/length.js';
import { descend, element, elementsOf, withChild, withChildren, type XmlElement } from '../../opc/index.js';

/** Namespaces that a part of shapes declares on its root. */
export const SHAPE_NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** What may follow each child of `a:rPr` and `a:defRPr` in the schema (CT_TextCharacterProperties). */
export const AFTER_LATIN = [
  'a:ea',
  'a:cs',
  'a:sym',
  'a:hlinkClick',
  'a:hlinkMouseOver',
  'a:rtl',
  'a:extLst',
] as const;

/** What may follow `a:buFont` in `a:pPr` (CT_TextParagraphProperties). */
export const AFTER_BULLET_FONT = [
  'a:buNone',
  'a:buAutoNum',
  'a:buChar',
  'a:buBlip',
  'a:tabLst',
  'a:defRPr',
  'a:extLst',
] as const;

export function emu(length: Points): number {
  return Math.round(length * EMU_PER_POINT);
}

/** Position and size as `a:xfrm`. */
export function transform({ x, y, width, height }: Box): XmlElement {
  return element('a:xfrm', {}, [
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: emu(width), cy: emu(height) }),
  ]);
}

/** A fill of one colour, `#RRGGBB`. */
export function solidFill(color: string): XmlElement {
  return element('a:solidFill', {}, [element('a:srgbClr', { val: color.slice(1).toUpperCase() })]);
}

/** Fonts as references into the theme: of the headings (`mj`) or the body (`mn`). */
export function themeFonts(kind: 'mj' | 'mn'): readonly XmlElement[] {
  return [
    element('a:latin', { typeface: `+${kind}-lt` }),
    element('a:ea', { typeface: `+${kind}-ea` }),
    element('a:cs', { typeface: `+${kind}-cs` }),
  ];
}

/** The empty group that begins every shape tree, and the shapes after it. */
export function shapeTree(shapes: readonly XmlElement[]): XmlElement {
  const origin = [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })];
  const child = [element('a:chOff', { x: 0, y: 0 }), element('a:chExt', { cx: 0, cy: 0 })];
  return element('p:spTree', {}, [
    element('p:nvGrpSpPr', {}, [
      element('p:cNvPr', { id: 1, name: '' }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ]),
    element('p:grpSpPr', {}, [element('a:xfrm', {}, [...origin, ...child])]),
    ...shapes,
  ]);
}

/** The part with its shapes replaced by what `change` makes of each. */
export function changeShapes(part: XmlElement, change: (shape: XmlElement) => XmlElement): XmlElement {
  return withChild(part, 'p:cSld', [], (slide) =>
    slide === undefined
      ? undefined
      : withChild(slide, 'p:spTree', [], (tree) =>
          tree === undefined
            ? undefined
            : withChildren(tree, [...elementsOf(tree).slice(0, 2), ...elementsOf(tree).slice(2).map(change)]),
        ),
  );
}

/** The `p:cNvPr` of a shape: its id, name and description. */
export function identityOf(shape: XmlElement): XmlElement {
  for (const properties of elementsOf(shape)) {
    const identity = descend(properties, 'p:cNvPr');
    if (identity) return identity;
  }
  throw new Error(`A ${shape.name} has no p:cNvPr.`);
}

export function nameOf(shape: XmlElement): string {
  return identityOf(shape).attributes.name ?? '';
}

/** The shape with its `p:cNvPr` replaced. */
export function withIdentity(shape: XmlElement, change: (identity: XmlElement) => XmlElement): XmlElement {
  const [properties, ...rest] = elementsOf(shape);
  if (!properties) return shape;
  const identity = change(identityOf(shape));
  return withChildren(shape, [withChild(properties, 'p:cNvPr', [], () => identity), ...rest]);
}

/** Marks a shape as decoration that screen readers pass over (Office 2019 and later; others ignore it). */
export function asDecoration(identity: XmlElement): XmlElement {
  const mark = element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
    element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ]);
  return withChild(identity, 'a:extLst', [], () => element('a:extLst', {}, [mark]));
}
