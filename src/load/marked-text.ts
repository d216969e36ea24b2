import type { MarkedText } from '../model/commentary.js';
import type { Staged } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { joinLines } from './join-lines.js';
import type { RawText } from './markdown-blocks.js';
import { readPieces } from './pieces.js';

/**
 * Takes the lines of a block apart into text, `**strong**`, `{expression}`, `[words]{claim}`, `[words](url)` and
 * `^[footnote]`.
 * Every character of a text token stands `n` columns after the token's place, `n` being its index, except for the
 * space that joins one line to the next: tokens end at escapes and at line ends.
 */
export function readMarkedText(file: string, lines: RawText): Staged<MarkedText> {
  const text = lines.map((line) => line.text).join('\n');
  const placeOf = placer(file, lines);
  const reading = readPieces(text, placeOf);
  return { value: joinLines(reading.value, placeOf), diagnostics: reading.diagnostics };
}

export type PlaceOf = (start: number, end: number) => Place;

function placer(file: string, lines: RawText): PlaceOf {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.text.length + 1;
  }
  return (start, end) => {
    const index = lastAtMost(starts, start);
    const line = lines[index] ?? { text: '', line: 1, column: 1 };
    const column = start - (starts[index] ?? 0);
    return {
      file,
      line: line.line,
      column: line.column + column,
      length: Math.max(1, Math.min(end - start, line.text.length - column)),
    };
  };
}

/** Index of the last number that is not above `limit`, by halving. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
