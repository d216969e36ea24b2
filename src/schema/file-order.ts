import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';

/** Sorted by file, line and column; what has no place comes first. Problems at one place keep their order. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => comparePlaces(a.place ?? NOWHERE, b.place ?? NOWHERE));
}

const NOWHERE: Place = { file: '', line: 0, column: 0 };

/** Negative where `a` stands before `b`: by file, line and column. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
