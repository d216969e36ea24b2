import type { Package } from './package.js';
import { childrenNamed, element, type XmlElement } from './xml.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An arrow from a part to another part, or to something outside the package. */
export interface Relationship {
  readonly id: string;
  /** The full type address. */
  readonly type: string;
  /** As written: relative to the source part's folder, absolute from the package root, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** The part that holds a part's relationships; the package's own for `''`. */
export function relationshipsPartOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The part that a relationships part speaks for: the inverse of `relationshipsPartOf`. */
export function sourceOf(relationshipsPart: string): string {
  return relationshipsPart.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}

/** A part's relationships in written order; none when it has no relationships part. */
export function relationshipsOf(parts: Package, part: string): readonly Relationship[] {
  const found = parts.get(relationshipsPartOf(part));
  return found && !(found instanceof Uint8Array) ? readRelationships(found) : [];
}

function readRelationships(root: XmlElement): readonly Relationship[] {
  return childrenNamed(root, 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: attributes.Type ?? '',
    target: attributes.Target ?? '',
    external: attributes.TargetMode === 'External',
  }));
}

/** The content of a relationships part. */
export function writeRelationships(relationships: readonly Relationship[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: NAMESPACE },
    relationships.map(({ id, type, target, external }) =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: external ? 'External' : undefined,
      }),
    ),
  );
}

/** The name of the part that a target inside the package leads to, seen from the source part. */
export function resolveTarget(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** How to write the way from one part to another. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The lowest free id of the form `rId7`. */
export function nextRelationshipId(relationships: readonly Relationship[]): string {
  const taken = new Set(relationships.map(({ id }) => id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}
