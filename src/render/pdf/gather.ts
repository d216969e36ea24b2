import type { Workspace } from '../../model/workspace.js';
import { deflated } from './deflate.js';
import type { PdfKit } from './pdfkit.js';

/** An object as pdfkit has written it. */
export interface WrittenObject {
  readonly number: number;
  /** What stands between `obj` and the stream, or `endobj` where there is none; one character a byte. */
  readonly content: string;
  readonly stream: Uint8Array | null;
}

/** A document as pdfkit has written it, in order. */
export interface WrittenFile {
  readonly objects: readonly WrittenObject[];
  /** The entries of the trailer. */
  readonly trailer: string;
}

/**
 * Takes what pdfkit writes piece by piece, before it has become the bytes of a file that would have to be read again. To
 * be called before the first page; what it gives back writes the document's end.
 */
export function gather(file: PdfKit, keep: Workspace['keep']): () => WrittenFile {
  gatherContent(file, keep);
  const objects: WrittenObject[] = [];
  let pieces: (string | Uint8Array)[] = [];
  const ended = file._refEnd.bind(file);
  file._write = (piece) => {
    pieces.push(piece);
  };
  file._refEnd = (reference) => {
    objects.push(objectOf(reference.id, pieces));
    pieces = [];
    ended(reference);
  };
  return () => {
    file.end();
    const trailer = pieces[pieces.indexOf('trailer') + 1];
    if (typeof trailer !== 'string') throw new Error('pdfkit has written no trailer.');
    return { objects, trailer: trailer.replace(/^<<\n?|>>$/g, '') };
  };
}

function objectOf(number: number, pieces: readonly (string | Uint8Array)[]): WrittenObject {
  const [opening, content, keyword, stream] = pieces;
  const isWhole = opening === `${number} 0 obj` && pieces.at(-1) === 'endobj';
  if (!isWhole || typeof content !== 'string') throw new Error(`pdfkit has not written object ${number}.`);
  if (keyword === 'stream' && stream instanceof Uint8Array) return { number, content, stream };
  if (keyword !== 'endobj') throw new Error(`Object ${number} is not as pdfkit writes it.`);
  return { number, content, stream: null };
}

/** The operators of a page become one compressed stream when it ends, instead of bytes one by one. */
function gatherContent(file: PdfKit, keep: Workspace['keep']): void {
  let operators: string[] = [];
  const endPages = file.flushPages.bind(file);
  file.addContent = (line) => {
    operators.push(line);
  };
  file.flushPages = () => {
    if (operators.length > 0) {
      const { content } = file.page;
      content.compress = false;
      content.write(deflated(Buffer.from(`${operators.join('\n')}\n`, 'latin1'), keep));
      content.data.Filter = 'FlateDecode';
    }
    operators = [];
    endPages();
  };
}
