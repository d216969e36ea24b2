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
/** What may be added to a space between words, and taken from it, in em: a whole one and a quarter of one. */
const MOST_BETWEEN_WORDS = 0.3;
const LEAST_BETWEEN_WORDS = -0.07;

/** What is added between the ideographs of a line, or at its spaces; both 0 for a line that stays as it is. */
export interface Spread {
  readonly letters: Points;
  readonly spaces: Points;
}

export const NO_SPREAD: Spread = { letters: 0, spaces: 0 };

/** How much the place before a cell (ideographs) or the cell itself (spaces) can give and take. */
export interface Elasticity {
  readonly stretch: Points;
  readonly shrink: Points;
}

const RIGID: Elasticity = { stretch: 0, shrink: 0 };

/** Of the cell at `index`, which is neither the first nor the last of its line. */
export function elasticityAt(cells: readonly Cell[], index: number, language: Language): Elasticity {
  const cell = cells[index];
  if (cell === undefined) return RIGID;
  if (!isEastAsian(language)) {
    if (cell.text !== ' ') return RIGID;
    return { stretch: MOST_BETWEEN_WORDS * cell.size, shrink: -LEAST_BETWEEN_WORDS * cell.size };
  }
  return isLetterGap(cells, index) ? { stretch: MOST_BETWEEN_LETTERS * cell.size, shrink: 0 } : RIGID;
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

/** Fills a line to `width` where that stays within the limits; a line that is too short for them stays ragged. */
export function spreadOf(
  cells: readonly Cell[],
  range: LineRange,
  width: Points,
  language: Language,
): Spread {
  const slack = width - printedWidth(cells, range);
  const total = { stretch: 0, shrink: 0, places: 0 };
  for (let index = range.start + 1; index < range.printEnd; index += 1) {
    const { stretch, shrink } = elasticityAt(cells, index, language);
    total.stretch += stretch;
    total.shrink += shrink;
    if (stretch > 0) total.places += 1;
  }
  const isWithin = slack >= 0 ? slack <= total.stretch : -slack <= total.shrink;
  if (total.places === 0 || !isWithin) return NO_SPREAD;
  const each = slack / total.places;
  return isEastAsian(language) ? { letters: each, spaces: 0 } : { letters: 0, spaces: each };
}
