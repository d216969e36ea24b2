/**
 * Where an author wrote something. Lines and columns count from 1; a column counts UTF-16 code units.
 * `length` is how far the underline of a code frame reaches; absent means one character.
 */
export interface Place {
  /** Path relative to the workspace root, with forward slashes; `book.xlsx!Sheet1!C7` for a cell. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}
