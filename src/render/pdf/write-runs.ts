import type { LinkTarget } from '../../model/text.js';
import type { PrintedLine, PrintedPiece } from '../printed-lines.js';
import { addElement, type Desk, drawArtifact, drawTagged } from './desk.js';
import { destinationName } from './destinations.js';
import { pdfString, type StructureElement } from './pdfkit.js';

/** Consecutive pieces, over line ends, that lead to one target or to none, or that only fill a line with dots. */
interface Stretch {
  readonly target: LinkTarget | undefined;
  readonly isLeader: boolean;
  readonly pieces: PrintedPiece[];
}

/** How far a link's area reaches above and below the baseline, in em. */
const LINK_ASCENT = 0.9;
const LINK_DESCENT = 0.25;

/** Draws a paragraph's lines inside `parent`; each link becomes an element of its own. */
export function writeRuns(
  lines: readonly PrintedLine[],
  parent: { readonly element: StructureElement; readonly tag: string },
  desk: Desk,
): void {
  for (const { target, isLeader, pieces } of stretchesOf(lines)) {
    const draw = (): void => desk.canvas.drawPieces(pieces);
    if (isLeader) drawArtifact(desk, 'Layout', draw);
    else if (target === undefined) drawTagged(desk, parent.element, parent.tag, draw);
    else writeLink(target, pieces, parent.element, desk);
  }
}

function writeLink(
  target: LinkTarget,
  pieces: readonly PrintedPiece[],
  parent: StructureElement,
  desk: Desk,
): void {
  // A mark is a citation of its note (ISO 32000-1, table 338).
  const reference = target.kind === 'note' ? addElement(desk, parent, 'Reference') : null;
  const link = addElement(desk, reference ?? parent, 'Link');
  drawTagged(desk, link, 'Link', () => desk.canvas.drawPieces(pieces));
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  const name = destinationName(desk.destinations, target);
  for (const box of linkBoxes(pieces)) {
    desk.file.annotate(box.x, box.y, box.width, box.height, {
      Subtype: 'Link',
      Contents: pdfString(describe(target, text, desk)),
      ...(target.kind === 'url'
        ? { A: { S: 'URI', URI: pdfString(encodeUrl(target.url)) } }
        : { Dest: pdfString(name ?? '') }),
      structParent: link,
    });
  }
  // Here and not with its section: pdfkit takes the page that is current for the page of the link.
  link.end();
  reference?.end();
}

/** What a screen reader says of a link: where it leads, which a page number or a mark alone would not tell. */
function describe(target: LinkTarget, text: string, { destinations }: Desk): string {
  if (target.kind === 'url') return text === target.url ? text : `${text} (${target.url})`;
  return destinations.words.get(destinationName(destinations, target) ?? '') ?? text;
}

/** One area a line. */
function linkBoxes(
  pieces: readonly PrintedPiece[],
): readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] {
  const baselines = [...new Set(pieces.map((piece) => piece.y))];
  return baselines.map((baseline) => {
    const own = pieces.filter((piece) => piece.y === baseline);
    const size = Math.max(...own.map((piece) => piece.size));
    const left = Math.min(...own.map((piece) => piece.x));
    const right = Math.max(...own.map((piece) => piece.x + piece.width));
    const height = (LINK_ASCENT + LINK_DESCENT) * size;
    return { x: left, y: baseline - LINK_ASCENT * size, width: right - left, height };
  });
}

/** A URI is 7-bit ASCII (ISO 32000-1, 12.6.4.7). */
function encodeUrl(url: string): string {
  return encodeURI(url).replaceAll('%25', '%');
}

function stretchesOf(lines: readonly PrintedLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of lines.flatMap((line) => line.pieces)) {
    const last = stretches.at(-1);
    const { isLeader } = piece;
    if (last !== undefined && last.isLeader === isLeader && isSameTarget(last.target, piece.target)) {
      last.pieces.push(piece);
    } else {
      stretches.push({ target: piece.target, isLeader, pieces: [piece] });
    }
  }
  return stretches;
}

function isSameTarget(one: LinkTarget | undefined, other: LinkTarget | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind === 'section' && other.kind === 'section') return one.section === other.section;
  if (one.kind === 'page' && other.kind === 'page') return one.page === other.page;
  if (one.kind === 'note' && other.kind === 'note') return one.note === other.note;
  if (one.kind === 'exhibit' && other.kind === 'exhibit') return one.exhibit === other.exhibit;
  return one.kind === 'url' && other.kind === 'url' && one.url === other.url;
}
