import type { Diagnostic } from '../model/diagnostic.js';

/** A stretch of one line and what to write instead. Lines count from 1, columns count UTF-16 units from 1. */
export interface Edit {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/** The edits that mend what can be mended in one way only, each once, in the order of the files. */
export function editsOf(diagnostics: readonly Diagnostic[]): readonly Edit[] {
  const edits = diagnostics.flatMap(({ fix, place }): readonly (readonly [string, Edit])[] => {
    if (fix === undefined || place === undefined) return [];
    const { file, line, column, length = 1 } = place;
    return [[`${file}:${line}:${column}`, { file, line, column, length, text: fix }]];
  });
  return [...new Map(edits).values()].sort(inOrder);
}

/** A file's bytes with the edits made. Its byte order mark, its line ends and everything else stay as they are. */
export function amend(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const pieces = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/(\r\n?|\n)/);
  const mark = pieces[0]?.startsWith('\ufeff') ? 1 : 0;
  for (const { line, column, length, text } of [...edits].sort(inOrder).reverse()) {
    const at = 2 * (line - 1);
    const before = pieces[at] ?? '';
    const from = column - 1 + (line === 1 ? mark : 0);
    pieces[at] = before.slice(0, from) + text + before.slice(from + length);
  }
  return new TextEncoder().encode(pieces.join(''));
}

function inOrder(a: Edit, b: Edit): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
