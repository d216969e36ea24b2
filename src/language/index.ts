import type { Language } from '../model/language.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { LanguagePack } from './pack.js';
import { zh } from './zh.js';

export type { LanguagePack } from './pack.js';
export type { QuantityMeaning } from './quantity.js';
export type { StatementLexicon, StatementWords } from './statement-words.js';

const PACKS: ReadonlyMap<Language, LanguagePack> = new Map([zh, en, ja].map((pack) => [pack.tag, pack]));

/** The languages that have a pack. */
export const languages: readonly Language[] = [...PACKS.keys()];

/** The pack of a language. Asking for one that has none is our bug: `validate/` refuses such reports. */
export function packOf(language: Language): LanguagePack {
  const pack = PACKS.get(language);
  if (pack === undefined) throw new Error(`no language pack for ${language}`);
  return pack;
}
