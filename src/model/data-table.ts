import type { NoteName, Run } from './text.js';

/** Rows and words of a table, in one language. */
export interface DataTable {
  /** `rows` with what stands out in them and the figures that they print; absent where all is plain. */
  readonly prose?: readonly (readonly (readonly Run[])[])[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Headings over groups of rows: each begins at the row of that index. Absent: rows are not grouped. */
  readonly groups?: readonly { readonly row: number; readonly label: string }[];
  /** By column. */
  readonly align: readonly ('left' | 'right')[];
  /** Share of the width by column; sums to 1. */
  readonly shares: readonly number[];
  /** By row: marks of the sections in which its figures were published. Absent: `prose` has them, or nothing was. */
  readonly sources?: readonly (readonly Run[])[];
  /** What its marks of sections mean, for documents without a list of sources; absent where it has none. */
  readonly legend?: readonly Run[];
}

/** What figures were published in; the publication as a whole has no label. */
export interface SourceNote {
  readonly name: NoteName;
  readonly text: string;
}
