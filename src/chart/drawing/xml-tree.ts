import { SaxesParser } from 'saxes';

/** An XML element with its attributes and, in document order, the elements and text inside it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Parses a whole document. Throws when it is not well-formed: only our own charts are read. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  const innermost = (): Open => open[open.length - 1] ?? root;

  parser.on('error', (problem) => {
    throw new Error(`A chart's SVG is not well-formed XML: ${problem.message}`);
  });
  parser.on('opentag', (tag) => {
    const element: Open = {
      name: tag.name,
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
    };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    innermost().children.push(text);
  });
  parser.on('cdata', (text) => {
    innermost().children.push(text);
  });
  parser.write(source).close();

  const document = root.children.find((child) => typeof child !== 'string');
  if (document === undefined) throw new Error("A chart's SVG is empty.");
  return document;
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** The elements inside `element`; throws when text stands between them. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child !== 'string') return [child];
    if (child.trim() === '') return [];
    throw new Error(`Text stands loose inside <${element.name}> of a chart's SVG: ${child.trim()}`);
  });
}

/** The text inside `element`, elements left out. */
export function ownText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
