import type { Document } from '../model/source.js';
import { below, THEME_NAME } from '../schema/index.js';
import { type Ledger, valuePlace } from './ledger.js';
import { themesInACircle } from './look-messages.js';
import { unknownReference } from './messages.js';

/**
 * The theme of the report with all that it takes over from the one it extends, and so on: a map is joined key by key,
 * anything else stands as the theme nearest to the report has it. Every part keeps the place where it was written. Null
 * where themes extend each other in a circle, or where loading did not find one and has said so.
 */
export function extendedTheme(themes: ReadonlyMap<string, Document>, ledger: Ledger): Document | null {
  const chain: Document[] = [];
  let next: Document | undefined = ledger.document;
  while (next !== undefined) {
    if (chain.includes(next)) {
      const at = valuePlace({ ...ledger, document: chain.at(-1) ?? next }, '/extends');
      ledger.problems.push(themesInACircle(at, [...chain, next].map(nameOf)));
      return null;
    }
    chain.push(next);
    const wanted = extendsOf(next);
    if (wanted === null) break;
    const base = themes.get(wanted);
    if (base === undefined && !THEME_NAME.test(wanted)) {
      // Loading has looked for every name that can be one, and said which are not there.
      const at = valuePlace({ ...ledger, document: next }, '/extends');
      ledger.problems.push(unknownReference(at, 'theme', wanted, null, [...themes.keys()]));
    }
    if (base === undefined) return null;
    next = base;
  }
  return chain.reduceRight((base, own) => joined(own, base));
}

/** The name of the theme that a theme extends, where it is one. */
function extendsOf({ value }: Document): string | null {
  const wanted = isMap(value) ? value.extends : undefined;
  return typeof wanted === 'string' && wanted !== '' ? wanted : null;
}

function nameOf({ file }: Document): string {
  return file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
}

function joined(own: Document, base: Document): Document {
  const taken: string[] = [];
  const value = joinedValue(own.value, base.value, '', taken);
  const isTaken = (pointer: string): boolean =>
    taken.some((part) => pointer === part || pointer.startsWith(`${part}/`));
  const both = <V>(mine: ReadonlyMap<string, V>, theirs: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
    new Map([...mine, ...[...theirs].filter(([pointer]) => isTaken(pointer))]);
  return {
    file: own.file,
    value,
    places: both(own.places, base.places),
    keyPlaces: both(own.keyPlaces, base.keyPlaces),
  };
}

/** `taken` gathers the pointers of what comes from the base as a whole. */
function joinedValue(own: unknown, base: unknown, pointer: string, taken: string[]): unknown {
  if (!isMap(own) || !isMap(base)) return own;
  const others = Object.keys(base).filter((key) => !Object.hasOwn(own, key));
  taken.push(...others.map((key) => below(pointer, key)));
  return Object.fromEntries([
    ...Object.entries(own).map(([key, value]) => [
      key,
      Object.hasOwn(base, key) ? joinedValue(value, base[key], below(pointer, key), taken) : value,
    ]),
    ...others.map((key) => [key, base[key]]),
  ]);
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
