import * as mupdf from 'mupdf';

/** A line of a briefing's contents: the page that it prints, and the one that its link leads to. */
export interface ContentsEntry {
  readonly printed: string;
  readonly leadsTo: string;
}

/** Fewest links to sections on one page that make it a page of contents. */
const FEWEST = 5;

/** Reads the pages of contents alone, so that files of a thousand pages take no longer than others. */
export function contentsEntries(bytes: Uint8Array): readonly ContentsEntry[] {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (document === null) throw new Error('Not a PDF.');
  const entries: ContentsEntry[] = [];
  for (let index = 0; index < document.countPages(); index += 1) {
    const page = document.loadPage(index);
    const areas = lastAreas(page);
    if (areas.size < FEWEST) break;
    const letters = lettersOf(page);
    entries.push(
      ...[...areas].map(([name, area]) => ({
        printed: within(area, letters).join('').trim(),
        leadsTo: labelOf(document, name),
      })),
    );
  }
  return entries;
}

type Area = readonly [left: number, top: number, right: number, bottom: number];

interface Letter {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
}

/** The last area on a page that leads to each section: that of the number, behind the dots. */
function lastAreas(page: mupdf.Page): ReadonlyMap<string, Area> {
  const links = page.getLinks().flatMap((link) => {
    const name = /nameddest=(section\..+)$/.exec(link.getURI())?.[1];
    return name === undefined ? [] : [[decodeURIComponent(name), link.getBounds()] as const];
  });
  const areas = new Map<string, Area>();
  for (const [name, area] of links) if (area[0] >= (areas.get(name)?.[0] ?? 0)) areas.set(name, area);
  return areas;
}

function lettersOf(page: mupdf.Page): readonly Letter[] {
  const letters: Letter[] = [];
  page.toStructuredText('preserve-whitespace').walk({
    onChar: (letter, [x, y]) => void letters.push({ letter, x, y }),
  });
  return letters;
}

function within([left, top, right, bottom]: Area, letters: readonly Letter[]): readonly string[] {
  return letters.flatMap(({ letter, x, y }) =>
    x >= left - 0.5 && x < right && y > top && y < bottom ? [letter] : [],
  );
}

function labelOf(document: mupdf.PDFDocument, name: string): string {
  const page = document.resolveLink(`#nameddest=${name}`);
  return document.loadPage(Number(page)).getLabel();
}
