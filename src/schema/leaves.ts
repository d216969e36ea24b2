import { z } from 'zod';
import type { Json } from '../model/chart-template.js';
import type { Expectation } from './expectations.js';

// Compiling the check of each map costs more than the few checks of a process gain.
z.config({ jitless: true });

/** The small parts that the file formats are made of. Each says what it expects by the name of an expectation. */

const ID = /^[a-z0-9][a-z0-9-]*$/;
const PERIOD = /^[0-9A-Za-z][0-9A-Za-z-]*$/;
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function says(expectation: Expectation): { readonly error: Expectation } {
  return { error: expectation };
}

/** A map with exactly these keys; any other key is an error, whose message lists the known ones after `keys:`. */
export function map<S extends z.core.$ZodShape>(shape: S) {
  const known = `${KNOWN_KEYS}${Object.keys(shape).join(' ')}`;
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : ('map' satisfies Expectation)),
  });
}

const KNOWN_KEYS = 'keys:';

/** The keys that a failed check's message lists. */
export function knownKeys(message: string): readonly string[] {
  return message.startsWith(KNOWN_KEYS) ? message.slice(KNOWN_KEYS.length).split(' ') : [];
}

/** A map from names to values of one kind. */
export function mapOf<K extends z.core.$ZodRecordKey, V extends z.core.SomeType>(key: K, value: V) {
  return z.record(key, value, says('map'));
}

export function list<V extends z.core.SomeType>(item: V) {
  return z.array(item, says('list'));
}

export function fullList<V extends z.core.SomeType>(item: V) {
  return z.array(item, says('list')).min(1, says('not-empty'));
}

export function matching(pattern: RegExp, expectation: Expectation) {
  return z.string(says(expectation)).regex(pattern, says(expectation));
}

export function oneOf<const W extends readonly [string, ...string[]]>(words: W) {
  return z.enum(words, says('one-of'));
}

export function either<const B extends readonly z.core.SomeType[]>(branches: B, expectation: Expectation) {
  return z.union(branches, says(expectation));
}

/** Control characters can be printed nowhere and stand in no XML. */
export const text = z.string(says('text')).regex(/^[^\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+$/, says('text'));
export const id = matching(ID, 'id');
export const flag = z.boolean(says('true-or-false'));
export const number = z.number(says('number'));
export const positive = z.number(says('positive-number')).positive(says('positive-number'));
export const wholeNumber = z.int(says('whole-number')).min(1, says('whole-number'));
export const decimals = z.int(says('decimals')).min(0, says('decimals')).max(6, says('decimals'));
export const languageTag = matching(LANGUAGE_TAG, 'language-tag');
export const path = z.string(says('path')).min(1, says('path'));

/** A period as a key of a map; as a value it may also be written as a plain year. */
export const periodName = matching(PERIOD, 'period-name');
export const period = either([wholeNumber, periodName], 'period-name');

export const notPublished = z.literal('not-published', says('one-of'));

/** Plain words are the publisher's own; ours say so. */
export const wording = mapOf(
  languageTag,
  either([text, map({ text, by: oneOf(['publisher', 'ours']) })], 'one-wording'),
);
export type WordingSource = z.infer<typeof wording>;

const provenance = map({ section: id, paragraph: wholeNumber.optional() });
export const provenances = either([provenance, fullList(provenance)], 'provenance');
export type ProvenanceSource = z.infer<typeof provenances>;

export function pair<V extends z.core.SomeType>(item: V, expectation: Expectation) {
  return z.tuple([item, item], says(expectation));
}

/** Whatever JSON can hold; it is handed on as it is. */
export const json = z.unknown().refine(isJson, says('map')) as z.ZodType<Json>;

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return value === null || typeof value === 'string' || typeof value === 'boolean';
  return Object.values(value).every(isJson);
}

export function box(expectation: Expectation) {
  return z.tuple([number, number, number, number], says(expectation));
}

/** One value for all languages, or one for each. */
export function byLanguage<V extends z.core.SomeType>(value: V) {
  return either([value, mapOf(languageTag, value)], 'by-language');
}
