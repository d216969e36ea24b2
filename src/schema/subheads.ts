import type { PartName } from '../model/commentary.js';
import type { Language } from '../model/language.js';

/** The subheads that a section of commentary may have: what each is called, by language. The first word is the usual one. */
export const SUBHEADS: readonly {
  readonly name: PartName;
  readonly words: { readonly [language: Language]: readonly string[] };
}[] = [
  { name: 'points', words: { en: ['Points'], 'zh-CN': ['要点'] } },
  { name: 'prose', words: { en: ['Prose'], 'zh-CN': ['正文'] } },
  { name: 'notes', words: { en: ['Notes'], 'zh-CN': ['备注'] } },
  { name: 'remark', words: { en: ['Note'], 'zh-CN': ['注'] } },
  { name: 'context', words: { en: ['Context'], 'zh-CN': ['背景'] } },
];

/** The part a subhead names, in whichever language it is written; null when it names none. */
export function partNamed(subhead: string): PartName | null {
  const wanted = subhead.trim().toLowerCase();
  const found = SUBHEADS.find(({ words }) =>
    Object.values(words)
      .flat()
      .some((word) => word.toLowerCase() === wanted),
  );
  return found?.name ?? null;
}

/** The usual subheads of a language; of English where the language has none. */
export function subheadsOf(language: Language): readonly string[] {
  return SUBHEADS.flatMap(({ words }) => (words[language] ?? words.en ?? []).slice(0, 1));
}
