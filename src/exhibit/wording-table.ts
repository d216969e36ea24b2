import type { DataTable } from '../model/data-table.js';
import type { WordingTable } from '../model/story.js';
import { tableOfProse } from './prose-table.js';

/** The publisher's claims with a heading a verdict; without rows where nothing is judged. */
export function wordingTable(wordings: WordingTable | null): DataTable {
  const { header, groups } = wordings ?? { header: [], groups: [] };
  const prose = groups.flatMap(({ rows }) => rows);
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((rows, group) => rows + group.rows.length, 0),
  );
  return {
    header,
    ...tableOfProse(prose),
    groups: groups.map(({ label }, index) => ({ row: starts[index] ?? 0, label })),
    align: ['left', 'left', 'left'],
    shares: [0.24, 0.53, 0.23],
  };
}
