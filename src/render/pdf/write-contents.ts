import type { TextFrame } from '../../model/page.js';
import type { Line } from '../../model/text.js';
import { addElement, type Desk } from './desk.js';
import type { StructureElement } from './pdfkit.js';
import { writeParagraphs } from './write-text.js';

/** Takes the texts of a group one by one. */
export interface GroupWriter {
  frame(frame: TextFrame): void;
  end(): void;
}

/** Frames whose text stands on one line of the page are one row of the contents, in points. */
const SAME_LINE = 0.5;

interface Row {
  readonly item: StructureElement;
  readonly reference: StructureElement;
  readonly baseline: number;
}

/**
 * A table of contents: one TOCI a row, its text in a Reference that holds the links. A row may be one paragraph,
 * or several frames side by side (number, title, page).
 */
export function writeContents(parent: StructureElement, desk: Desk): GroupWriter {
  const contents = addElement(desk, parent, 'TOC');
  let row: Row | null = null;
  const endRow = (): void => {
    row?.reference.end();
    row?.item.end();
    row = null;
  };
  const rowAt = (baseline: number, frame: TextFrame): Row => {
    if (row !== null && Math.abs(row.baseline - baseline) < SAME_LINE) return row;
    endRow();
    const item = addElement(desk, contents, 'TOCI', { language: frame.language });
    row = { item, reference: addElement(desk, item, 'Reference'), baseline };
    return row;
  };
  return {
    frame: (frame) => {
      for (const [index, paragraph] of frame.paragraphs.entries()) {
        const lines = spacedLines(frame.lines.filter((line) => line.paragraph === index));
        const first = lines.find((line) => line.pieces.length > 0);
        if (first === undefined) continue;
        const { reference } = rowAt(frame.box.y + first.baseline, frame);
        writeParagraphs(
          {
            paragraphs: [paragraph],
            lines,
            origin: frame.box,
          },
          () => ({ element: reference, tag: 'Reference' }),
          desk,
        );
      }
    },
    end: () => {
      endRow();
      contents.end();
    },
  };
}

/** The lines of one paragraph, their words ended by a space, lest a number is joined to what stands next to it. */
function spacedLines(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const end =
      index === lines.length - 1 ? line.pieces.findLastIndex(({ text }) => /[^.·…‥\s]/.test(text)) : -1;
    const pieces = line.pieces.map((piece, at) =>
      at === end ? { ...piece, text: `${piece.text} ` } : piece,
    );
    return { ...line, paragraph: 0, pieces };
  });
}
