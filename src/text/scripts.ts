import type { Language } from '../model/language.js';

/** The two fonts of a stack. */
export type Script = 'latin' | 'eastAsian';

/** What a character is to its neighbours: an ideograph or kana, a letter or digit, or neither. */
export type SpacingClass = 'han' | 'latin' | 'other';

const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}ー]/u;
/** CJK symbols and punctuation, enclosed CJK, CJK compatibility, vertical and full-width forms. */
const FULL_WIDTH = /^[\u3000-\u303f\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;
/** Code points that Chinese and Western typography share and draw differently. */
const SHARED = /^[“”‘’—…·※\u2460-\u24ff]/u;
const LATIN_LETTER = /^\p{Script=Latin}/u;
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]/u;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Signs that belong to the number beside them. */
const NUMBER_SIGN = /^[%‰°$€£¥+±−]/u;

/** True for languages set with full-width punctuation: Chinese and Japanese. */
export function isEastAsian(language: Language): boolean {
  return /^(zh|ja)\b/i.test(language);
}

/**
 * The language that ideographs, kana or Hangul speak in a text of a Western language: a speech program could not read
 * them otherwise. Null where there are none, and in East Asian text, where Latin words are at home.
 */
export function foreignLanguage(text: string, around: Language): Language | null {
  if (isEastAsian(around)) return null;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'zh' : null;
}

/**
 * True for letters that run from right to left (Unicode's bidirectional classes R and AL, and the marks that turn
 * text). Lines are set from left to right only, so such text would stand back to front.
 */
export function isRightToLeft(cluster: string): boolean {
  return RIGHT_TO_LEFT.test(cluster);
}

/**
 * The font a character should be set in. Han, kana and full-width forms take the East Asian one; curly quotes,
 * —, …, · and circled numbers do so in East Asian languages only, except for an apostrophe inside a Latin word.
 */
export function preferredScript(
  character: string,
  context: { readonly before: string; readonly after: string; readonly language: Language },
): Script {
  if (HAN.test(character) || FULL_WIDTH.test(character)) return 'eastAsian';
  if (!SHARED.test(character) || !isEastAsian(context.language)) return 'latin';
  const isApostrophe =
    character === '’' && LATIN_LETTER.test(context.before) && LATIN_LETTER.test(context.after);
  return isApostrophe ? 'latin' : 'eastAsian';
}

/** How a character takes part in the gap between Han and Latin. Marks and spaces take no gap. */
export function spacingClass(character: string): SpacingClass {
  if (HAN.test(character)) return 'han';
  if (FULL_WIDTH.test(character) || SHARED.test(character)) return 'other';
  return LETTER_OR_NUMBER.test(character) || NUMBER_SIGN.test(character) ? 'latin' : 'other';
}
