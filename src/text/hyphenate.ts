import english from 'hyphen/en-us/index.js';
import type { Language } from '../model/language.js';

/** The least of a word that stands before and after a hyphen. */
const LEAST_BEFORE = 3;
const LEAST_AFTER = 3;
const SHORTEST_WORD = 6;

/** Whole words in small letters: a name, an abbreviation, a number and a word that has a hyphen already stay whole. */
const WORD =
  /(?<![\p{L}\p{N}\p{M}'’\-\u2010-\u2015/.@_&\u00a0\u00ad])[a-z]+(?![\p{L}\p{N}\p{M}'’\-\u2010\u2011/@_&\u00a0\u00ad]|\.\p{L})/gu;

/**
 * Offsets (in UTF-16 code units) where a word of running text may be broken with a hyphen, by the patterns of the
 * language; empty for a language without. American English so far.
 */
export function hyphenPlaces(text: string, language: Language): ReadonlySet<number> {
  const places = new Set<number>();
  if (!/^en\b/i.test(language)) return places;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length < SHORTEST_WORD) continue;
    let offset = 0;
    for (const syllable of english.hyphenateSync(word).split('\u00ad').slice(0, -1)) {
      offset += syllable.length;
      if (offset >= LEAST_BEFORE && word.length - offset >= LEAST_AFTER) places.add(index + offset);
    }
  }
  return places;
}
