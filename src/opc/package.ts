import { parseXml } from './parse-xml.js';
import { serializeXml } from './serialize-xml.js';
import type { XmlElement } from './xml.js';
import type { Parts } from './zip.js';

/** A package with its XML parts as trees and everything else as bytes, by part name without a leading slash. */
export type Package = ReadonlyMap<string, XmlElement | Uint8Array>;

/** Reads every `.xml` and `.rels` part. Throws on one that is not well-formed: for packages that we write ourselves. */
export function openPackage(parts: Parts): Package {
  const decoder = new TextDecoder();
  const entries = [...parts].map(([name, bytes]): [string, XmlElement | Uint8Array] => {
    if (!isXmlPart(name)) return [name, bytes];
    const { root, problem } = parseXml(decoder.decode(bytes));
    if (!root) throw new Error(`Part ${name} is not well-formed XML: ${problem}`);
    return [name, root];
  });
  return new Map(entries);
}

export function closePackage(parts: Package): Parts {
  const encoder = new TextEncoder();
  return new Map(
    [...parts].map(([name, part]) => [
      name,
      part instanceof Uint8Array ? part : encoder.encode(serializeXml(part)),
    ]),
  );
}

/** The tree of a part that must be there; throws when it is absent or not XML. */
export function xmlPart(parts: Package, name: string): XmlElement {
  const part = parts.get(name);
  if (!part || part instanceof Uint8Array) throw new Error(`The package has no XML part ${name}.`);
  return part;
}

/** The package with these parts set; undefined takes one away. */
export function withParts(
  parts: Package,
  changes: Iterable<readonly [string, XmlElement | Uint8Array | undefined]>,
): Package {
  const changed = new Map(parts);
  for (const [name, part] of changes) {
    if (part) changed.set(name, part);
    else changed.delete(name);
  }
  return changed;
}

function isXmlPart(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}
