import type { PathShape, TextShape } from '../../model/drawing.js';
import type { Language } from '../../model/language.js';
import type { Box, Points } from '../../model/length.js';
import type { FaceName, Piece } from '../../model/text.js';
import { type Faces, featureStretches, foreignLanguage, parsedFace } from '../../text/index.js';
import type { EmbeddedFont, PdfKit } from './pdfkit.js';

/** Text at a place on the page: `y` is the baseline. */
export type PlacedText = Pick<Piece, 'text' | 'face' | 'size' | 'color' | 'letterSpacing' | 'isHyphen'> & {
  readonly x: Points;
  readonly y: Points;
};

/** What the page's content stream has set so far; only changes are written. */
interface Ink {
  readonly fill: string;
  readonly stroke: string;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly lineWidth: number;
  readonly dash: string;
  readonly cap: PathShape['cap'];
  readonly join: PathShape['join'];
  readonly font: string;
  readonly letterSpacing: Points;
}

/** The initial graphics state of a page (ISO 32000-1, table 52). */
const FRESH_INK: Ink = {
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

/**
 * Draws on the current page in points from its top left corner, y growing downwards. Writes operators by itself:
 * pdfkit's own text breaks lines and starts pages, and saves and turns the coordinates round each word.
 */
export class Canvas {
  readonly #file: PdfKit;
  readonly #faces: Faces;
  readonly #fonts = new Map<FaceName, EmbeddedFont>();
  readonly #language: Language;
  #ink: Ink = FRESH_INK;

  /** `language` is the document's: text that speaks another one is marked. */
  constructor(file: PdfKit, faces: Faces, language: Language) {
    this.#file = file;
    this.#faces = faces;
    this.#language = language;
  }

  beginPage(): void {
    this.#file.addPage();
    this.#ink = FRESH_INK;
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
    const outer = this.#ink;
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
    for (const [index, piece] of shape.pieces.entries()) {
      const text = index === shape.pieces.length - 1 ? `${piece.text} ` : piece.text;
      const x = origin.x + shape.x + piece.offset * cos;
      const y = origin.y + shape.y + piece.offset * sin;
      this.#drawGlyphs({ ...piece, text, x, y, size: shape.size, color: shape.color }, { cos, sin });
    }
  }

  /** Pieces of text, each at exactly its place. */
  drawPieces(pieces: readonly PlacedText[]): void {
    for (const piece of pieces) this.#drawGlyphs(piece, { cos: 1, sin: 0 });
  }

  #drawGlyphs(text: PlacedText, turn: { readonly cos: number; readonly sin: number }): void {
    const font = this.#fontOf(text.face);
    const encoded = featureStretches(text.text, text.face).map((stretch) =>
      font.encode(stretch.text, stretch.features),
    );
    const glyphs = encoded.flatMap(([codes]) => codes);
    const places = encoded.flatMap(([, positions]) => positions);
    if (glyphs.length === 0) return;
    // The hyphen of a broken word is a soft one, which readers leave out (ISO 32000-1, 14.8.2.2.3).
    const said = text.isHyphen === true ? '\u00ad' : text.text;
    const isSaidOtherwise = extractedText(font, glyphs) !== said;
    const lang = foreignLanguage(text.text, this.#language);
    const isMarked = isSaidOtherwise || lang !== null;
    if (isMarked) {
      this.#file.markContent('Span', {
        ...(isSaidOtherwise ? { actual: said } : {}),
        ...(lang === null ? {} : { lang }),
      });
    }

    this.#useFill(text.color, 1);
    this.#file.page.fonts[font.id] ??= font.ref();
    const selected = `/${font.id} ${number(text.size)} Tf`;
    const select = this.#ink.font === selected ? '' : `${selected} `;
    const { letterSpacing = 0 } = text;
    const spaced = this.#ink.letterSpacing === letterSpacing ? '' : `${number(letterSpacing)} Tc `;
    this.#ink = { ...this.#ink, font: selected, letterSpacing };
    const matrix = [turn.cos, turn.sin, turn.sin, -turn.cos].map(number).join(' ');
    this.#write(
      `BT ${select}${spaced}${matrix} ${point(text.x, text.y)} Tm ${showGlyphs(glyphs, places, text.size)} ET`,
    );
    if (isMarked) this.#file.endMarkedContent();
  }

  #fontOf(face: FaceName): EmbeddedFont {
    const open = this.#fonts.get(face);
    if (open !== undefined) return open;
    this.#file.font(parsedFace(this.#faces, face), face);
    const font = this.#file._font;
    this.#fonts.set(face, font);
    return font;
  }

  #useFill(color: string, opacity: number): void {
    const fill = `${rgb(color)} rg`;
    if (this.#ink.fill !== fill) this.#write(fill);
    if (this.#ink.fillOpacity !== opacity) this.#file.fillOpacity(opacity);
    this.#ink = { ...this.#ink, fill, fillOpacity: opacity };
  }

  #useStroke(color: string, opacity: number): void {
    const stroke = `${rgb(color)} RG`;
    if (this.#ink.stroke !== stroke) this.#write(stroke);
    if (this.#ink.strokeOpacity !== opacity) this.#file.strokeOpacity(opacity);
    this.#ink = { ...this.#ink, stroke, strokeOpacity: opacity };
  }

  #useLine(lineWidth: Points, dashes: readonly number[]): void {
    const dash = dashes.map(number).join(' ');
    if (this.#ink.lineWidth !== lineWidth) this.#write(`${number(lineWidth)} w`);
    if (this.#ink.dash !== dash) this.#write(`[${dash}] 0 d`);
    this.#ink = { ...this.#ink, lineWidth, dash };
  }

  #useEnds(cap: PathShape['cap'], join: PathShape['join']): void {
    if (this.#ink.cap !== cap) this.#write(`${CAPS[cap]} J`);
    if (this.#ink.join !== join) this.#write(`${JOINS[join]} j`);
    this.#ink = { ...this.#ink, cap, join };
  }

  #write(operators: string): void {
    this.#file.addContent(operators);
  }
}

/** What the glyphs read back as: glyphs that serve two characters read as the one they were first used for. */
function extractedText(font: EmbeddedFont, glyphs: readonly string[]): string {
  const points = glyphs.flatMap((glyph) => font.unicode[Number.parseInt(glyph, 16)] ?? []);
  return String.fromCodePoint(...points);
}

/** The operators that show glyphs; only what is not a glyph's own advance is written. */
function showGlyphs(
  glyphs: readonly string[],
  places: ReturnType<EmbeddedFont['encode']>[1],
  size: Points,
): string {
  const shown: string[] = [];
  let array = '';
  let open = '';
  const closeString = (): void => {
    if (open !== '') array += `<${open}>`;
    open = '';
  };
  const closeArray = (): void => {
    closeString();
    if (array !== '') shown.push(`[${array}] TJ`);
    array = '';
  };
  const move = (thousandths: number): void => {
    if (Math.abs(thousandths) < 0.01) return;
    closeString();
    array += ` ${number(-thousandths)} `;
  };
  for (const [index, glyph] of glyphs.entries()) {
    const place = places[index];
    if (place === undefined) throw new Error('A glyph has no place.');
    const isRaised = Math.abs(place.yOffset) > 0.01;
    if (isRaised) {
      closeArray();
      shown.push(`${number((place.yOffset * size) / 1000)} Ts`);
    }
    move(place.xOffset);
    open += glyph;
    move(place.xAdvance - place.advanceWidth - place.xOffset);
    if (isRaised) {
      closeArray();
      shown.push('0 Ts');
    }
  }
  closeArray();
  return shown.join(' ');
}

function rectangle({ x, y, width, height }: Box): string {
  return `${point(x, y)} ${number(width)} ${number(height)} re`;
}

function point(x: number, y: number): string {
  return `${number(x)} ${number(y)}`;
}

/** A thousandth of a point is finer than any printer. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A length on a page is not a number: ${value}`);
  return String(Math.round(value * 1000) / 1000 + 0);
}

function rgb(color: string): string {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`A colour on a page is not #RRGGBB: ${color}`);
  }
  return [red, green, blue].map((part) => number(Number.parseInt(part, 16) / 255)).join(' ');
}
