import {
  contentTypeOf,
  contentTypesOf,
  elementsOf,
  findAll,
  type Package,
  relationshipsOf,
  resolveTarget,
  sourceOf,
  type XmlElement,
} from '../opc/index.js';
import { type Found, type PartRules, type Rules, repeated } from './fault.js';
import { rootOf } from './parts-of.js';

const TYPES = '[Content_Types].xml';

/** What holds of every Office file: parts, their types, and the relationships between them. */
export const PACKAGE_RULES: Rules = {
  'every part has a content type': (parts) => {
    const types = contentTypesOf(parts);
    return [...parts.keys()]
      .filter((part) => part !== TYPES && contentTypeOf(types, part) === null)
      .map((part) => ({ part, found: 'has no content type' }));
  },

  /** PptxGenJS 1444, 1449: PowerPoint repairs a file that types slide masters it does not have. */
  'every typed part exists, once': (parts) => {
    const names = typedParts(parts);
    return [
      ...names.filter((part) => !parts.has(part)).map((part) => ({ part, found: 'is typed and missing' })),
      ...repeated(names).map((part) => ({ part, found: 'is typed twice' })),
    ];
  },

  'every relationship leads to a part': (parts) =>
    sources(parts).flatMap((part) =>
      relationshipsOf(parts, part)
        .filter(({ external, target }) => !external && !parts.has(resolveTarget(part, target)))
        .map(({ id, target }) => ({ part, found: `${id} leads to ${target}, which is missing` })),
    ),

  'every part is reached': (parts) => {
    const reached = new Set(
      sources(parts).flatMap((part) =>
        relationshipsOf(parts, part).map(({ target }) => resolveTarget(part, target)),
      ),
    );
    return [...parts.keys()]
      .filter((part) =>
        part.endsWith('.rels')
          ? part !== '_rels/.rels' && !parts.has(sourceOf(part))
          : part !== TYPES && !reached.has(part),
      )
      .map((part) => ({ part, found: 'is an orphan' }));
  },
};

/** What holds between one part and its relationships. */
export const RELATIONSHIP_RULES: PartRules = {
  'relationships are given once and used': ({ part, root }, parts) => {
    const links = relationshipsOf(parts, part);
    const ids = links.map(({ id }) => id);
    const used = new Set(root ? referencesIn(root) : []);
    const idle = links.filter(
      ({ id, type }) => root && MUST_BE_USED.test(type) && !used.has(id) && !/notesSlide/.test(part),
    );
    return [
      ...repeated(ids).map((id): Found => ({ part, found: `has two ${id}` })),
      ...[...used].filter((id) => !ids.includes(id)).map((id) => ({ part, found: `uses ${id}, not given` })),
      ...idle.map(({ id }) => ({ part, found: `gives ${id} and does not use it` })),
    ];
  },
};

const MUST_BE_USED = /\/(image|hyperlink|slide|chart|package)$/;

function typedParts(parts: Package): readonly string[] {
  const root = rootOf(parts, TYPES);
  const overrides = root ? findAll(root, 'Override') : [];
  return overrides.map(({ attributes }) => (attributes.PartName ?? '').replace(/^\//, ''));
}

/** The package itself, and every part that may have relationships. */
function sources(parts: Package): readonly string[] {
  return ['', ...[...parts.keys()].filter((part) => !part.endsWith('.rels'))];
}

function referencesIn(root: XmlElement): readonly string[] {
  const found: string[] = [];
  const enter = (one: XmlElement): void => {
    for (const name in one.attributes) {
      const value = one.attributes[name];
      if (value !== undefined && name.startsWith('r:')) found.push(value);
    }
    for (const child of elementsOf(one)) enter(child);
  };
  enter(root);
  return found;
}
