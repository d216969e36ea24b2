import type { DataRow } from '../../model/data-row.js';
import type { Publication } from '../../model/page.js';
import type { Attachment } from './attach.js';

/** A row of the dataset with the pages of this document that show it or rest on it. */
type FileRow = DataRow & { readonly pages: string };

/** In the order of the columns. */
const COLUMNS = [
  'id',
  'question',
  'option',
  'metric',
  'period',
  'segment',
  'scope',
  'value',
  'upTo',
  'unit',
  'status',
  'exhibit',
  'source',
  'pages',
] as const satisfies readonly (keyof FileRow)[];

/** Excel takes a file for UTF-8 only when it says so. */
const BYTE_ORDER_MARK = '\ufeff';

/** The dataset as files that a PDF carries: rows for spreadsheets, and the same with its publication for programs. */
export function dataFiles(
  data: readonly DataRow[],
  source: string,
  { pages, properties }: Publication,
): readonly Attachment[] {
  const rows = data.map((row): FileRow => {
    const shown = pages.filter(({ figures }) => figures.includes(row.id));
    return { ...row, pages: shown.map(({ number }) => number).join(' ') };
  });
  if (rows.length === 0) return [];
  const { title, version, issued } = properties;
  const description = `${properties.subject} · ${source}`;
  return [
    {
      name: 'figures.csv',
      description,
      mime: 'text/csv',
      relationship: 'Data',
      bytes: encode(`${BYTE_ORDER_MARK}${csv(rows)}`),
    },
    {
      name: 'figures.json',
      description,
      mime: 'application/json',
      relationship: 'Source',
      bytes: encode(
        `${JSON.stringify({ title, version, issued, source, figures: rows.map(inOrder) }, null, 1)}\n`,
      ),
    },
  ];
}

/** Comma-separated values as RFC 4180 has them. */
function csv(rows: readonly FileRow[]): string {
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Only what is there: a program tells nothing from an empty text. */
function inOrder(row: FileRow): object {
  return Object.fromEntries(COLUMNS.map((column) => [column, row[column]]).filter(([, cell]) => cell !== ''));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
