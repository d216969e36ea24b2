import type { XmlElement, XmlNode } from './xml.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole document, declared as UTF-8. */
export function serializeXml(root: XmlElement): string {
  const pieces: string[] = [DECLARATION];
  writeElement(root, pieces);
  return pieces.join('');
}

function writeElement(node: XmlElement, pieces: string[]): void {
  pieces.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes)) {
    pieces.push(' ', name, '="', escapeAttribute(value), '"');
  }
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) writeNode(child, pieces);
  pieces.push('</', node.name, '>');
}

function writeNode(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') pieces.push(escapeText(node));
  else writeElement(node, pieces);
}

/**
 * The text without what XML 1.0 cannot carry in any form: control characters except tab and line ends, lone
 * surrogates, U+FFFE and U+FFFF (XML 1.0, production 2).
 */
export function xmlSafe(text: string): string {
  return UNSAFE.test(text) ? text.replace(EACH_UNSAFE, '') : text;
}

const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const EACH_UNSAFE = new RegExp(UNSAFE, 'gu');

/** Anything that may not stand in XML as it is; most texts and nearly all attributes hold none of it. */
const SPECIAL = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return xmlSafe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Line ends and tabs are written as references: a parser turns bare ones in an attribute into spaces. */
function escapeAttribute(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
