import type { Language } from '../model/language.js';
import type { Points } from '../model/length.js';
import type { Line, Paragraph, Piece, SetText } from '../model/text.js';
import { type Cell, type Compression, cellsOf } from './cells.js';
import { type Faces, faceMetrics } from './faces.js';
import { fitLines, type LineRange, printedWidth } from './fit-lines.js';
import { measureText, splitByFace } from './measure.js';
import { piecesOf } from './pieces.js';
import { isEastAsian } from './scripts.js';
import { paragraphKey, settingKey } from './setting-key.js';
import { spreadOf } from './spread-line.js';
import { totalFit } from './total-fit.js';

/** Indent in which a bullet or number hangs, in em of the paragraph's size. */
const MARK_INDENT = 1.25;
/** The least space between a wide number and its text, in em. */
const MARK_SPACE = 0.25;
/** Where leading stands above: how far the baseline is from the bottom of its line, in em, whatever the font. */
export const EXACT_DEPTH = 0.2;

/** How paragraphs are set. */
export interface Setting {
  readonly width: Points;
  readonly language: Language;
  /** Space between an ideograph and a Latin letter or digit, in em; 0 where the viewer spaces by itself. */
  readonly hanLatinGap: number;
  readonly compressPunctuation: Compression;
  /**
   * Where the leading stands that the text does not fill. `around`: half above and half below, as CSS has it.
   * `above`: over the text, as programs for slides set exact line spacing; measured in LibreOffice, where no font
   * makes a difference. Default `around`.
   */
  readonly leading?: 'around' | 'above';
}

/**
 * Breaks paragraphs into lines and places every piece from the frame's top left corner.
 *
 * Each line box is `leading` times the largest size on the line tall. Where leading stands around, the text's ascent
 * and descent (of the language's own script, see `faceMetrics`) are in its middle. A paragraph's mark is the first piece of its first line. Text that no face can draw is set with
 * a blank and reported in `missingGlyphs`. Only hanging spaces, line ends and invisible characters are in no piece. The
 * faces keep what was set, so that the same text is broken once.
 */
export function setText(faces: Faces, paragraphs: readonly Paragraph[], how: Setting): SetText {
  const key = settingKey(paragraphs, how);
  const known = faces.set.get(key);
  if (known !== undefined) return known;
  const text = breakAndPlace(faces, paragraphs, how);
  if (faces.set.size >= MOST_KEPT) faces.set.clear();
  faces.set.set(key, text);
  return text;
}

/** Texts that are kept, a few times those of the longest reports. */
const MOST_KEPT = 50_000;

function breakAndPlace(faces: Faces, paragraphs: readonly Paragraph[], how: Setting): SetText {
  const lines: Line[] = [];
  const starts: number[] = [];
  const missing = new Set<string>();
  let top = 0;
  let number = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) top += paragraph.spaceBefore;
    if (paragraph.mark === 'number') number += 1;
    const cells = keptCells(faces, paragraph, how);
    for (const cell of cells) if (cell.missing) missing.add(cell.text);
    const mark = markOf(faces, paragraph, { number, language: how.language });
    const indents = indentsOf(paragraph, mark);
    const widths = { first: how.width - indents.first, rest: how.width - indents.rest };
    const ranges = linesOf(cells, widths, paragraph, how.language);
    const offsets = offsetsOf(cells);
    for (const [at, range] of ranges.entries()) {
      const indent = at === 0 ? indents.first : indents.rest;
      const isFilled = paragraph.justified === true && !endsStretch(cells, range);
      const spread = isFilled ? spreadOf(cells, range, how.width - indent, how.language) : 0;
      const width = spread === 0 ? printedWidth(cells, range) : how.width - indent;
      const x = indent + shiftOf(paragraph, how.width - indent - width);
      const pieces = [...(at === 0 ? mark.pieces : []), ...piecesOf(cells, range, x, spread)];
      const size = largestSize(cells, range, paragraph);
      const height = size * paragraph.style.leading;
      const baseline = top + baselineIn(faces, paragraph, { size, height }, how);
      lines.push({ paragraph: index, baseline, pieces, width });
      starts.push(offsets[range.start] ?? 0);
      top += height;
    }
  }
  return { lines, starts, height: top, missingGlyphs: [...missing] };
}

