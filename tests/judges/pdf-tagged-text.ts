import * as mupdf from 'mupdf';
import { TOKEN } from './pdf-conformance/content-streams.js';
import { unicodeMap } from './pdf-conformance/font-clauses.js';
import { pageOperators } from './pdf-reader.js';

interface TaggedText {
  /** Tags from the outside in, such as `Sect/P/Link`; the Document is left out. */
  readonly path: string;
  readonly text: string;
}

/** A PDF as a screen reader goes through it: by its tags, not by the order of its content. */
export interface ReadAloud {
  readonly tagged: readonly TaggedText[];
  /** What is printed but not read: text in artifacts, by page. */
  readonly artifacts: readonly (readonly string[])[];
}

/**
 * Reads content streams and ToUnicode maps by itself, since text extractors join what stands side by side on the
 * page whatever its tag.
 */
export function readAloud(bytes: Uint8Array): ReadAloud {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (document === null) throw new Error('Not a PDF.');
  const pages = new Map<number, PageText>();
  for (let index = 0; index < document.countPages(); index += 1) {
    const page = document.findPage(index);
    pages.set(page.asIndirect(), readPage(page));
  }
  const root = document.getTrailer().get('Root', 'StructTreeRoot', 'K');
  return {
    tagged: readElement(root.isArray() ? root.get(0) : root, [], pages),
    artifacts: [...pages.values()].map((page) => page.artifacts),
  };
}

interface PageText {
  readonly byMcid: ReadonlyMap<number, string>;
  readonly artifacts: readonly string[];
}

function readElement(
  element: mupdf.PDFObject,
  path: readonly string[],
  pages: ReadonlyMap<number, PageText>,
): readonly TaggedText[] {
  const type = element.get('S').asName();
  const inside = type === 'Document' ? path : [...path, type];
  const page = pages.get(element.get('Pg').asIndirect());
  const found: TaggedText[] = [];
  const kids = element.get('K');
  const list = kids.isArray() ? Array.from({ length: kids.length }, (_, index) => kids.get(index)) : [kids];
  for (const kid of list) {
    // Content on another page than the element's own says which (ISO 32000-1, 14.7.4.2).
    const isElsewhere = kid.isDictionary() && kid.get('Type').toString() === '/MCR';
    if (kid.isNumber() || isElsewhere) {
      const text = isElsewhere
        ? pages.get(kid.get('Pg').asIndirect())?.byMcid.get(kid.get('MCID').asNumber())
        : page?.byMcid.get(kid.asNumber());
      if (text === undefined) throw new Error(`${inside.join('/')} refers to content that is not there.`);
      found.push({ path: inside.join('/'), text });
    } else if (kid.isDictionary() && !kid.get('S').isNull()) found.push(...readElement(kid, inside, pages));
  }
  return found;
}

interface Marked {
  readonly mcid: number | null;
  readonly isArtifact: boolean;
  readonly actual: string | null;
}

function readPage(page: mupdf.PDFObject): PageText {
  const maps = unicodeMaps(page);
  const byMcid = new Map<number, string>();
  const artifacts: string[] = [];
  const open: Marked[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  let operands: string[] = [];
  const say = (text: string): void => {
    const mcid = open.findLast((marked) => marked.mcid !== null)?.mcid;
    if (mcid !== undefined && mcid !== null) byMcid.set(mcid, (byMcid.get(mcid) ?? '') + text);
    else if (open.some((marked) => marked.isArtifact)) artifacts.push(text);
    else throw new Error(`Text stands in no tag and in no artifact: ${text}`);
  };
  const stream = pageOperators(page);
  for (const [token] of stream.matchAll(TOKEN)) {
    const isOperator = /^[A-Za-z'"*]+$/.test(token);
    if (!isOperator) {
      operands.push(token);
      continue;
    }
    if (token === 'BMC' || token === 'BDC') {
      const marked = readMark(operands);
      open.push(marked);
      if (marked.mcid !== null) byMcid.set(marked.mcid, '');
      if (marked.actual !== null) say(marked.actual);
    } else if (token === 'EMC') open.pop();
    else if (token === 'Tf') font = maps.get(operands[0]?.slice(1) ?? '') ?? new Map();
    else if ((token === 'TJ' || token === 'Tj') && !open.some((marked) => marked.actual !== null)) {
      say(operands.map((operand) => decode(operand, font)).join(''));
    }
    operands = [];
  }
  return { byMcid, artifacts };
}

function readMark(operands: readonly string[]): Marked {
  const value = (key: string): string | undefined => operands[operands.indexOf(key) + 1];
  const mcid = operands.includes('/MCID') ? Number(value('/MCID')) : null;
  const isSpan = operands[0] === '/Span' && operands.includes('/ActualText');
  return {
    mcid,
    isArtifact: operands[0] === '/Artifact',
    actual: isSpan ? readString(value('/ActualText') ?? '') : null,
  };
}

/** A literal string in PDFDocEncoding's ASCII part or in UTF-16. */
function readString(literal: string): string {
  const raw = literal
    .slice(1, -1)
    .replace(/\\([\s\S])/g, (_, escaped: string) => ESCAPES.get(escaped) ?? escaped);
  if (!raw.startsWith('\u00fe\u00ff')) return raw;
  const units = raw.slice(2).match(/[\s\S]{2}/g) ?? [];
  return units.map((unit) => String.fromCharCode(unit.charCodeAt(0) * 256 + unit.charCodeAt(1))).join('');
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

function decode(operand: string, font: ReadonlyMap<string, string>): string {
  if (!operand.startsWith('<')) return '';
  const glyphs = operand.slice(1, -1).match(/.{4}/g) ?? [];
  return glyphs.map((glyph) => font.get(glyph.toLowerCase()) ?? '\ufffd').join('');
}

/** Glyph (four hexadecimal digits) to text, by font resource. */
function unicodeMaps(page: mupdf.PDFObject): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const maps = new Map<string, ReadonlyMap<string, string>>();
  page.get('Resources', 'Font').forEach((font, name) => {
    maps.set(String(name), unicodeMap(font));
  });
  return maps;
}
