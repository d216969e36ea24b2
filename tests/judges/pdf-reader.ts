import * as mupdf from 'mupdf';

/** What a PDF says when MuPDF, a program that is not ours, reads it. */
export interface PdfReading {
  /** Plain text by page. */
  readonly texts: readonly string[];
  readonly tags: TagNode;
  /** The IDs that the tree of tags lists, in its order. */
  readonly ids: readonly string[];
  readonly fonts: readonly PdfFont[];
  readonly outline: readonly string[];
  /** Name of each destination and the index of its page. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly attachments: readonly PdfAttachment[];
  readonly links: readonly { readonly page: number; readonly uri: string; readonly contents: string }[];
  readonly labels: readonly string[];
  readonly info: ReadonlyMap<string, string>;
  readonly xmp: string;
  readonly language: string | null;
  readonly showsTitle: boolean;
  readonly imageCount: number;
  /** What MuPDF complained of while it read and drew all pages. */
  readonly warnings: readonly string[];
}

/** A structure element as it stands in the file. */
export interface TagNode {
  readonly type: string;
  readonly alt: string | null;
  readonly lang: string | null;
  readonly title: string | null;
  readonly id: string | null;
  /** Attributes such as `Scope`, `BBox`, `ListNumbering`, as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly TagNode[];
  /** Stretches of page content that belong to it directly. */
  readonly contentCount: number;
  readonly annotations: readonly TagAnnotation[];
}

/** A link that belongs to an element. */
export interface TagAnnotation {
  readonly contents: string;
  /** Name of the place that it leads to; empty for one that leads out of the file. */
  readonly destination: string;
  readonly pageMatches: boolean;
}

interface PdfFont {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  readonly hasToUnicode: boolean;
  readonly subtype: string;
}

interface PdfAttachment {
  readonly name: string;
  readonly relationship: string;
  readonly mime: string;
  readonly description: string;
  readonly modified: string;
  readonly bytes: Uint8Array;
}

export function readPdf(bytes: Uint8Array): PdfReading {
  const { result, warnings } = collectingWarnings(() => {
    const document = openPdf(bytes);
    const root = document.getTrailer().get('Root');
    const pages = Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index));
    for (const page of pages) page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB);
    const pageNumbers = pages.map((_, index) => document.findPage(index).asIndirect());
    return {
      texts: pages.map((page) => page.toStructuredText('preserve-whitespace').asText()),
      tags: readTags(root),
      ids: kids(root.get('StructTreeRoot', 'IDTree', 'Names')).flatMap((entry) => textOf(entry) ?? []),
      fonts: readFonts(document, pages.length),
      outline: (document.loadOutline() ?? []).map((item) => item.title ?? ''),
      destinations: readDestinations(root, pageNumbers),
      attachments: readAttachments(document, root),
      links: readLinks(document, pages.length),
      labels: pages.map((page) => page.getLabel()),
      info: readInfo(document),
      xmp: new TextDecoder().decode(root.get('Metadata').readStream().asUint8Array()),
      language: textOf(root.get('Lang')),
      showsTitle: root.get('ViewerPreferences', 'DisplayDocTitle').toString() === 'true',
      imageCount: countImages(document),
    };
  });
  return { ...result, warnings };
}

/** One page as PNG bytes; `scale` is in pixels a point. */
export function drawPdfPage(bytes: Uint8Array, index: number, scale: number): Uint8Array {
  const page = openPdf(bytes).loadPage(index);
  const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true);
  return pixmap.asPNG();
}

/** The operators of a page, one character a byte: strings inside may be in any encoding. */
export function pageOperators(page: mupdf.PDFObject): string {
  return Buffer.from(page.get('Contents').readStream().asUint8Array()).toString('latin1');
}

/** The file after `change` was made to its objects, for planting faults. */
export function changePdf(bytes: Uint8Array, change: (document: mupdf.PDFDocument) => void): Uint8Array {
  const document = openPdf(bytes);
  change(document);
  return document.saveToBuffer('compress=no').asUint8Array().slice();
}

/** All structure elements of a type, in reading order. */
export function tagsOf(node: TagNode, type: string): readonly TagNode[] {
  const own = node.type === type ? [node] : [];
  return [...own, ...node.children.flatMap((child) => tagsOf(child, type))];
}

/** The links of an element and of all below it, in reading order. */
export function annotationsOf(node: TagNode): readonly TagAnnotation[] {
  return [...node.annotations, ...node.children.flatMap(annotationsOf)];
}

/** The tree as indented lines, for comparing whole shapes. */
export function tagOutline(node: TagNode, depth = 0): readonly string[] {
  return [
    `${' '.repeat(depth)}${node.type}`,
    ...node.children.flatMap((child) => tagOutline(child, depth + 1)),
  ];
}

/** Throws when the file is damaged, which MuPDF would mend in silence. */
function openPdf(bytes: Uint8Array): mupdf.PDFDocument {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (document === null) throw new Error('Not a PDF.');
  if (document.wasRepaired()) throw new Error('The PDF had to be repaired.');
  return document;
}

