import { elementsOf, type Package, type XmlElement } from '../opc/index.js';
import { rootOf } from './parts-of.js';

/** What was found wrong in a package: by which rule, in which part, and what in plain English. */
export interface Fault {
  readonly rule: string;
  /** The part's name, or empty for the package as a whole. */
  readonly part: string;
  readonly found: string;
}

/** A finding before it is known by which rule. */
export type Found = Omit<Fault, 'rule'>;

/** A pure judgement of one thing about a whole package; empty when all is well. It may read no tree of a slide but its `outlineOf`. */
export type Rule = (parts: Package) => readonly Found[];

/** Rules by name. */
export type Rules = { readonly [name: string]: Rule };

/** A pure judgement of one part. What the part leads to is at hand in the package. */
export type PartRule = (one: JudgedPart, parts: Package) => readonly Found[];

export type PartRules = { readonly [name: string]: PartRule };

/** A part while it is judged; empty names the package itself, which has relationships, too. */
export interface JudgedPart {
  readonly part: string;
  /** Undefined where the part is not XML. */
  readonly root: XmlElement | undefined;
  /** Every element of that name, in document order. */
  readonly all: (name: string) => readonly XmlElement[];
}

/** A part that is XML while it is judged. */
export interface JudgedXml extends JudgedPart {
  readonly root: XmlElement;
}

/** A rule for the XML parts whose name fits. */
export function ofEach(
  pattern: RegExp,
  find: (one: JudgedXml, parts: Package) => readonly Found[],
): PartRule {
  return ({ part, root, all }, parts) =>
    root === undefined || !pattern.test(part) ? [] : find({ part, root, all }, parts);
}

/** The faults of the package as a whole. */
export function judge(parts: Package, rules: Rules): readonly Fault[] {
  return Object.entries(rules).flatMap(([rule, find]) => find(parts).map((found) => ({ rule, ...found })));
}

/** The faults of these parts of a package, each by itself. */
export function judgeParts(parts: Package, names: Iterable<string>, rules: PartRules): readonly Fault[] {
  return [...names].flatMap((part) => {
    const root = rootOf(parts, part);
    const one = { part, root, all: indexed(root) };
    return Object.entries(rules).flatMap(([rule, find]) =>
      find(one, parts).map((found) => ({ rule, ...found })),
    );
  });
}

/** The elements of a tree by name: read once, asked by every rule. */
function indexed(root: XmlElement | undefined): JudgedPart['all'] {
  const byName = new Map<string, XmlElement[]>();
  const enter = (one: XmlElement): void => {
    const known = byName.get(one.name);
    if (known) known.push(one);
    else byName.set(one.name, [one]);
    for (const child of elementsOf(one)) enter(child);
  };
  if (root) enter(root);
  return (name) => byName.get(name) ?? [];
}

/** The values that occur more than once, each as often as it is a repetition. */
export function repeated<T>(values: readonly T[]): readonly T[] {
  const seen = new Set<T>();
  return values.filter((value) => {
    if (seen.has(value)) return true;
    seen.add(value);
    return false;
  });
}
