import { DELIMITERS, type Delimiter } from '../schema/index.js';

export const SEPARATORS: { readonly [delimiter in Delimiter]: string } = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};

/**
 * The delimiter that the first line holds most of, outside quotes; a comma where it holds none. A line `sep=;`, which
 * Excel writes and reads, decides.
 */
export function delimiterOf(text: string): Delimiter {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  const stated = SEPARATOR_LINE.exec(line)?.[1];
  const counted = stated ?? line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((name) => ({ name, count: counted.split(SEPARATORS[name]).length - 1 }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).name;
}

const SEPARATOR_LINE = /^sep=(.)\s*$/;

/** The text with such a line emptied, so that the others keep their numbers. */
export function withoutSeparatorLine(text: string): string {
  return text.replace(/^sep=.[^\S\n]*(?=\n)/, '');
}
