import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';

/**
 * What is used of pdfkit 0.20.2. Its published types know neither tags nor `PDF/A-3a`, and what stands under an
 * underscore is not public at all; the version is pinned, and each use says which defect it works round.
 */
export interface PdfKit {
  readonly page: PdfPage;
  readonly _root: PdfReference;
  readonly _font: EmbeddedFont;
  readonly outline: OutlineNode;
  /** Called once at the end to write titles and dates into the XMP packet. */
  _addInfo: () => void;
  addPage(): void;
  /** Ends the page that is open, if any. */
  flushPages: () => void;
  /** Adds operators to the page's content stream. */
  addContent: (operators: string) => void;
  /** Writes a line, or bytes as they are. */
  _write: (piece: string | Uint8Array) => void;
  /** Called when an object is written. */
  _refEnd: (reference: PdfReference) => void;
  font(font: Font, name: string): void;
  fillOpacity(opacity: number): void;
  strokeOpacity(opacity: number): void;
  ref(data: PdfDictionary): PdfReference;
  struct(type: string, options?: StructureOptions): StructureElement;
  addStructure(element: StructureElement): void;
  markStructureContent(tag: string): StructureContent;
  markContent(
    tag: string,
    options?: { readonly type?: string; readonly actual?: string; readonly lang?: string },
  ): void;
  endMarkedContent(): void;
  annotate(x: number, y: number, width: number, height: number, options: PdfDictionary): void;
  addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;
  addNamedEmbeddedFile(name: string, file: PdfReference): void;
  appendXML(xml: string): void;
  end(): void;
}

interface PdfPage {
  readonly content: PdfReference;
  readonly dictionary: PdfReference;
  readonly fonts: { [id: string]: PdfReference };
}

/** An indirect object; `end` writes it, with a stream when bytes are given. */
interface PdfReference {
  readonly id: number;
  readonly data: { [key: string]: unknown };
  /** Whether pdfkit compresses the stream. */
  compress: boolean;
  write(stream: Uint8Array): void;
  end(stream?: Uint8Array): void;
}

export interface PdfDictionary {
  readonly [key: string]: unknown;
}

/** A font of the document with the glyphs that were used so far. */
export interface EmbeddedFont {
  readonly id: string;
  /** Thousandths of the font size in a unit of the font. */
  readonly scale: number;
  /** Gives a glyph its number in the subset. */
  readonly subset: { includeGlyph(id: number): number };
  /** By number in the subset: its width in thousandths, and what it extracts as, the code points that it was first used for. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): PdfReference;
}

export interface StructureOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly title?: string;
  /** Left, top, right, bottom with y growing downwards. */
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
  readonly scope?: 'Column' | 'Row';
}

export interface StructureElement {
  readonly dictionary: PdfReference;
  add(child: StructureElement | StructureContent): StructureElement;
  end(): void;
}

/** A marked stretch of a page's content. */
interface StructureContent {
  push(content: StructureContent): void;
}

interface OutlineNode {
  /** The entry's dictionary, written when the document ends. */
  readonly outlineData: { Dest?: unknown };
  addItem(title: string): OutlineNode;
}

/** pdfkit's sorted trees of names and numbers. */
interface PdfTree {
  limits: boolean;
  _compareKeys: (left: string, right: string) => number;
}

/** Opens a document without pages. */
export function openPdfKit(options: PdfDictionary): PdfKit {
  const Constructor = PDFDocument as unknown as new (options: PdfDictionary) => PdfKit;
  return new Constructor(options);
}

/** Text as pdfkit takes it where a plain JavaScript string would become a PDF name. */
export function pdfString(text: string): object {
  return Object(text);
}

/**
 * Mends a tree before it is written. pdfkit sorts names by the machine's locale, where PDF wants them by bytes (a
 * viewer searches them by halves), and gives roots the limits that only inner nodes may have.
 */
export function mendTree(tree: unknown, keys: 'names' | 'numbers'): void {
  if (typeof tree !== 'object' || tree === null) return;
  const mended = tree as PdfTree;
  mended.limits = false;
  if (keys === 'names') mended._compareKeys = compareAsBytes;
}

/** pdfkit writes ASCII names as they are and others as UTF-16 behind a mark that sorts after ASCII. */
export function compareAsBytes(left: string, right: string): number {
  const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
  if (isAscii(left) !== isAscii(right)) return isAscii(left) ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
