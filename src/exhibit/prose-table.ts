import type { DataTable } from '../model/data-table.js';
import type { Prose } from '../model/story.js';

/** Rows of runs, and the same as plain text. */
export function tableOfProse(prose: readonly (readonly Prose[])[]): Pick<DataTable, 'prose' | 'rows'> {
  return { prose, rows: prose.map((row) => row.map((cell) => cell.map(({ text }) => text).join(''))) };
}
