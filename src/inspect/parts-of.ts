import {
  descend,
  elementsOf,
  findAll,
  type Package,
  relationshipsOf,
  resolveTarget,
  type XmlElement,
} from '../opc/index.js';

/** A part that is XML, with its name. */
export interface XmlPart {
  readonly part: string;
  readonly root: XmlElement;
}

/** The XML parts whose name fits. */
export function xmlParts(parts: Package, pattern: RegExp): readonly XmlPart[] {
  return [...parts].flatMap(([part, root]) =>
    root instanceof Uint8Array || !pattern.test(part) ? [] : [{ part, root }],
  );
}

export const SLIDES = /^ppt\/slides\/[^/]+\.xml$/;
export const SLIDES_AND_NOTES = /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/;
export const CHARTS = /^ppt\/charts\/[^/]+\.xml$/;
export const WITH_SHAPES = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/;

/** The shapes of a slide, layout, master or notes page, without the properties of the tree itself. */
export function shapesIn(root: XmlElement): readonly XmlElement[] {
  const tree = descend(root, 'p:cSld', 'p:spTree');
  return tree ? elementsOf(tree).slice(2) : [];
}

/** What stands in a shape before its place and its text: identity, locks, placeholder. */
function propertiesOf(shape: XmlElement): XmlElement {
  return elementsOf(shape)[0] ?? shape;
}

/** The `p:cNvPr` of a shape. */
export function identityIn(shape: XmlElement): Readonly<Record<string, string>> {
  return descend(propertiesOf(shape), 'p:cNvPr')?.attributes ?? {};
}

/** The `p:ph` of a shape that fills or offers a placeholder. */
export function placeholderIn(shape: XmlElement): Readonly<Record<string, string>> | undefined {
  return descend(propertiesOf(shape), 'p:nvPr', 'p:ph')?.attributes;
}

/** True for a shape that says of itself that it is decoration. */
export function isDecoration(shape: XmlElement): boolean {
  return findAll(propertiesOf(shape), 'adec:decorative').length > 0;
}

/** The parts that a part leads to by a relationship of this type, such as `slideLayout`. */
export function targetsOf(parts: Package, part: string, type: string): readonly string[] {
  return relationshipsOf(parts, part)
    .filter((link) => !link.external && link.type.endsWith(`/${type}`))
    .map((link) => resolveTarget(part, link.target));
}

/** The tree of a part, or undefined where it is absent or not XML. */
export function rootOf(parts: Package, part: string | undefined): XmlElement | undefined {
  const found = part === undefined ? undefined : parts.get(part);
  return found instanceof Uint8Array ? undefined : found;
}

/** A GUID as Office writes it. */
export const GUID = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;
