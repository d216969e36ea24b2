import { SaxesParser } from 'saxes';

/** What is met while a document is read, in its order. */
export interface XmlEvents {
  readonly open: (name: string, attributes: { readonly [name: string]: string }) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** Asked after each piece of the document: true ends the reading. */
  readonly isDone: () => boolean;
}

/** Read at a time: small enough that a document which is given up early costs little. */
const PIECE = 65_536;

/**
 * Reads a document without building a tree of it, for parts that may hold hundreds of thousands of elements. Returns
 * why it is not well-formed, or null. A document type declaration is refused, as `parseXml` does.
 */
export function readXmlEvents(source: string, events: XmlEvents): string | null {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const found: { problem: string | null } = { problem: null };
  const fail = (reason: string): void => {
    found.problem ??= reason;
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () =>
    fail(`${parser.line}:${parser.column}: a document type declaration is not allowed.`),
  );
  parser.on('opentag', (tag) => events.open(tag.name, tag.attributes));
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.on('closetag', (tag) => events.close(tag.name));
  for (let at = 0; at < source.length; at += PIECE) {
    if (found.problem !== null || events.isDone()) return found.problem;
    parser.write(source.slice(at, at + PIECE));
  }
  if (!events.isDone()) parser.close();
  return found.problem;
}
