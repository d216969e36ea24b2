import type { Place } from '../../model/place.js';
import type { PreviewFrame } from '../../model/preview.js';

/** Lines shown before and after the one that is meant. */
const AROUND = 2;

/** The lines around a place; null where the file has no such line, as in a workbook. */
export function codeFrame({ line, column, length = 1 }: Place, text: string): PreviewFrame | null {
  const all = text.split(/\r\n?|\n/);
  if (line < 1 || line > all.length) return null;
  const first = Math.max(1, line - AROUND);
  return { first, lines: all.slice(first - 1, line + AROUND), line, column, length };
}

/** Where something is written; a cell of a workbook carries its address in the name. */
export function whereOf({ file, line, column }: Place): string {
  return file.includes('!') ? file : `${file}:${line}:${column}`;
}
