import type { Language } from '../../model/language.js';
import type { TextFrame } from '../../model/page.js';
import type { Line, Paragraph } from '../../model/text.js';
import { type Corner, printedParagraphs, type SetParagraphs } from '../printed-lines.js';
import { addElement, type Desk, drawTagged } from './desk.js';
import { pdfString, type StructureElement } from './pdfkit.js';
import { writeRuns } from './write-runs.js';

/** Draws a frame and tags it by its role: one heading, or paragraphs, lists and notes. */
export function writeFrame(frame: TextFrame, parent: StructureElement, desk: Desk): void {
  if (frame.lines.every((line) => line.pieces.length === 0)) return;
  const set: SetParagraphs = { paragraphs: frame.paragraphs, lines: frame.lines, origin: frame.box };
  const { language } = frame;
  const level = headingLevel(frame, desk);
  if (level !== null) {
    const tag = `H${level}`;
    const element = addElement(desk, parent, tag, { language });
    writeParagraphs(set, () => ({ element, tag }), desk);
    element.end();
    return;
  }
  const open: { list: StructureElement | null; mark: Paragraph['mark'] } = { list: null, mark: 'none' };
  writeParagraphs(
    set,
    (paragraph) => {
      if (paragraph.mark !== open.mark) {
        open.list?.end();
        open.list = null;
      }
      open.mark = paragraph.mark;
      if (paragraph.note !== undefined) {
        return { element: addNote(paragraph.note.id, parent, { language }, desk), tag: 'P' };
      }
      if (paragraph.mark === 'none') {
        return { element: paragraphElement(paragraph, parent, { language }, desk), tag: 'P' };
      }
      open.list ??= addList(paragraph, parent, { language }, desk);
      return { element: addElement(desk, open.list, 'LI'), tag: 'LBody' };
    },
    desk,
  );
  open.list?.end();
}

/** A paragraph over two pages is one element, so that it is read as one. */
function paragraphElement(
  { continues, goesOn }: Paragraph,
  parent: StructureElement,
  options: { readonly language: Language },
  desk: Desk,
): StructureElement {
  const begun = continues === true ? desk.running.paragraph : null;
  const element = begun ?? addElement(desk, parent, 'P', options);
  desk.running.paragraph = goesOn === true ? element : null;
  return element;
}

/** Readers find a note by its ID, which PDF/UA-1 asks for (ISO 14289-1, 7.9). */
function addNote(
  id: string,
  parent: StructureElement,
  options: { readonly language: Language },
  desk: Desk,
): StructureElement {
  const note = addElement(desk, parent, 'Note', options);
  note.dictionary.data.ID = pdfString(id);
  desk.identified.set(id, note);
  return note;
}

function addList(
  paragraph: Paragraph,
  parent: StructureElement,
  options: { readonly language: Language },
  desk: Desk,
): StructureElement {
  const list = addElement(desk, parent, 'L', options);
  const numbering = paragraph.mark === 'number' ? 'Decimal' : 'Disc';
  list.dictionary.data.A = { O: 'List', ListNumbering: numbering };
  return list;
}

/** The first title of a document is H1, the others H2, headings inside a page one deeper; no level is skipped. */
function headingLevel(frame: TextFrame, { heading }: Desk): number | null {
  if (frame.role === 'title') {
    heading.title = Math.min(heading.level === 0 ? 1 : 2, heading.level + 1);
    heading.level = heading.title;
    return heading.level;
  }
  if (frame.role !== 'heading') return null;
  heading.level = Math.min(heading.title + 1, heading.level + 1);
  return heading.level;
}

/**
 * Writes each paragraph into the element that `elementFor` gives; where it has a mark, that becomes the label and the
 * text stands beside it in an element of type `tag`.
 */
export function writeParagraphs(
  set: SetParagraphs,
  elementFor: (paragraph: Paragraph) => { readonly element: StructureElement; readonly tag: string },
  desk: Desk,
): void {
  for (const { paragraph, mark, lines } of printedParagraphs(set)) {
    const { element, tag } = elementFor(paragraph);
    if (mark.length === 0) {
      writeRuns(lines, { element, tag }, desk);
      continue;
    }
    const label = addElement(desk, element, 'Lbl');
    drawTagged(desk, label, 'Lbl', () => desk.canvas.drawPieces(mark));
    label.end();
    const body = addElement(desk, element, tag);
    writeRuns(lines, { element: body, tag }, desk);
    body.end();
    element.end();
  }
}

/** Draws lines that are not read aloud. */
export function drawLines(lines: readonly Line[], { x, y }: Corner, desk: Desk): void {
  for (const line of lines) {
    const baseline = y + line.baseline;
    desk.canvas.drawPieces(
      line.pieces.map((piece) => ({ ...piece, x: x + piece.x, y: baseline - (piece.rise ?? 0) })),
    );
  }
}
