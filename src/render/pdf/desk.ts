import type { DrawnChart } from '../../model/drawing.js';
import type { Language } from '../../model/language.js';
import type { Publication } from '../../model/page.js';
import type { Canvas } from './canvas.js';
import type { Destinations } from './destinations.js';
import type { PdfKit, StructureElement, StructureOptions } from './pdfkit.js';

/** What writing a page needs at hand. */
export interface Desk {
  readonly file: PdfKit;
  readonly canvas: Canvas;
  readonly publication: Publication;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  readonly destinations: Destinations;
  /** Levels of the last heading and the last page title; headings never skip a level (ISO 14289-1, 7.4.2). */
  readonly heading: { level: number; title: number };
  /** The paragraph that runs over the end of the page; null where none does. */
  readonly running: { paragraph: StructureElement | null };
  /** Structure elements that have an ID, in reading order; the tree of tags must list them all. */
  readonly identified: Map<string, StructureElement>;
}

/** Adds a structure element to `parent`; its language is written where it is not the document's. */
export function addElement(
  desk: Desk,
  parent: StructureElement,
  type: string,
  options: StructureOptions & { readonly language?: Language } = {},
): StructureElement {
  const { language = desk.publication.language, ...rest } = options;
  const lang = language === desk.publication.language ? {} : { lang: language };
  const element = desk.file.struct(type, { ...rest, ...lang });
  parent.add(element);
  return element;
}

/** Draws content that belongs to `element`. */
export function drawTagged(desk: Desk, element: StructureElement, tag: string, draw: () => void): void {
  const content = desk.file.markStructureContent(tag);
  draw();
  desk.file.endMarkedContent();
  element.add(content);
}

/** Draws what is not read aloud: furniture that repeats on pages, or what only looks. */
export function drawArtifact(desk: Desk, type: 'Pagination' | 'Layout', draw: () => void): void {
  desk.file.markContent('Artifact', { type });
  draw();
  desk.file.endMarkedContent();
}
