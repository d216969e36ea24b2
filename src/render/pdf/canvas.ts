import type { PathShape, TextShape } from '../../model/drawing.js';
import type { Language } from '../../model/language.js';
import type { Box, Points } from '../../model/length.js';
import type { FaceName, Piece } from '../../model/text.js';
import { type Faces, foreignLanguage, glyphsOf, parsedFace } from '../../text/index.js';
import { type DrawnText, drawnText } from './drawn-text.js';
import { number } from './number.js';
import type { EmbeddedFont, PdfKit } from './pdfkit.js';

/** Text at a place on the page: `y` is the baseline. */
export type PlacedText = Pick<Piece, 'text' | 'face' | 'size' | 'color' | 'letterSpacing' | 'isHyphen'> & {
  readonly x: Points;
  readonly y: Points;
};

/** What the page's content stream has set so far; only changes are written. */
interface Ink {
  fill: string;
  stroke: string;
  fillOpacity: number;
  strokeOpacity: number;
  lineWidth: number;
  dash: string;
  cap: PathShape['cap'];
  join: PathShape['join'];
  font: string;
  letterSpacing: Points;
}

/** A font that the document embeds, with the texts that were drawn in it so far, by size and text. */
interface OpenFont {
  readonly font: EmbeddedFont;
  readonly drawn: Map<string, DrawnText>;
}

/** The initial graphics state of a page (ISO 32000-1, table 52). */
const FRESH_INK: Readonly<Ink> = {
  fill: '0 g',
  stroke: '0 G',
  fillOpacity: 1,
  strokeOpacity: 1,
  lineWidth: 1,
  dash: '',
  cap: 'butt',
  join: 'miter',
  font: '',
  letterSpacing: 0,
};

const CAPS = { butt: 0, round: 1, square: 2 };
const JOINS = { miter: 0, round: 1, bevel: 2 };

/** The matrix of text that runs from left to right: the page's y grows downwards, a font's upwards. */
const UPRIGHT = '1 0 0 -1';

/**
 * Draws on the current page in points from its top left corner, y growing downwards. Writes operators by itself:
 * pdfkit's own text breaks lines and starts pages, and saves and turns the coordinates round each word.
 */
export class Canvas {
  readonly #file: PdfKit;
  readonly #faces: Faces;
  readonly #fonts = new Map<FaceName, OpenFont>();
  readonly #colors = new Map<string, string>();
  readonly #language: Language;
  #ink: Ink = { ...FRESH_INK };

  /** `language` is the document's: text that speaks another one is marked. */
  constructor(file: PdfKit, faces: Faces, language: Language) {
    this.#file = file;
    this.#faces = faces;
    this.#language = language;
  }

  beginPage(): void {
    this.#file.addPage();
    this.#ink = { ...FRESH_INK };
    // Vega's miter limit, which a Drawing is drawn with.
    this.#write('4 M');
  }

  fillBox(box: Box, color: string): void {
    this.#useFill(color, 1);
    this.#write(`${rectangle(box)} f`);
  }

  strokeBox(
    box: Box,
    stroke: { readonly color: string; readonly thickness: Points; readonly dash: boolean },
  ): void {
    this.#useStroke(stroke.color, 1);
    this.#useLine(stroke.thickness, stroke.dash ? [3, 2] : []);
    this.#write(`${rectangle(box)} S`);
  }

  /** A straight line, `thickness` wide, whose middle runs from one point to the other. */
  drawRule(
    ends: { readonly x1: Points; readonly y1: Points; readonly x2: Points; readonly y2: Points },
    line: { readonly color: string; readonly thickness: Points; readonly dash: boolean },
  ): void {
    this.#useStroke(line.color, 1);
    this.#useLine(line.thickness, line.dash ? [line.thickness, 2 * line.thickness] : []);
    this.#useEnds('butt', 'miter');
    this.#write(`${point(ends.x1, ends.y1)} m ${point(ends.x2, ends.y2)} l S`);
  }

