import { z } from 'zod';
import { map } from '../schema/index.js';
import type { Ledger } from './ledger.js';
import { readShape } from './read-shape.js';

/**
 * The top-level values of a document, each still unread, after unknown and missing keys were reported. The parts are
 * then read one by one, so that a fault in one leaves the others standing.
 */
export function readParts(
  ledger: Ledger,
  shape: { readonly [key: string]: z.ZodType },
): ReadonlyMap<string, unknown> {
  const skeleton = Object.entries(shape).map(([key, schema]) => [
    key,
    schema.safeParse(undefined).success ? optional : present,
  ]);
  const top = readShape(
    ledger,
    '',
    ledger.document.value,
    map(Object.fromEntries(skeleton) as { [key: string]: z.ZodType }),
  );
  return new Map(Object.entries(top ?? plainMap(ledger.document.value)));
}

const present = z.custom<unknown>((value) => value !== undefined, { error: 'map' });
const optional = z.unknown().optional();

function plainMap(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
