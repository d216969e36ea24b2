import * as mupdf from 'mupdf';
import { type PdfReading, pageOperators, readPdf, type TagNode, tagsOf } from './pdf-reader.js';

/**
 * What keeps a PDF from being read aloud or kept for good, by the rules of PDF/UA-1 and PDF/A-3 that a parsed file
 * shows. It does not replace a validator; an empty list means that none of these faults is there.
 */
export function pdfProblems(bytes: Uint8Array): readonly string[] {
  const reading = readPdf(bytes);
  return [
    ...tagProblems(reading.tags),
    ...noteProblems(reading),
    ...headingProblems(reading.tags),
    ...fontProblems(reading),
    ...documentProblems(reading),
    ...contentProblems(bytes),
    ...reading.warnings.map((warning) => `MuPDF: ${warning}`),
  ];
}

function tagProblems(tags: TagNode): readonly string[] {
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  for (const figure of tagsOf(tags, 'Figure')) {
    expect((figure.alt ?? '') !== '', 'a Figure has no alternative text');
    expect(figure.attributes.has('BBox'), 'a Figure has no BBox');
  }
  for (const link of tagsOf(tags, 'Link')) {
    expect(link.annotations.length > 0, 'a Link has no annotation');
    expect(link.contentCount > 0, 'a Link has no text');
    for (const annotation of link.annotations) {
      expect(annotation.contents !== '', 'a link annotation has no Contents');
      expect(annotation.pageMatches, 'a link annotation is tagged on another page');
    }
  }
  for (const header of tagsOf(tags, 'TH')) expect(header.attributes.has('Scope'), 'a TH has no Scope');
  for (const list of tagsOf(tags, 'L')) {
    expect(list.attributes.has('ListNumbering'), 'an L has no ListNumbering');
    const isListItem = (child: TagNode): boolean =>
      child.type === 'LI' && child.children.map(({ type }) => type).join() === 'Lbl,LBody';
    expect(
      list.children.length > 0 && list.children.every(isListItem),
      'an L holds more than LI with Lbl and LBody',
    );
  }
  for (const contents of tagsOf(tags, 'TOC')) {
    expect(
      contents.children.every(({ type }) => type === 'TOCI'),
      'a TOC holds more than TOCI',
    );
  }
  for (const table of tagsOf(tags, 'Table')) {
    const widths = tagsOf(table, 'TR').map((row) =>
      row.children.reduce((sum, { attributes }) => sum + Number(attributes.get('ColSpan') ?? 1), 0),
    );
    expect(new Set(widths).size === 1, 'a Table has rows of different length');
    expect(tagsOf(table, 'TH').length > 0, 'a Table has no TH');
  }
  for (const leaf of leavesOf(tags)) {
    expect(leaf.contentCount > 0 || leaf.type === 'TD' || leaf.type === 'TH', `a ${leaf.type} is empty`);
  }
  return problems;
}

/** Every Note has an ID of its own, and the tree of tags lists the IDs, sorted (ISO 14289-1, 7.9). */
function noteProblems({ tags, ids }: PdfReading): readonly string[] {
  const own = tagsOf(tags, 'Note').map(({ id }) => id ?? '');
  return [
    ...(own.includes('') ? ['a Note has no ID'] : []),
    ...(new Set(own).size < own.length ? ['two Notes have one ID'] : []),
    ...([...own].sort().join() === ids.join() ? [] : ['the tree of IDs does not list the Notes']),
  ];
}

function leavesOf(node: TagNode): readonly TagNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

function headingProblems(tags: TagNode): readonly string[] {
  const levels = headingLevels(tags);
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return skips.map((level) => `heading H${level} skips a level`);
}

function headingLevels(node: TagNode): readonly number[] {
  const own = /^H([1-6])$/.exec(node.type)?.[1];
  return [...(own === undefined ? [] : [Number(own)]), ...node.children.flatMap(headingLevels)];
}

function fontProblems({ fonts }: PdfReading): readonly string[] {
  if (fonts.length === 0) return ['there is no font'];
  return fonts.flatMap((font) => [
    ...(font.isEmbedded ? [] : [`${font.name} is not embedded`]),
    ...(font.isSubset ? [] : [`${font.name} is not a subset`]),
    ...(font.hasToUnicode ? [] : [`${font.name} has no ToUnicode`]),
    ...(font.subtype === 'Type3' ? [`${font.name} is Type 3`] : []),
  ]);
}

function documentProblems({ language, showsTitle, xmp, info }: PdfReading): readonly string[] {
  return [
    ...(language === null ? ['the document has no language'] : []),
    ...(showsTitle ? [] : ['the title is not shown']),
    ...((info.get('Title') ?? '') === '' ? ['the document has no title'] : []),
    ...(xmp.includes('<pdfuaid:part>1<') ? [] : ['PDF/UA-1 is not claimed']),
    ...(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</.test(xmp) ? [] : ['PDF/A-3a is not claimed']),
  ];
}

/** Everything that is painted must stand in a marked stretch: in a tag (by MCID) or in an artifact. */
function contentProblems(bytes: Uint8Array): readonly string[] {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (document === null) return ['not a PDF'];
  return Array.from({ length: document.countPages() }, (_, index) => {
    const stream = pageOperators(document.findPage(index));
    return unmarkedPaint(stream).map(
      (operator) => `page ${index + 1} paints with ${operator} outside every tag`,
    );
  }).flat();
}

const TOKEN = /<<|>>|<[0-9a-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|[[\]]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;
const PAINT = new Set(['f', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', 'Do', 'sh']);

function unmarkedPaint(stream: string): readonly string[] {
  const found: string[] = [];
  const open: boolean[] = [];
  let sinceOperator: string[] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (token === 'BMC' || token === 'BDC') {
      open.push(sinceOperator.includes('/Artifact') || sinceOperator.includes('/MCID'));
    } else if (token === 'EMC') open.pop();
    else if (PAINT.has(token) && !open.includes(true)) found.push(token);
    const isOperator = /^[A-Za-z'"*]+$/.test(token) && !['true', 'false', 'null'].includes(token);
    sinceOperator = isOperator ? [] : [...sinceOperator, token];
  }
  return found;
}