  /** A path of a Drawing whose top left corner stands at `origin`. */
  drawPath(shape: PathShape, origin: { readonly x: Points; readonly y: Points }): void {
    const outer = { ...this.#ink };
    if (shape.clip !== null) {
      const { x, y, width, height } = shape.clip;
      this.#write(`q ${rectangle({ x: origin.x + x, y: origin.y + y, width, height })} W n`);
    }
    if (shape.fill !== null) this.#useFill(shape.fill, shape.fillOpacity);
    if (shape.stroke !== null) {
      this.#useStroke(shape.stroke, shape.strokeOpacity);
      this.#useLine(shape.strokeWidth, shape.dash);
      this.#useEnds(shape.cap, shape.join);
    }
    const at = (x: number, y: number): string => point(origin.x + x, origin.y + y);
    const operators = shape.commands.map((command) => {
      if (command.op === 'Z') return 'h';
      if (command.op === 'C') {
        const { x1, y1, x2, y2, x, y } = command;
        return `${at(x1, y1)} ${at(x2, y2)} ${at(x, y)} c`;
      }
      return `${at(command.x, command.y)} ${command.op === 'M' ? 'm' : 'l'}`;
    });
    const paint = shape.fill === null ? 'S' : shape.stroke === null ? 'f' : 'B';
    this.#write(`${operators.join(' ')} ${paint}`);
    if (shape.clip !== null) {
      this.#write('Q');
      this.#ink = outer;
    }
  }

  /**
   * A text of a Drawing whose top left corner stands at `origin`. It ends in a space, lest a reader that goes by
   * tags joins it to the next: two values side by side would become one number.
   */
  drawText(shape: TextShape, origin: { readonly x: Points; readonly y: Points }): void {
    const turn = (shape.rotation * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const matrix = [cos, sin, sin, -cos].map(number).join(' ');
    for (const [index, piece] of shape.pieces.entries()) {
      const text = index === shape.pieces.length - 1 ? `${piece.text} ` : piece.text;
      const x = origin.x + shape.x + piece.offset * cos;
      const y = origin.y + shape.y + piece.offset * sin;
      this.#drawGlyphs({ ...piece, text, x, y, size: shape.size, color: shape.color }, matrix);
    }
  }

  /** Pieces of text, each at exactly its place. */
  drawPieces(pieces: readonly PlacedText[]): void {
    for (const piece of pieces) this.#drawGlyphs(piece, UPRIGHT);
  }

  #drawGlyphs(text: PlacedText, matrix: string): void {
    const { font, drawn } = this.#fontOf(text.face);
    const { operators, extracted } = this.#drawnOf(text, { font, drawn });
    if (operators === '') return;
    // The hyphen of a broken word is a soft one, which readers leave out (ISO 32000-1, 14.8.2.2.3).
    const said = text.isHyphen === true ? '\u00ad' : text.text;
    const lang = foreignLanguage(text.text, this.#language);
    const isMarked = extracted !== said || lang !== null;
    if (isMarked) {
      this.#file.markContent('Span', {
        ...(extracted === said ? {} : { actual: said }),
        ...(lang === null ? {} : { lang }),
      });
    }

    this.#useFill(text.color, 1);
    this.#file.page.fonts[font.id] ??= font.ref();
    const selected = `/${font.id} ${number(text.size)} Tf`;
    const select = this.#ink.font === selected ? '' : `${selected} `;
    const { letterSpacing = 0 } = text;
    const spaced = this.#ink.letterSpacing === letterSpacing ? '' : `${number(letterSpacing)} Tc `;
    this.#ink.font = selected;
    this.#ink.letterSpacing = letterSpacing;
    this.#write(`BT ${select}${spaced}${matrix} ${point(text.x, text.y)} Tm ${operators} ET`);
    if (isMarked) this.#file.endMarkedContent();
  }

  /** A text is taken into the font once; from then on its glyphs have the numbers that they have. */
  #drawnOf({ text, face, size }: PlacedText, { font, drawn }: OpenFont): DrawnText {
    const key = `${size} ${text}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const fresh = drawnText(font, glyphsOf(this.#faces, face, text), size);
    drawn.set(key, fresh);
    return fresh;
  }

  #fontOf(face: FaceName): OpenFont {
    const open = this.#fonts.get(face);
    if (open !== undefined) return open;
    this.#file.font(parsedFace(this.#faces, face), face);
    const opened = { font: this.#file._font, drawn: new Map() };
    this.#fonts.set(face, opened);
    return opened;
  }

  #useFill(color: string, opacity: number): void {
    const fill = `${this.#rgb(color)} rg`;
    if (this.#ink.fill !== fill) this.#write(fill);
    if (this.#ink.fillOpacity !== opacity) this.#file.fillOpacity(opacity);
    this.#ink.fill = fill;
    this.#ink.fillOpacity = opacity;
  }

  #useStroke(color: string, opacity: number): void {
    const stroke = `${this.#rgb(color)} RG`;
    if (this.#ink.stroke !== stroke) this.#write(stroke);
    if (this.#ink.strokeOpacity !== opacity) this.#file.strokeOpacity(opacity);
    this.#ink.stroke = stroke;
    this.#ink.strokeOpacity = opacity;
  }

  #useLine(lineWidth: Points, dashes: readonly number[]): void {
    const dash = dashes.map(number).join(' ');
    if (this.#ink.lineWidth !== lineWidth) this.#write(`${number(lineWidth)} w`);
    if (this.#ink.dash !== dash) this.#write(`[${dash}] 0 d`);
    this.#ink.lineWidth = lineWidth;
    this.#ink.dash = dash;
  }

  #useEnds(cap: PathShape['cap'], join: PathShape['join']): void {
    if (this.#ink.cap !== cap) this.#write(`${CAPS[cap]} J`);
    if (this.#ink.join !== join) this.#write(`${JOINS[join]} j`);
    this.#ink.cap = cap;
    this.#ink.join = join;
  }

  #rgb(color: string): string {
    const known = this.#colors.get(color) ?? rgb(color);
    this.#colors.set(color, known);
    return known;
  }

  #write(operators: string): void {
    this.#file.addContent(operators);
  }
}

function rectangle({ x, y, width, height }: Box): string {
  return `${point(x, y)} ${number(width)} ${number(height)} re`;
}

function point(x: number, y: number): string {
  return `${number(x)} ${number(y)}`;
}

function rgb(color: string): string {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`A colour on a page is not #RRGGBB: ${color}`);
  }
  return [red, green, blue].map((part) => number(Number.parseInt(part, 16) / 255)).join(' ');
}
