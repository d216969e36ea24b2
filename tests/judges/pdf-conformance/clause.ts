import * as mupdf from 'mupdf';
import { type PdfReading, readPdf } from '../pdf-reader.js';
import { type ContentStream, contentStreams } from './content-streams.js';

/** A file as the clauses look at it. */
export interface JudgedFile {
  readonly bytes: Uint8Array;
  readonly reading: PdfReading;
  readonly document: mupdf.PDFDocument;
  readonly root: mupdf.PDFObject;
  readonly pages: readonly mupdf.PDFObject[];
  /** What each page paints, in the order of `pages`. */
  readonly streams: readonly ContentStream[];
}

/** One requirement of a standard that a parsed file shows; what it finds wrong, or nothing. */
export interface Clause {
  /** Such as `ISO 14289-1, 7.3`. */
  readonly name: string;
  readonly problems: (file: JudgedFile) => readonly string[];
}

export function judgedFile(bytes: Uint8Array): JudgedFile {
  const reading = readPdf(bytes);
  const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (document === null) throw new Error('Not a PDF.');
  const pages = Array.from({ length: document.countPages() }, (_, index) => document.findPage(index));
  const root = document.getTrailer().get('Root');
  return { bytes, reading, document, root, pages, streams: pages.map(contentStreams) };
}

/** The problem, unless `holds`. */
export function unless(holds: boolean, problem: string): readonly string[] {
  return holds ? [] : [problem];
}

/** The elements of an array, a single value as one, nothing for null. */
export function elementsOf(value: mupdf.PDFObject): readonly mupdf.PDFObject[] {
  if (value.isNull()) return [];
  if (!value.isArray()) return [value];
  return Array.from({ length: value.length }, (_, index) => value.get(index));
}

/** All indirect objects of a file. */
export function objectsOf(document: mupdf.PDFDocument): readonly mupdf.PDFObject[] {
  return Array.from({ length: document.countObjects() - 1 }, (_, index) =>
    document.newIndirect(index + 1).resolve(),
  );
}
