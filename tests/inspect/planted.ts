import {
  descend,
  element,
  type Package,
  rewrite,
  withAttributes,
  withChildren,
  withParts,
  type XmlElement,
  xmlPart,
} from '../../src/opc/index.js';

/** A way to break a package; throws where there is nothing to break, so that no fault is planted in vain. */
export type Plant = (parts: Package) => Package;

/** One part with every element of that name replaced. */
export function inPart(
  part: string,
  name: string,
  change: (found: XmlElement) => XmlElement | readonly XmlElement[],
): Plant {
  return (parts) => {
    let found = 0;
    const root = rewrite(xmlPart(parts, part), name, (one) => {
      found += 1;
      return change(one);
    });
    if (found === 0) throw new Error(`${part} has no ${name}`);
    return withParts(parts, [[part, root]]);
  };
}

/** The same for the first element of that name alone. */
export function inFirst(
  part: string,
  name: string,
  change: (found: XmlElement) => XmlElement | readonly XmlElement[],
): Plant {
  let isDone = false;
  return inPart(part, name, (one) => {
    if (isDone) return one;
    isDone = true;
    return change(one);
  });
}

export const without = (): readonly XmlElement[] => [];
export const twice = (one: XmlElement): readonly XmlElement[] => [one, one];

export function having(attributes: { readonly [name: string]: string | number | undefined }) {
  return (one: XmlElement): XmlElement => withAttributes(one, attributes);
}

/** The element with this one as its last child. */
export function holding(name: string, attributes: { readonly [name: string]: string } = {}) {
  return (one: XmlElement): XmlElement => withChildren(one, [...one.children, element(name, attributes)]);
}

export function lackingChild(name: string) {
  return (one: XmlElement): XmlElement => {
    if (!descend(one, name)) throw new Error(`${one.name} has no ${name}`);
    return withChildren(
      one,
      one.children.filter((child) => typeof child === 'string' || child.name !== name),
    );
  };
}

export function withoutPart(part: string): Plant {
  return (parts) => {
    xmlOrBytes(parts, part);
    return withParts(parts, [[part, undefined]]);
  };
}

export function withBytes(part: string, text: string): Plant {
  return (parts) => withParts(parts, [[part, new TextEncoder().encode(text)]]);
}

function xmlOrBytes(parts: Package, part: string): void {
  if (!parts.has(part)) throw new Error(`there is no part ${part}`);
}
