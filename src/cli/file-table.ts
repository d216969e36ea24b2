import type { BuildResult } from '../index.js';

/** The documents with pages and size; charts, thumbnails and the manifest in one line. */
export function fileTable(files: BuildResult['files']): string {
  const documents = files.filter(({ pages }) => pages !== null);
  const widest = Math.max(0, ...documents.map(({ path }) => path.length));
  const rows = documents.map(({ path, size, pages }) => {
    const counted = `${pages} ${path.endsWith('.pptx') ? 'slides' : 'pages'}`;
    return `  ${path.padEnd(widest)}  ${counted.padStart(9)}  ${kilobytes(size).padStart(8)}`;
  });
  const others = files.length - documents.length;
  return [
    `${files.length} files`,
    ...rows,
    `  and ${others} more: charts, page pictures, the data as a workbook, and the manifest`,
  ].join('\n');
}

function kilobytes(size: number): string {
  return `${Math.ceil(size / 1024)} KB`;
}
