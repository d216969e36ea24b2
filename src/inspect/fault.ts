import type { Package } from '../opc/index.js';

/** What was found wrong in a package: by which rule, in which part, and what in plain English. */
export interface Fault {
  readonly rule: string;
  /** The part's name, or empty for the package as a whole. */
  readonly part: string;
  readonly found: string;
}

/** A pure judgement of one thing about a whole package; empty when all is well. */
export type Rule = (parts: Package) => readonly Found[];

/** A finding before it is known by which rule. */
export type Found = Omit<Fault, 'rule'>;

/** Rules by name. */
export type Rules = { readonly [name: string]: Rule };

export function judge(parts: Package, rules: Rules): readonly Fault[] {
  return Object.entries(rules).flatMap(([rule, find]) => find(parts).map((found) => ({ rule, ...found })));
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
