import type { FontStack } from '../../model/theme.js';
import { parseXml, serializeXml, type XmlElement, type XmlNode } from '../../opc/index.js';

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * A chart's SVG naming the deck's fonts, for each text the one of its script first. PowerPoint draws an SVG's text with
 * the viewer's fonts and, for what the first named font lacks, picks one of its own: Han named after Arial may come
 * out in a Japanese or serif face.
 */
export function svgForDeck(svg: string, fonts: FontStack): string {
  const { root, problem } = parseXml(svg);
  if (!root) throw new Error(`A chart's SVG is not well-formed XML: ${problem}`);
  return serializeXml(withDeckFonts(root, fonts));
}

function withDeckFonts(node: XmlElement, fonts: FontStack): XmlElement {
  const children = node.children.map(
    (child): XmlNode => (typeof child === 'string' ? child : withDeckFonts(child, fonts)),
  );
  const { style, ...others } = node.attributes;
  const kept = style?.replace(/font-family\s*:[^;]*;?/, '').trim();
  const attributes = kept ? { ...others, style: kept } : others;
  const printed = node.children.filter((child) => typeof child === 'string').join('');
  const prints = (node.name === 'text' || node.name === 'tspan') && printed.trim() !== '';
  if (!prints && !('font-family' in others) && kept === style) return { ...node, children };
  return { ...node, attributes: { ...attributes, 'font-family': familiesFor(printed, fonts) }, children };
}

function familiesFor(text: string, { latin, eastAsian }: FontStack): string {
  const order = HAN.test(text) ? [eastAsian, latin] : [latin, eastAsian];
  return [...order.map(({ name }) => `'${name.replaceAll("'", '')}'`), 'sans-serif'].join(', ');
}
