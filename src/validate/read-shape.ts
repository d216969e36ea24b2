import type { z } from 'zod';
import { below, EXPECTATIONS, idSchema, nearest, pointerTo } from '../schema/index.js';
import { type Fault, faultsOf } from './faults.js';
import { inWrittenOrder, keyPlace, type Ledger, valuePlace } from './ledger.js';
import { missingKey, unknownKey, wrongType } from './messages.js';

/**
 * The value at `pointer` as the schema describes it. Unknown keys are reported and then left out, or taken for the
 * missing key that they resemble, so that one slip does not hide what else is wrong; null when that is not enough.
 */
export function readShape<T>(
  ledger: Ledger,
  pointer: string,
  value: unknown,
  schema: z.ZodType<T>,
): T | null {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const faults = faultsOf(first.error.issues, value);
  const mended = structuredClone(value);
  const explained = new Set<string>();
  for (const unknown of faults.filter((fault) => fault.kind === 'unknown-key')) {
    const meant = meantKey(unknown, faults, value);
    if (meant !== null) explained.add(below(pointerTo(unknown.path), meant));
    report(ledger, pointer, unknown, meant);
    mend(mended, unknown, meant);
  }
  for (const fault of faults.filter((one) => one.kind !== 'unknown-key')) {
    const isExplained =
      fault.kind === 'missing-key' && explained.has(below(pointerTo(fault.path), fault.key));
    if (!isExplained) report(ledger, pointer, fault, null);
  }
  const second = schema.safeParse(mended);
  return second.success ? second.data : null;
}

/** The key that an unknown one resembles: a missing one first, then any that is not there yet. */
function meantKey(unknown: Fault, faults: readonly Fault[], root: unknown): string | null {
  const owner = pointerTo(unknown.path);
  const missing = faults.filter((fault) => fault.kind === 'missing-key' && pointerTo(fault.path) === owner);
  const absent = unknown.known.filter((key) => entry(unknown.path.reduce(entry, root), key) === undefined);
  return (
    nearest(
      unknown.key,
      missing.map((fault) => fault.key),
    ) ?? nearest(unknown.key, absent)
  );
}

function report(ledger: Ledger, pointer: string, fault: Fault, meant: string | null): void {
  const owner = below(pointer, ...fault.path);
  const name = owner === '' ? ledger.document.file : nameOf(owner);
  switch (fault.kind) {
    case 'unknown-key': {
      const suggestion = meant ?? nearest(fault.key, fault.known);
      ledger.problems.push(
        unknownKey(keyPlace(ledger, below(owner, fault.key)), fault.key, name, suggestion, fault.known),
      );
      return;
    }
    case 'missing-key':
      ledger.problems.push(missingKey(keyPlace(ledger, owner), fault.key, name, fault.expected));
      return;
    case 'wrong-key':
      ledger.problems.push(
        wrongType(keyPlace(ledger, below(owner, fault.key)), fault.key, fault.expected, null),
      );
      return;
    case 'wrong-value': {
      const suggestion = typeof fault.found === 'string' ? nearest(fault.found, fault.known) : null;
      ledger.problems.push(wrongType(valuePlace(ledger, owner), fault.found, fault.expected, suggestion));
    }
  }
}

function nameOf(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

function mend(root: unknown, unknown: Fault, meant: string | null): void {
  const owner = unknown.path.reduce(entry, root);
  if (typeof owner !== 'object' || owner === null) return;
  const map = owner as { [key: string]: unknown };
  if (meant !== null) map[meant] = map[unknown.key];
  delete map[unknown.key];
}

function entry(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as { [key: PropertyKey]: unknown })[step]
    : undefined;
}

/** What was read of a map or list whose entries are checked one by one. */
export interface Entries<T> {
  readonly read: ReadonlyMap<string, T>;
  /** Names of the entries that are there and could not be read. */
  readonly broken: ReadonlySet<string>;
}

/** Reads each entry of the map at `pointer` by itself, in the order of the file. A missing map was reported before. */
export function readMap<T>(
  ledger: Ledger,
  pointer: string,
  value: unknown,
  schema: z.ZodType<T>,
): Entries<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return noEntries(ledger, pointer, value, 'map');
  const names = inWrittenOrder(ledger, pointer, Object.keys(value));
  for (const name of names) {
    if (!idSchema.safeParse(name).success) {
      ledger.problems.push(wrongType(keyPlace(ledger, below(pointer, name)), name, EXPECTATIONS.id, null));
    }
  }
  return readEach(ledger, pointer, value, names, schema);
}

/** The same for a list; names are the indexes. */
export function readList<T>(
  ledger: Ledger,
  pointer: string,
  value: unknown,
  schema: z.ZodType<T>,
): Entries<T> {
  if (!Array.isArray(value)) return noEntries(ledger, pointer, value, 'list');
  return readEach(ledger, pointer, value, Object.keys(value), schema);
}

function noEntries<T>(ledger: Ledger, pointer: string, value: unknown, wanted: 'map' | 'list'): Entries<T> {
  if (value !== undefined) {
    ledger.problems.push(wrongType(valuePlace(ledger, pointer), value, EXPECTATIONS[wanted], null));
  }
  return { read: new Map(), broken: new Set() };
}

function readEach<T>(
  ledger: Ledger,
  pointer: string,
  value: object,
  names: readonly string[],
  schema: z.ZodType<T>,
): Entries<T> {
  const read = new Map<string, T>();
  const broken = new Set<string>();
  for (const name of names) {
    const shape = readShape(ledger, below(pointer, name), entry(value, name), schema);
    if (shape === null) broken.add(name);
    else read.set(name, shape);
  }
  return { read, broken };
}
