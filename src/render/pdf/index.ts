import type { DrawnChart } from '../../model/drawing.js';
import type { Page, Publication } from '../../model/page.js';
import type { Workspace } from '../../model/workspace.js';
import type { Faces } from '../../text/index.js';
import { type Attachment, attachFiles } from './attach.js';
import { Canvas } from './canvas.js';
import { addElement, type Desk } from './desk.js';
import { destinationsOf, sectionName } from './destinations.js';
import { gather } from './gather.js';
import { informationOf, issueDate, xmpDescriptions } from './metadata.js';
import { packObjects } from './object-streams.js';
import {
  compareAsBytes,
  mendTree,
  openPdfKit,
  type PdfKit,
  pdfString,
  type StructureElement,
} from './pdfkit.js';
import { type SectionElements, writePage } from './write-page.js';

/**
 * A tagged PDF that claims PDF/UA-1 and PDF/A-3a, drawn exactly as laid out: lines where they were measured,
 * charts as vectors with text. Each face embeds only the glyphs that are used. Same input, same bytes. What `keep` keeps
 * is not computed again.
 */
export async function renderPdf(
  publication: Publication,
  charts: ReadonlyMap<string, DrawnChart>,
  faces: Faces,
  attachments: readonly Attachment[],
  keep: Workspace['keep'] = (_key, make) => make(),
): Promise<Uint8Array> {
  const file = openPdfKit({
    size: [publication.size.width, publication.size.height],
    margin: 0,
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: publication.language,
    displayTitle: true,
    info: informationOf(publication.properties),
  });
  const written = gather(file, keep);
  file._addInfo = () => file.appendXML(xmpDescriptions(publication));

  const desk: Desk = {
    file,
    canvas: new Canvas(file, faces, publication.language),
    publication,
    charts,
    destinations: destinationsOf(publication),
    heading: { level: 0, title: 0 },
    running: { paragraph: null },
    identified: new Map(),
  };
  writePages(desk);
  addOutline(desk);
  file._root.data.PageLabels = { Nums: pageLabels(publication.pages) };
  attachFiles(file, attachments, issueDate(publication.properties));
  mendTrees(file, desk.identified);
  return packObjects(written(), keep);
}

function writePages(desk: Desk): void {
  const document = desk.file.struct('Document');
  desk.file.addStructure(document);
  const sections = sectionsOf(document, desk);
  for (const page of desk.publication.pages) writePage(page, sections, desk);
  sections.end();
  document.end();
}

/** One bookmark a section. It leads to the section by name: pdfkit's own measures `left` from the right edge. */
function addOutline({ file, publication }: Desk): void {
  for (const { section, title } of publication.pages.flatMap(({ starts }) => starts)) {
    file.outline.addItem(title).outlineData.Dest = pdfString(sectionName(section));
  }
}

/** Gives the element that a section's pages are tagged in; the one before ends where the next begins. */
function sectionsOf(document: StructureElement, desk: Desk): SectionElements {
  let open: StructureElement | null = null;
  return {
    begin: (title) => {
      open?.end();
      open = addElement(desk, document, 'Sect', { title });
      return open;
    },
    current: () => {
      if (open === null) throw new Error('The first page begins no section.');
      return open;
    },
    end: () => open?.end(),
  };
}

/** Number tree entries: the index of a page and how the pages from there on are numbered. */
function pageLabels(pages: readonly Page[]): readonly unknown[] {
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    return before !== undefined && before.number + 1 === page.number
      ? []
      : [index, { S: 'D', St: page.number }];
  });
}

function mendTrees(file: PdfKit, identified: ReadonlyMap<string, StructureElement>): void {
  const { Names, StructTreeRoot } = file._root.data as {
    readonly [key: string]: { readonly data: { [key: string]: unknown } } | undefined;
  };
  mendTree(Names?.data.Dests, 'names');
  mendTree(Names?.data.EmbeddedFiles, 'names');
  mendTree(StructTreeRoot?.data.ParentTree, 'numbers');
  if (StructTreeRoot !== undefined && identified.size > 0) StructTreeRoot.data.IDTree = idTree(identified);
}

/** A name tree in one piece; names must be sorted (ISO 32000-1, 7.9.6). */
function idTree(identified: ReadonlyMap<string, StructureElement>): unknown {
  const sorted = [...identified].sort(([a], [b]) => compareAsBytes(a, b));
  return { Names: sorted.flatMap(([id, { dictionary }]) => [pdfString(id), dictionary]) };
}
