export {
  contentTypeOf,
  contentTypesOf,
  extensionOf,
  writeContentTypes,
} from './content-types.js';
export { type Pack, type PackedPart, packPart } from './pack.js';
export { closePackage, openPackage, type Package, withParts, xmlPart } from './package.js';
export { parseXml } from './parse-xml.js';
export {
  nextRelationshipId,
  type Relationship,
  relationshipsOf,
  relationshipsPartOf,
  relativeTarget,
  resolveTarget,
  sourceOf,
  writeRelationships,
} from './relationships.js';
export { serializeXml, xmlSafe } from './serialize-xml.js';
export {
  childrenNamed,
  descend,
  element,
  elementsOf,
  findAll,
  isSameXml,
  rewrite,
  textOf,
  withAttributes,
  withChild,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.js';
export { readXmlEvents } from './xml-events.js';
export { type Parts, readZip, writeZip, zipParts } from './zip.js';
