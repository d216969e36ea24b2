import type { TableSource } from './source.js';

/** A table that no dataset names yet, and how it was found to be written. */
export interface FoundTable {
  readonly table: TableSource;
  /** Of a CSV file, by the names of dataset.yaml; null for a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Of a workbook; null for a CSV file, and where the workbook shows no other sheet. */
  readonly sheet: string | null;
  /** Null where all that the sheet shows is the table. */
  readonly range: string | null;
  /** What stands above the table on its sheet, line by line. */
  readonly above: readonly string[];
}
