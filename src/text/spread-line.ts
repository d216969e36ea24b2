import type { Language } from '../model/language.js';
import type { Points } from '../model/length.js';
import type { Cell } from './cells.js';
import { type LineRange, printedWidth } from './fit-lines.js';
import { isEastAsian } from './scripts.js';

/**
 * What may be added between two ideographs, in em. The house allows 0.11; from a tenth on, programs that extract text
 * take the gap for a blank.
 */
const MOST_BETWEEN_LETTERS = 0.09;
/** How short a line between words may end, in em a space, before it looks broken off: what total fit evens out. */
const RAG_BETWEEN_WORDS = 0.5;

/** How much the place before a cell (ideographs) or the cell itself (spaces) can give, inside a line. */
export function elasticityAt(cells: readonly Cell[], index: number, language: Language): Points {
  const cell = cells[index];
  if (cell === undefined) return 0;
  if (!isEastAsian(language)) return cell.text === ' ' ? RAG_BETWEEN_WORDS * cell.size : 0;
  return isLetterGap(cells, index) ? MOST_BETWEEN_LETTERS * cell.size : 0;
}

/**
 * True before a cell that may be moved away from the one before it: both are ideographs or full-width marks, neither is
 * a dash, and the marks do not share a blank. Numbers, Latin words and the gaps around them keep their width.
 */
export function isLetterGap(cells: readonly Cell[], index: number): boolean {
  const cell = cells[index];
  const before = cells[index - 1];
  return isFullWidth(before) && isFullWidth(cell) && cell?.gapBefore === 0;
}

function isFullWidth(cell: Cell | undefined): boolean {
  return (
    cell?.kind === 'printed' &&
    cell.face.startsWith('eastAsian') &&
    !/^[—…]/.test(cell.text) &&
    cell.rise === 0
  );
}

/**
 * What fills a line to `width` where that stays within the limits; a line that is too short for them stays ragged, and
 * so does every line of a language with spaces between its words, whose lines are only chosen to be even. Returns what
 * is added between ideographs.
 */
export function spreadOf(
  cells: readonly Cell[],
  range: LineRange,
  width: Points,
  language: Language,
): Points {
  if (!isEastAsian(language)) return 0;
  const slack = width - printedWidth(cells, range);
  let places = 0;
  let stretch = 0;
  for (let index = range.start + 1; index < range.printEnd; index += 1) {
    const own = elasticityAt(cells, index, language);
    stretch += own;
    if (own > 0) places += 1;
  }
  return places === 0 || slack < 0 || slack > stretch ? 0 : slack / places;
}
