import type { RawText } from './markdown-blocks.js';

/**
 * The cells of a row of a pipe table (GitHub Flavored Markdown, tables extension), each with its column. A pipe
 * after a backslash belongs to its cell; the outer pipes may be left out.
 */
export function tableCells(source: string, line: number): readonly RawText[] {
  const cuts = [-1];
  for (let index = 0; index < source.length; index += 1) {
    if (source[index] === '\\') index += 1;
    else if (source[index] === '|') cuts.push(index);
  }
  cuts.push(source.length);
  const cells = cuts
    .slice(0, -1)
    .map((cut, index) => cellBetween(source, cut + 1, cuts[index + 1] ?? source.length, line));
  const [first] = cells;
  if (cells.length > 1 && first?.[0]?.text === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.[0]?.text === '') cells.pop();
  return cells;
}

function cellBetween(source: string, start: number, end: number, line: number): RawText {
  const cell = source.slice(start, end);
  const text = cell.trim();
  return [{ text, line, column: start + (cell.length - cell.trimStart().length) + 1 }];
}
