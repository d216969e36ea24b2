import type { Line, Paragraph, Piece } from '../model/text.js';

/** Where a frame's top left corner stands on the page. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Lines of text and where their frame stands. */
export interface SetParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly lines: readonly Line[];
  readonly origin: Corner;
}

/** A line at its place on the page. */
export interface PrintedLine {
  readonly pieces: readonly PrintedPiece[];
}

/** A piece of text with its place on the page; `y` is the baseline. */
export interface PrintedPiece extends Piece {
  readonly y: number;
  /** Part of a row of dots that leads the eye along a line. It is no text: paragraphs need not hold it. */
  readonly isLeader: boolean;
}

/** A paragraph with its mark (empty where it has none) and its lines. */
export interface PrintedParagraph {
  readonly paragraph: Paragraph;
  readonly mark: readonly PrintedPiece[];
  readonly lines: readonly PrintedLine[];
}

/**
 * Gathers lines by paragraph, puts them at their place on the page and gives back the spaces that were left out
 * where a line was broken or pieces were set apart, for screen readers and others that join what they read
 * (ISO 32000-1, 14.8.2.5). Throws when the lines do not hold exactly the paragraph's text: what is printed is
 * what was written.
 */
export function printedParagraphs({ paragraphs, lines, origin }: SetParagraphs): readonly PrintedParagraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    const own = lines.filter((line) => line.paragraph === index).map((line) => printLine(line, origin));
    const [first, ...rest] = own;
    if (first === undefined) return [];
    const { mark, text } = splitMark(first, paragraph);
    const all = [text, ...rest];
    if (mark.length === 0 && all.every((line) => line.pieces.length === 0)) return [];
    return [{ paragraph, mark, lines: withSpaces(all, paragraph) }];
  });
}

function printLine(line: Line, origin: Corner): PrintedLine {
  const y = origin.y + line.baseline;
  const leader = leaderOf(line.pieces);
  return {
    pieces: line.pieces.map((piece) => ({
      ...piece,
      x: origin.x + piece.x,
      y: y - (piece.rise ?? 0),
      isLeader: leader.has(piece),
    })),
  };
}

const DOTS = /^[.·…‥]+$/;

/** The pieces of a row of dots: nothing but dots, at least three in a row. */
function leaderOf(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const leader = new Set<Piece>();
  let row: Piece[] = [];
  for (const piece of [...pieces, null]) {
    if (piece !== null && DOTS.test(piece.text.trim())) {
      row.push(piece);
      continue;
    }
    if (row.map(({ text }) => text).join('').length >= FEWEST_DOTS) for (const dots of row) leader.add(dots);
    row = [];
  }
  return leader;
}

const FEWEST_DOTS = 3;

/** The mark is the first of the first line's pieces. */
function splitMark(
  line: PrintedLine,
  paragraph: Paragraph,
): { readonly mark: readonly PrintedPiece[]; readonly text: PrintedLine } {
  if (paragraph.mark === 'none') return { mark: [], text: line };
  let read = '';
  const end = line.pieces.findIndex((piece) => {
    read += piece.text;
    return isMark(read, paragraph);
  });
  if (end === -1) throw new Error(`A list item or note does not begin with its mark: ${read}`);
  return { mark: line.pieces.slice(0, end + 1), text: { ...line, pieces: line.pieces.slice(end + 1) } };
}

function isMark(text: string, { mark, note }: Paragraph): boolean {
  if (mark === 'label') return text === note?.label;
  return mark === 'bullet' ? text === '•' : /^\d+\.$/.test(text);
}

/** White space and characters that are never printed, such as a word joiner. */
const UNPRINTED = /^[\s\p{Default_Ignorable_Code_Point}]/u;
const ENDS_UNPRINTED = /[\s\p{Default_Ignorable_Code_Point}]$/u;
const PRINTED = /[^\s\p{Default_Ignorable_Code_Point}]/u;

function withSpaces(lines: readonly PrintedLine[], paragraph: Paragraph): readonly PrintedLine[] {
  const text = paragraph.runs.map((run) => run.text).join('');
  const hasLeader = lines.some((line) => line.pieces.some((piece) => piece.isLeader));
  const written = hasLeader ? text.replace(/[.·…‥]{3,}/g, '') : text;
  let at = 0;
  const spaced = lines.map((line): PrintedLine => {
    const pieces = line.pieces.map((piece, index): PrintedPiece => {
      if (piece.isLeader || piece.isHyphen === true) return piece;
      const end = endOf(piece.text, written, at);
      if (end === null) throw textDiffers(lines, text);
      at = end;
      const next = line.pieces[index + 1]?.text ?? '';
      const isApart = /\s/.test(written.charAt(at)) && !/\s$/.test(piece.text) && !/^\s/.test(next);
      return isApart ? { ...piece, text: `${piece.text} ` } : piece;
    });
    return { pieces };
  });
  if (PRINTED.test(written.slice(at))) throw textDiffers(lines, text);
  return spaced;
}

/** Where what is printed of `text` ends in what was written from `start` on, or null where it does not stand there. */
function endOf(text: string, written: string, start: number): number | null {
  // Most pieces stand there as they are.
  if (written.startsWith(text, start) && !ENDS_UNPRINTED.test(text)) return start + text.length;
  let at = start;
  for (const character of text) {
    if (UNPRINTED.test(character)) continue;
    for (let blank = UNPRINTED.exec(written.slice(at, at + 2)); blank !== null; ) {
      at += blank[0].length;
      blank = UNPRINTED.exec(written.slice(at, at + 2));
    }
    if (!written.startsWith(character, at)) return null;
    at += character.length;
  }
  return at;
}

function textDiffers(lines: readonly PrintedLine[], written: string): Error {
  const printed = lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join(' / ');
  return new Error(`Lines do not hold their paragraph's text.\n printed: ${printed}\n written: ${written}`);
}
