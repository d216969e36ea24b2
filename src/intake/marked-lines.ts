import type { Sentence } from '../model/diagnostic.js';

/** A line of a file, and why it is only a guess where it is one. */
export interface Line {
  readonly text: string;
  readonly guess?: Sentence;
}

/** Something that the author must confirm, with the line that says it. */
export interface Guess {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly why: Sentence;
}

const MARKS = { en: 'CONFIRM', zh: '请确认' } as const;

/** The text of a YAML file in which every guess is marked by a comment, and the guesses. */
export function markedText(
  file: string,
  lines: readonly Line[],
  language: 'en' | 'zh',
): { readonly text: string; readonly guesses: readonly Guess[] } {
  const written = lines.map(({ text, guess }) =>
    guess === undefined ? text : `${text}  # ${MARKS[language]}: ${guess[language]}`,
  );
  const guesses = lines.flatMap(({ text, guess }, index) =>
    guess === undefined ? [] : [{ file, line: index + 1, text: text.trim(), why: guess }],
  );
  return { text: `${written.join('\n')}\n`, guesses };
}

/** Any text as a YAML scalar. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A list of texts, each quoted. */
export function quotedList(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`;
}
