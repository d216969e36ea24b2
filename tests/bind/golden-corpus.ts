import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A sentence whose quantities were marked by hand. */
export interface MarkedSentence {
  readonly text: string;
  readonly quantities: readonly { readonly index: number; readonly text: string }[];
}

/** The sentences of `golden/<name>.txt`, one a line; `#` begins a remark. */
export function markedSentences(name: string): readonly MarkedSentence[] {
  return linesOf(name).map((line) => {
    const quantities: { index: number; text: string }[] = [];
    let text = '';
    for (const piece of line.split(/(\[[^\]]*\])/)) {
      const marked = /^\[(.*)\]$/.exec(piece)?.[1];
      if (marked !== undefined) quantities.push({ index: text.length, text: marked });
      text += marked ?? piece;
    }
    return { text, quantities };
  });
}

/** The paragraphs of `golden/<name>.txt`. */
export function linesOf(name: string): readonly string[] {
  const file = fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
