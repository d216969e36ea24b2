import type { BuildResult } from '../index.js';

/** The documents with pages and size; charts, thumbnails and the manifest in one line. */
export function fileTable(files: BuildResult['files'], outputs: BuildResult['outputs']): string {
  const pages = new Map(outputs.map(({ bytes, publication }) => [bytes.length, publication.pages.length]));
  const documents = files.filter(({ path }) => /\.(pptx|pdf)$/.test(path));
  const widest = Math.max(0, ...documents.map(({ path }) => path.length));
  const rows = documents.map(({ path, size }) => {
    const count = pages.get(size);
    const counted = count === undefined ? '' : `${count} ${path.endsWith('.pptx') ? 'slides' : 'pages'}`;
    return `  ${path.padEnd(widest)}  ${counted.padStart(9)}  ${kilobytes(size).padStart(8)}`;
  });
  const others = files.length - documents.length;
  return [
    `${files.length} files`,
    ...rows,
    `  and ${others} more: charts, page pictures and the manifest`,
  ].join('\n');
}

function kilobytes(size: number): string {
  return `${Math.ceil(size / 1024)} KB`;
}
