import type { Localized } from '../model/language.js';
import type { WordingSource } from '../schema/index.js';
import { keyPlace, type Ledger } from './ledger.js';
import { missingWording } from './messages.js';

/** Wordings by language; each language of the report must have one, and has one afterwards. */
export function readWording(ledger: Ledger, pointer: string, source: WordingSource): Localized {
  for (const language of ledger.languages) {
    if (!Object.hasOwn(source, language)) {
      ledger.problems.push(
        missingWording(keyPlace(ledger, pointer), pointer.slice(1).replaceAll('/', '.'), language),
      );
    }
  }
  const given = Object.entries(source).map(
    ([language, wording]) =>
      [
        language,
        typeof wording === 'string' ? { text: wording, by: 'publisher' as const } : wording,
      ] as const,
  );
  // What is missing was reported; another language's words stand in, so that the rest can still be checked.
  const standIn = given[0]?.[1] ?? { text: '', by: 'ours' as const };
  return Object.fromEntries([...ledger.languages.map((language) => [language, standIn] as const), ...given]);
}

/** The same where there may be none. */
export function readOptionalWording(
  ledger: Ledger,
  pointer: string,
  source: WordingSource | undefined,
): Localized | null {
  return source === undefined ? null : readWording(ledger, pointer, source);
}
