import type { Sentence } from '../../model/diagnostic.js';

/** What is known of a kind of problem, beyond the message that is told at its place. */
export interface CodeEntry {
  readonly means: Sentence;
  /** What an author may have written, in the file where the problem is told. */
  readonly example: string;
  readonly mend: Sentence;
}

/** An entry from its five parts. */
export function entry(en: string, zh: string, example: string, mendEn: string, mendZh: string): CodeEntry {
  return { means: { en, zh }, example, mend: { en: mendEn, zh: mendZh } };
}
