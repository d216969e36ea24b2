import { SaxesParser } from 'saxes';

/** The packet is not well-formed. */
export class XmpProblem extends Error {}

/**
 * The texts of an XMP packet by the innermost element that is not RDF's own. Throws an `XmpProblem` when the packet
 * is not XML.
 */
export function readXmp(packet: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (problem) => {
    throw new XmpProblem(problem.message);
  });
  parser.on('opentag', ({ name }) => void open.push(name));
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const name = open.findLast((candidate) => !candidate.startsWith('rdf:'));
    if (name !== undefined && text.trim() !== '') found.set(name, text);
  });
  parser.write(packet).close();
  return found;
}
