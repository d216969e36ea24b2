import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './xml.js';

/** An XML document's root element, or why it is not well-formed (English, with line and column). */
export type ParsedXml =
  | { readonly root: XmlElement; readonly problem: null }
  | { readonly root: null; readonly problem: string };

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/** Characters that are read at a time. */
const PIECE = 65_536;

/**
 * Reads a document. White space between elements is dropped; white space that is all an element holds is kept.
 * A document type declaration is refused: no Office part has one, and entities are how XML is made to explode.
 */
export function parseXml(source: string): ParsedXml {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  const found: { root: XmlElement | null; problem: string | null } = { root: null, problem: null };
  const fail = (reason: string): void => {
    found.problem ??= reason;
  };
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () =>
    fail(`${parser.line}:${parser.column}: a document type declaration is not allowed.`),
  );
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const name in tag.attributes) attributes[name] = tag.attributes[name] ?? '';
    open.push({ name: tag.name, attributes, children: [] });
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const { name, attributes, children } = closed;
    const whole: XmlElement = { name, attributes, children: withoutLayout(children) };
    const parent = open.at(-1);
    if (parent) parent.children.push(whole);
    else found.root = whole;
  });
  // In pieces, so that a document which is not well-formed is not read to its end, with an error for each character.
  for (let at = 0; at < source.length && found.problem === null; at += PIECE) {
    parser.write(source.slice(at, at + PIECE));
  }
  if (found.problem === null) parser.close();
  const { root, problem } = found;
  if (problem !== null) return { root: null, problem };
  return root ? { root, problem: null } : { root: null, problem: '1:1: the document has no element.' };
}

function withoutLayout(children: readonly XmlNode[]): readonly XmlNode[] {
  const hasElements = children.some((node) => typeof node !== 'string');
  if (!hasElements) return children.length > 1 ? [children.join('')] : children;
  return children.filter((node) => typeof node !== 'string' || /\S/.test(node));
}