/** The same text is often set in more than one width: its cells are the same. */
function keptCells(faces: Faces, paragraph: Paragraph, how: Setting): readonly Cell[] {
  const key = paragraphKey(paragraph, how);
  const known = faces.cells.get(key);
  if (known !== undefined) return known;
  const cells = cellsOf(faces, paragraph, how);
  if (faces.cells.size >= MOST_CELLS_KEPT) faces.cells.clear();
  faces.cells.set(key, cells);
  return cells;
}

/** Paragraphs whose cells are kept: those that were just set, since cells take much room. */
const MOST_CELLS_KEPT = 200;

/** Ragged lines as full as they can be, or those of a justified paragraph. */
function linesOf(
  cells: readonly Cell[],
  widths: { readonly first: Points; readonly rest: Points },
  { justified }: Paragraph,
  language: Language,
): readonly LineRange[] {
  const lastLine = { fewestHan: isEastAsian(language) ? 2 : 0 };
  const total = justified === true ? totalFit(cells, { widths, language, lastLine }) : null;
  return total ?? fitLines(cells, widths, lastLine);
}

/** Where each cell begins in the text, and where the text ends. */
function offsetsOf(cells: readonly Cell[]): readonly number[] {
  let offset = 0;
  const offsets = cells.map(({ text }) => {
    offset += text.length;
    return offset - text.length;
  });
  return [...offsets, offset];
}

/** True for the last line, and for one that the author ended. */
function endsStretch(cells: readonly Cell[], { end }: LineRange): boolean {
  return end === cells.length || cells[end - 1]?.kind === 'line-end';
}

function baselineIn(
  faces: Faces,
  paragraph: Paragraph,
  box: { readonly size: Points; readonly height: Points },
  { language, leading = 'around' }: Setting,
): Points {
  if (leading === 'above') return box.height - EXACT_DEPTH * box.size;
  const script = isEastAsian(language) ? 'eastAsian' : 'latin';
  const { ascent, descent } = faceMetrics(faces, script, paragraph.style.weight);
  const halfLeading = (box.height - (ascent + descent) * box.size) / 2;
  return halfLeading + ascent * box.size;
}

function largestSize(cells: readonly Cell[], range: LineRange, paragraph: Paragraph): Points {
  const sizes = cells.slice(range.start, range.printEnd).map((cell) => cell.size);
  return sizes.length === 0 ? paragraph.style.size : sizes.reduce((a, b) => Math.max(a, b));
}

function shiftOf(paragraph: Paragraph, room: Points): Points {
  if (paragraph.style.align === 'left') return 0;
  return Math.max(0, paragraph.style.align === 'right' ? room : room / 2);
}

interface MarkBox {
  readonly pieces: readonly Piece[];
  readonly width: Points;
}

function markOf(
  faces: Faces,
  paragraph: Paragraph,
  of: { readonly number: number; readonly language: Language },
): MarkBox {
  if (paragraph.mark === 'none') return { pieces: [], width: 0 };
  const { size, color, weight } = paragraph.style;
  const how = { size, weight, language: of.language };
  const text = markText(paragraph, of.number);
  const pieces = splitByFace(faces, text, how).map(
    (piece): Piece => ({
      text: piece.text,
      x: paragraph.firstIndent + piece.offset,
      width: piece.width,
      face: piece.face,
      size,
      color,
    }),
  );
  return { pieces, width: measureText(faces, text, how) };
}

function markText(paragraph: Paragraph, number: number): string {
  if (paragraph.mark === 'bullet') return '•';
  return paragraph.mark === 'label' ? (paragraph.note?.label ?? '') : `${number}.`;
}

function indentsOf(paragraph: Paragraph, mark: MarkBox): { readonly first: Points; readonly rest: Points } {
  const { firstIndent } = paragraph;
  if (paragraph.mark === 'none') return { first: firstIndent, rest: 0 };
  const { size } = paragraph.style;
  const rest = firstIndent + MARK_INDENT * size;
  const first = Math.max(rest, firstIndent + mark.width + MARK_SPACE * size);
  return { first, rest: paragraph.mark === 'label' ? first : rest };
}
