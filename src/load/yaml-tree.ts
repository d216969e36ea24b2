import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { below } from '../schema/index.js';
import { ambiguousNumber, badAlias, badKey, duplicateKey } from './messages.js';
import type { PlaceOf } from './yaml-document.js';

/** Values that aliases may repeat in all; a file that asks for more is an attack or an accident. */
const MOST_REPEATED = 10_000;

export interface Tree {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly keyPlaces: ReadonlyMap<string, Place>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Plain values with their places. Keys keep the text they are written with, so that `2019` stays `2019`. */
export function readTree(root: Node | null, placeOf: PlaceOf): Tree {
  const places = new Map<string, Place>();
  const keyPlaces = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  let repeated = 0;
  let inAlias = 0;

  function visit(node: Node | null, pointer: string): unknown {
    if (node === null) return null;
    const place = placeOf(...rangeOf(node));
    places.set(pointer, place);
    if (isAlias(node)) return visitAlias(node.source, pointer, place);
    if ('anchor' in node && node.anchor) anchors.set(node.anchor, node);
    if (inAlias > 0) repeated += 1;
    open.add(node);
    const value = isMap(node)
      ? visitMap(node, pointer)
      : isSeq(node)
        ? visitSeq(node, pointer)
        : isScalar(node)
          ? readScalar(node, place)
          : null;
    open.delete(node);
    return value;
  }

  function visitAlias(name: string, pointer: string, place: Place): unknown {
    const target = anchors.get(name);
    if (target === undefined || open.has(target) || repeated >= MOST_REPEATED) {
      const why = target === undefined ? 'unknown' : open.has(target) ? 'circular' : 'too-many';
      if (why !== 'too-many' || repeated !== Number.POSITIVE_INFINITY)
        diagnostics.push(badAlias(place, name, why));
      if (why === 'too-many') repeated = Number.POSITIVE_INFINITY;
      return null;
    }
    inAlias += 1;
    const value = visit(target, pointer);
    inAlias -= 1;
    return value;
  }

  function visitMap(node: YAMLMap, pointer: string): unknown {
    const result: { [key: string]: unknown } = {};
    for (const { key, value } of node.items) {
      const keyNode = key as Node | null;
      const keyPlace = keyNode === null ? placeOf(...rangeOf(node)) : placeOf(...rangeOf(keyNode));
      const name = isScalar(keyNode) ? nameOf(keyNode) : null;
      if (name === null || name === '__proto__') {
        diagnostics.push(badKey(keyPlace, name));
        continue;
      }
      const entry = below(pointer, name);
      const first = keyPlaces.get(entry);
      if (Object.hasOwn(result, name)) {
        diagnostics.push(duplicateKey(keyPlace, name, first ?? keyPlace));
        continue;
      }
      keyPlaces.set(entry, keyPlace);
      result[name] = visit(value as Node | null, entry);
      if (!places.has(entry)) places.set(entry, keyPlace);
    }
    return result;
  }

  function visitSeq(node: YAMLSeq, pointer: string): unknown {
    return node.items.map((item, index) => visit(item as Node | null, below(pointer, index)));
  }

  /** `012`, `0x1f` and `-0` mean different things to different readers. */
  function readScalar(node: Scalar, place: Place): unknown {
    const { value, source } = node;
    if (typeof value === 'number' && source !== undefined && /^[-+]?0[\dxo]|^-0(?:\.0*)?$/.test(source)) {
      diagnostics.push(ambiguousNumber(place, source));
    }
    return value;
  }

  const value = visit(root, '');
  return { value, places, keyPlaces, diagnostics };
}

function nameOf(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function rangeOf(node: Node): [number, number] {
  const [start, end] = node.range ?? [0, 0, 0];
  return [start, end];
}
