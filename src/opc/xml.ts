/**
 * XML as plain readonly data. Names keep their prefix as written (`a:off`); namespaces are declared by whoever
 * writes an element, as ordinary attributes. Comments and processing instructions are not kept.
 */
export interface XmlElement {
  readonly name: string;
  /** In the order they were written. */
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface XmlAttributes {
  readonly [name: string]: string;
}

/** Builds an element. Numbers are written as they are; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: { readonly [name: string]: string | number | undefined } = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const written: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) written[key] = String(value);
  }
  return { name, attributes: written, children };
}

/** The element's child elements, without text. */
export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((node): node is XmlElement => typeof node !== 'string');
}

/** Every child element of that name. */
export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).filter((node) => node.name === name);
}

/** The first element reached by following these names down from `parent`, or undefined. */
export function descend(parent: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = parent;
  for (const name of names) {
    if (!found) return undefined;
    found = elementsOf(found).find((node) => node.name === name);
  }
  return found;
}

/** Every element of that name below `root`, and `root` itself, in document order. */
export function findAll(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  collect(root, name, found);
  return found;
}

function collect(node: XmlElement, name: string, found: XmlElement[]): void {
  if (node.name === name) found.push(node);
  for (const child of node.children) if (typeof child !== 'string') collect(child, name, found);
}

/** True for nodes that say the same, attribute by attribute in the same order. */
export function isSameXml(one: XmlNode, other: XmlNode): boolean {
  if (one === other) return true;
  if (typeof one === 'string' || typeof other === 'string' || one.name !== other.name) return false;
  const [own, others] = [Object.entries(one.attributes), Object.entries(other.attributes)];
  return (
    own.length === others.length &&
    own.every(([name, value], at) => others[at]?.[0] === name && others[at][1] === value) &&
    one.children.length === other.children.length &&
    one.children.every((child, at) => isSameXml(child, other.children[at] ?? ''))
  );
}

/** All text below an element, joined. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

export function withChildren(parent: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...parent, children };
}

/**
 * The element with these attributes set, in place where they stood before; undefined takes one away. It is the same
 * element where they say so already.
 */
export function withAttributes(
  parent: XmlElement,
  changes: { readonly [name: string]: string | number | undefined },
): XmlElement {
  const isSame = Object.entries(changes).every(
    ([name, value]) => parent.attributes[name] === (value === undefined ? undefined : String(value)),
  );
  return isSame ? parent : element(parent.name, { ...parent.attributes, ...changes }, parent.children);
}

/**
 * The element with its child of that name replaced by what `change` makes of it. An absent child is given to
 * `change` as undefined and its result is put where `successors`, the names that the schema allows after it, begin.
 * A result of undefined removes the child.
 */
export function withChild(
  parent: XmlElement,
  name: string,
  successors: readonly string[],
  change: (child: XmlElement | undefined) => XmlElement | undefined,
): XmlElement {
  const at = parent.children.findIndex((node) => typeof node !== 'string' && node.name === name);
  const before = at < 0 ? undefined : parent.children[at];
  const after = change(typeof before === 'string' ? undefined : before);
  if (after === before) return parent;
  const added = after ? [after] : [];
  if (at >= 0) return withChildren(parent, parent.children.toSpliced(at, 1, ...added));
  const next = parent.children.findIndex(
    (node) => typeof node !== 'string' && successors.includes(node.name),
  );
  const place = next < 0 ? parent.children.length : next;
  return withChildren(parent, parent.children.toSpliced(place, 0, ...added));
}

/**
 * The tree with every element of that name replaced by what `change` returns: one node, several or none. Works from
 * the leaves up. What does not change is shared with the tree that came in.
 */
export function rewrite(
  root: XmlElement,
  name: string,
  change: (found: XmlElement) => XmlNode | readonly XmlNode[],
): XmlElement {
  let children: XmlNode[] | null = null;
  root.children.forEach((node, at) => {
    const after = typeof node === 'string' ? node : rewriteWith(node, name, change);
    if (after !== node) children ??= root.children.slice(0, at);
    if (children === null) return;
    if (isList(after)) children.push(...after);
    else children.push(after);
  });
  return children === null ? root : withChildren(root, children);
}

function rewriteWith(
  node: XmlElement,
  name: string,
  change: (found: XmlElement) => XmlNode | readonly XmlNode[],
): XmlNode | readonly XmlNode[] {
  const inner = rewrite(node, name, change);
  return inner.name === name ? change(inner) : inner;
}

function isList(value: XmlNode | readonly XmlNode[]): value is readonly XmlNode[] {
  return Array.isArray(value);
}
