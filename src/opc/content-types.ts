import type { Package } from './package.js';
import { childrenNamed, element, type XmlElement } from './xml.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PART = '[Content_Types].xml';

/** What kind of content each part holds, as OPC writes it: by file extension, and by part where that is not enough. */
export interface ContentTypes {
  /** Content type by extension, lower case and without a dot. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Content type by part name without a leading slash. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** The content types of a package; empty when it has none. */
export function contentTypesOf(parts: Package): ContentTypes {
  const root = parts.get(PART);
  if (!root || root instanceof Uint8Array) return { defaults: new Map(), overrides: new Map() };
  return {
    defaults: new Map(
      childrenNamed(root, 'Default').map(({ attributes }) => [
        (attributes.Extension ?? '').toLowerCase(),
        attributes.ContentType ?? '',
      ]),
    ),
    overrides: new Map(
      childrenNamed(root, 'Override').map(({ attributes }) => [
        (attributes.PartName ?? '').replace(/^\//, ''),
        attributes.ContentType ?? '',
      ]),
    ),
  };
}

/** A part's content type, or null when nothing declares one. */
export function contentTypeOf(types: ContentTypes, part: string): string | null {
  return types.overrides.get(part) ?? types.defaults.get(extensionOf(part)) ?? null;
}

/** The content types part, sorted so that equal types give equal bytes. */
export function writeContentTypes(types: ContentTypes): XmlElement {
  return element('Types', { xmlns: NAMESPACE }, [
    ...sorted(types.defaults).map(([extension, type]) =>
      element('Default', { Extension: extension, ContentType: type }),
    ),
    ...sorted(types.overrides).map(([part, type]) =>
      element('Override', { PartName: `/${part}`, ContentType: type }),
    ),
  ]);
}

/** Lower case, without the dot; empty when there is none. */
export function extensionOf(part: string): string {
  return /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase() ?? '';
}

function sorted(types: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...types].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
