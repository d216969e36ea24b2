import type { Points } from '../model/length.js';
import type { Piece } from '../model/text.js';
import type { Cell } from './cells.js';
import type { LineRange } from './fit-lines.js';
import { isLetterGap } from './spread-line.js';

/** Cells that become one piece. */
interface Stretch {
  readonly x: Points;
  readonly cells: Cell[];
  /** Whether its cells stand apart; null while there is one. */
  isApart: boolean | null;
}

/**
 * The printed cells of a line as pieces, each as long as face, size, colour, link and the space between its characters
 * stay the same.
 */
export function piecesOf(
  cells: readonly Cell[],
  range: LineRange,
  from: Points,
  spread: Points,
): readonly Piece[] {
  const stretches: Stretch[] = [];
  let x = from;
  for (let index = range.start; index < range.printEnd; index += 1) {
    const cell = cells[index];
    if (!cell || cell.kind === 'invisible') continue;
    const isFirst = index === range.start;
    const isApart = !isFirst && spread > 0 && isLetterGap(cells, index);
    const gap = isFirst ? -cell.trimAtStart : cell.gapBefore;
    x += gap + (isApart ? spread : 0);
    const stretch = stretches.at(-1);
    const last = stretch?.cells.at(-1);
    const goesOn = stretch && (stretch.isApart === null || stretch.isApart === isApart);
    if (goesOn && last && gap === 0 && isSameManner(last, cell)) {
      stretch.cells.push(cell);
      stretch.isApart = isApart;
    } else stretches.push({ x, cells: [cell], isApart: null });
    x += cell.advance;
  }
  const pieces = stretches.flatMap((stretch) => pieceOf(stretch, spread) ?? []);
  const last = pieces.at(-1);
  return range.hyphen === undefined || last === undefined
    ? pieces
    : [...pieces, hyphenOf(last, x, range.hyphen)];
}

function pieceOf({ cells, x, isApart }: Stretch, spread: Points): Piece | null {
  const [first] = cells;
  if (!first) return null;
  const text = cells.map((cell) => cell.text).join('');
  const letters = isApart === true ? spread : 0;
  const width = cells.reduce((sum, cell) => sum + cell.advance, 0);
  const { face, size, color, rise, target } = first;
  return {
    text,
    x,
    width: width + letters * (cells.length - 1),
    face,
    size,
    color,
    ...(rise === 0 ? {} : { rise }),
    ...(target ? { target } : {}),
    ...(letters === 0 ? {} : { letterSpacing: letters }),
  };
}

/** In the manner of the word that it breaks. */
function hyphenOf({ face, size, color, target }: Piece, x: Points, width: Points): Piece {
  return { text: '-', x, width, face, size, color, ...(target ? { target } : {}), isHyphen: true };
}

function isSameManner(a: Cell, b: Cell): boolean {
  return (
    a.face === b.face &&
    a.size === b.size &&
    a.color === b.color &&
    a.rise === b.rise &&
    a.target === b.target
  );
}
