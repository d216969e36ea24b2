import {
  contentTypeOf,
  contentTypesOf,
  findAll,
  type Package,
  parseXml,
  readZip,
  relationshipsOf,
  resolveTarget,
  sourceOf,
  type XmlElement,
} from '../../src/opc/index.js';

/**
 * What is wrong with an Office file as a package, in words: parts that are not well-formed, missing, reached from
 * nowhere, without a content type or with two; relationships that are used and not given, or given and not used;
 * shape ids and names that occur twice in a part. Empty when all is well.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const files = readZip(bytes);
  if (!files) return ['not a readable ZIP'];
  const faults: string[] = [];
  const parts: Package = new Map(
    [...files].map(([name, content]): [string, XmlElement | Uint8Array] => {
      if (!/\.(xml|rels|svg)$/.test(name)) return [name, content];
      const { root, problem } = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content));
      if (!root) faults.push(`${name} is not well-formed: ${problem}`);
      return [name, root ?? content];
    }),
  );
  return [...faults, ...typeFaults(parts), ...linkFaults(parts), ...shapeFaults(parts)];
}

function typeFaults(parts: Package): readonly string[] {
  const types = contentTypesOf(parts);
  const root = parts.get('[Content_Types].xml');
  const declared = root instanceof Uint8Array || !root ? [] : findAll(root, 'Override');
  const names = declared.map(({ attributes }) => attributes.PartName ?? '');
  return [
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && contentTypeOf(types, name) === null)
      .map((name) => `${name} has no content type`),
    ...[...types.overrides.keys()]
      .filter((name) => !parts.has(name))
      .map((name) => `${name} has a content type but is missing`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} is typed twice`),
  ];
}

function linkFaults(parts: Package): readonly string[] {
  const faults: string[] = [];
  const reached = new Set(['[Content_Types].xml']);
  for (const name of ['', ...parts.keys()]) {
    if (name.endsWith('.rels')) {
      reached.add(name);
      if (name !== '_rels/.rels' && !parts.has(sourceOf(name))) faults.push(`${name} belongs to no part`);
      continue;
    }
    const links = relationshipsOf(parts, name);
    const ids = links.map(({ id }) => id);
    faults.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name} has two ${id}`));
    for (const { id, target, external } of links) {
      if (external) continue;
      const part = resolveTarget(name, target);
      if (parts.has(part)) reached.add(part);
      else faults.push(`${name} ${id} leads to ${part}, which is missing`);
    }
    const content = parts.get(name);
    if (!content || content instanceof Uint8Array) continue;
    const used = new Set(referencesIn(content));
    faults.push(
      ...[...used].filter((id) => !ids.includes(id)).map((id) => `${name} uses ${id}, which is not given`),
    );
    faults.push(
      ...links
        .filter(
          ({ id, type }) =>
            /\/(image|hyperlink|slide)$/.test(type) && !used.has(id) && !/notesSlide/.test(name),
        )
        .map(({ id }) => `${name} gives ${id} and does not use it`),
    );
  }
  return [
    ...faults,
    ...[...parts.keys()].filter((name) => !reached.has(name)).map((name) => `${name} is an orphan`),
  ];
}

function referencesIn(root: XmlElement): readonly string[] {
  const own = Object.entries(root.attributes).flatMap(([name, value]) =>
    name.startsWith('r:') ? [value] : [],
  );
  return [
    ...own,
    ...root.children.flatMap((child) => (typeof child === 'string' ? [] : referencesIn(child))),
  ];
}

function shapeFaults(parts: Package): readonly string[] {
  return [...parts].flatMap(([name, part]) => {
    if (part instanceof Uint8Array || !/^ppt\/(slides|slideLayouts)\/[^/]+\.xml$/.test(name)) return [];
    const identities = findAll(part, 'p:cNvPr').map(({ attributes }) => attributes);
    return (['id', 'name'] as const).flatMap((key) => {
      const values = identities.map((attributes) => attributes[key]);
      return values
        .filter((value, at) => values.indexOf(value) !== at)
        .map((value) => `${name} has two shapes with the ${key} ${value}`);
    });
  });
}