function collectingWarnings<Result>(read: () => Result): { result: Result; warnings: readonly string[] } {
  const warnings: string[] = [];
  mupdf.setLog((message) => void warnings.push(message));
  try {
    return { result: read(), warnings };
  } finally {
    mupdf.setLog(null);
  }
}

function readTags(root: mupdf.PDFObject): TagNode {
  const children = kids(root.get('StructTreeRoot', 'K'));
  const [document] = children;
  if (children.length !== 1 || document === undefined)
    throw new Error('There is not exactly one root element.');
  return readTag(document);
}

function readTag(element: mupdf.PDFObject): TagNode {
  const page = element.get('Pg');
  const parts = kids(element.get('K'));
  const isObjectReference = (part: mupdf.PDFObject): boolean =>
    part.isDictionary() && part.get('Type').toString() === '/OBJR';
  const isElement = (part: mupdf.PDFObject): boolean => part.isDictionary() && !part.get('S').isNull();
  const attributes = new Map<string, string>();
  const record = element.get('A');
  if (record.isDictionary())
    record.forEach((value, key) => void attributes.set(String(key), value.toString()));
  return {
    type: element.get('S').asName(),
    alt: textOf(element.get('Alt')),
    lang: textOf(element.get('Lang')),
    title: textOf(element.get('T')),
    id: textOf(element.get('ID')),
    attributes,
    children: parts.filter(isElement).map(readTag),
    contentCount: parts.filter((part) => !isElement(part) && !isObjectReference(part)).length,
    annotations: parts.filter(isObjectReference).map((part) => ({
      contents: textOf(part.get('Obj', 'Contents')) ?? '',
      destination: textOf(part.get('Obj', 'Dest')) ?? '',
      pageMatches: part.get('Pg').asIndirect() === page.asIndirect(),
    })),
  };
}

function kids(value: mupdf.PDFObject): readonly mupdf.PDFObject[] {
  if (value.isNull()) return [];
  if (!value.isArray()) return [value];
  return Array.from({ length: value.length }, (_, index) => value.get(index));
}

function textOf(value: mupdf.PDFObject): string | null {
  return value.isString() ? value.asString() : null;
}

function readFonts(document: mupdf.PDFDocument, pageCount: number): readonly PdfFont[] {
  const fonts = new Map<string, PdfFont>();
  for (let index = 0; index < pageCount; index += 1) {
    document
      .findPage(index)
      .get('Resources', 'Font')
      .forEach((font) => {
        const descendant = font.get('DescendantFonts', 0);
        const descriptor = (descendant.isNull() ? font : descendant).get('FontDescriptor');
        const name = font.get('BaseFont').asName();
        fonts.set(name, {
          name: name.replace(/^[A-Z]{6}\+/, ''),
          isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => !descriptor.get(key).isNull()),
          isSubset: /^[A-Z]{6}\+/.test(name),
          hasToUnicode: font.get('ToUnicode').isStream(),
          subtype: font.get('Subtype').asName(),
        });
      });
  }
  return [...fonts.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function readDestinations(root: mupdf.PDFObject, pages: readonly number[]): ReadonlyMap<string, number> {
  const names = kids(root.get('Names', 'Dests', 'Names'));
  const found = new Map<string, number>();
  for (let index = 0; index + 1 < names.length; index += 2) {
    const name = names[index]?.asString();
    const page = names[index + 1]?.get(0).asIndirect();
    if (name !== undefined && page !== undefined) found.set(name, pages.indexOf(page));
  }
  return found;
}

function readAttachments(document: mupdf.PDFDocument, root: mupdf.PDFObject): readonly PdfAttachment[] {
  return kids(root.get('AF')).map((specification) => {
    const embedded = specification.get('EF', 'F');
    return {
      name: textOf(specification.get('UF')) ?? '',
      relationship: specification.get('AFRelationship').asName(),
      mime: embedded.get('Subtype').asName(),
      description: textOf(specification.get('Desc')) ?? '',
      modified: textOf(embedded.get('Params', 'ModDate')) ?? '',
      bytes: document.getEmbeddedFileContents(specification)?.asUint8Array().slice() ?? new Uint8Array(),
    };
  });
}

function readLinks(document: mupdf.PDFDocument, pageCount: number): PdfReading['links'] {
  return Array.from({ length: pageCount }, (_, page) =>
    kids(document.findPage(page).get('Annots')).map((annotation) => ({
      page,
      uri: textOf(annotation.get('A', 'URI')) ?? `#${textOf(annotation.get('Dest')) ?? ''}`,
      contents: textOf(annotation.get('Contents')) ?? '',
    })),
  ).flat();
}

function readInfo(document: mupdf.PDFDocument): ReadonlyMap<string, string> {
  const info = new Map<string, string>();
  document
    .getTrailer()
    .get('Info')
    .forEach((value, key) => {
      info.set(String(key), value.asString());
    });
  return info;
}

function countImages(document: mupdf.PDFDocument): number {
  let count = 0;
  for (let number = 1; number < document.countObjects(); number += 1) {
    const value = document.newIndirect(number).resolve();
    if (value.isDictionary() && value.get('Subtype').toString() === '/Image') count += 1;
  }
  return count;
}
