import type { DiagnosticCode } from './diagnostic-code.js';
import type { Place } from './place.js';

/** A sentence in the languages in which Proofdeck itself speaks. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** Errors stop a build before anything is written; warnings do not, and notes are not even counted. */
export type Severity = 'error' | 'warning' | 'note';

/** One problem in the author's files: what is wrong, what was found, what would be true. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: Sentence;
  /** Absent only when the problem has no place in a file, such as a missing folder. */
  readonly place?: Place;
  /** Each hint is one fix that can be pasted. */
  readonly hints: readonly Sentence[];
  /** What to write at the place instead, where only one thing can be meant; `check --fix` writes it. */
  readonly fix?: string;
  /** Other places that explain the problem, such as the figures that contradict a claim. */
  readonly related: readonly { readonly place: Place; readonly message: Sentence }[];
}

/** What a stage hands on: its value, as complete as it could be made, and every problem met on the way. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
