import type { Language } from '../../model/language.js';
import type { Points } from '../../model/length.js';
import type { FaceName, Line, Piece } from '../../model/text.js';
import { type Faces, faceFamily } from '../../text/index.js';
import type { SetParagraphs } from '../printed-lines.js';
import { type Bindings, boundPieces, type Span } from './bound-text.js';
import { element, number, text } from './markup.js';

/** What text is drawn with. */
export interface Setting {
  readonly faces: Faces;
  /** The publication's language; text in another one says so. */
  readonly language: Language;
  /** Where text says which figures it rests on; absent: it does not say. */
  readonly bindings?: Bindings;
}

/** Text in one face, size and colour whose baseline begins at a point. */
export interface TextAt extends Pick<Piece, 'letterSpacing'> {
  readonly text: string;
  readonly face: FaceName;
  readonly size: Points;
  readonly color: string;
  readonly x: Points;
  readonly y: Points;
  /** Clockwise, about the point, in degrees. */
  readonly rotation: number;
}

/** The lines of a frame; each piece at exactly its place. */
export function linesMarkup(set: SetParagraphs, setting: Setting): string {
  const { paragraphs, lines, origin } = set;
  const { bindings } = setting;
  const isBound = paragraphs.some(({ runs }) => runs.some(({ figures = [] }) => figures.length > 0));
  if (bindings !== undefined && isBound)
    return boundPieces(set, bindings)
      .map(({ piece, spans }) => textMarkup({ ...piece, rotation: 0 }, setting, spans))
      .join('\n');
  const place = (piece: Piece, line: Line): TextAt => ({
    ...piece,
    x: origin.x + piece.x,
    y: origin.y + line.baseline - (piece.rise ?? 0),
    rotation: 0,
  });
  return lines
    .flatMap((line) => line.pieces.map((piece) => textMarkup(place(piece, line), setting)))
    .join('\n');
}

/**
 * Kerning and ligatures are off, as they were when the text was measured. No `textLength`: programs that do not
 * know tabular figures would spread a word to make up for a narrow 1. `spans` are the same text with what it is bound to.
 */
export function textMarkup(at: TextAt, { faces }: Setting, spans?: readonly Span[]): string {
  const attributes = {
    x: at.x,
    y: at.y,
    'font-family': faceFamily(faces, at.face),
    'font-size': at.size,
    'font-weight': at.face.endsWith('-bold') ? 700 : 400,
    'font-kerning': 'none',
    'font-variant-ligatures': 'none',
    'font-feature-settings': at.face.startsWith('latin') ? '"tnum","calt" 0' : '"fwid"',
    'letter-spacing': at.letterSpacing ?? null,
    fill: at.color,
    transform: at.rotation === 0 ? null : `rotate(${[at.rotation, at.x, at.y].map(number).join(' ')})`,
    'xml:space': 'preserve',
  };
  return element('text', attributes, spans === undefined ? text(at.text) : spans.map(spanMarkup).join(''));
}

function spanMarkup({ text: words, bound }: Span): string {
  return bound === null ? text(words) : element('tspan', { 'data-bound': bound }, text(words));
}
