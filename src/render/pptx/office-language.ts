import type { Language } from '../../model/language.js';

/** A stretch of text in one language, as `a:rPr` names it. */
export interface SpokenStretch {
  readonly text: string;
  readonly lang: string;
  /** The language of the other script's characters, or null where the text holds none. */
  readonly altLang: string | null;
}

const LATIN_DEFAULT = 'en-US';
const HAN_DEFAULT = 'zh-CN';

const HAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const LETTER = /\p{L}/u;

/** The language tag Office expects: with a region where the report's tag has none. */
export function officeLanguage(language: Language): string {
  if (language === 'en') return LATIN_DEFAULT;
  if (language === 'zh') return HAN_DEFAULT;
  if (language === 'ja') return 'ja-JP';
  return language;
}

/** True for languages written with Han: Chinese and Japanese. */
function isHanLanguage(language: Language): boolean {
  return /^(zh|ja)\b/.test(language);
}

/**
 * The text cut where its language changes. Han is Chinese, words in letters are the frame's language or English.
 * Digits, marks, spaces and curly quotes go with their two neighbours where these agree, else with the frame's own
 * language: so 2025年 and 49.82% in a Chinese frame are spoken, spell-checked and drawn as Chinese.
 */
export function splitByLanguage(text: string, language: Language): readonly SpokenStretch[] {
  const own = officeLanguage(language);
  const hanTag = isHanLanguage(own) ? own : HAN_DEFAULT;
  const letterTag = isHanLanguage(own) ? LATIN_DEFAULT : own;
  const alike: { text: string; readonly tag: string | null }[] = [];
  for (const character of text) {
    const tag = HAN.test(character) ? hanTag : LETTER.test(character) ? letterTag : null;
    const last = alike.at(-1);
    if (last?.tag === tag) last.text += character;
    else alike.push({ text: character, tag });
  }
  const stretches: { text: string; readonly lang: string }[] = [];
  alike.forEach(({ text: piece, tag }, at) => {
    const lang = tag ?? neutralTag(alike[at - 1]?.tag ?? null, alike[at + 1]?.tag ?? null, own);
    const last = stretches.at(-1);
    if (last?.lang === lang) last.text += piece;
    else stretches.push({ text: piece, lang });
  });
  return stretches.map((stretch) => ({
    ...stretch,
    altLang: stretch.lang === hanTag ? LATIN_DEFAULT : null,
  }));
}

function neutralTag(before: string | null, after: string | null, own: string): string {
  return before !== null && before === after ? before : own;
}
