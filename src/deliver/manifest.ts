import type { Delivery, Manifest } from '../model/delivery.js';
import { sha256 } from './digest.js';

/** An output file that is ready to be written. */
export interface OutputFile {
  readonly bytes: Uint8Array;
  /** Null for what has no pages. */
  readonly pages: number | null;
}

/** The manifest of a delivery whose publications have these names, in the same order. */
export function manifestOf(
  delivery: Delivery,
  names: readonly string[],
  files: ReadonlyMap<string, OutputFile>,
): Manifest {
  const { id, version, issued } = delivery.report;
  const outputs = [...files].map(([name, { bytes, pages }]) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
    pages,
  }));
  return {
    tool: delivery.tool,
    report: { id, version, issued },
    inputs: Object.fromEntries([...delivery.inputs].map(([path, bytes]) => [path, sha256(bytes)])),
    outputs: outputs.sort((a, b) => (a.name < b.name ? -1 : 1)),
    ...delivery.record,
    publications: delivery.record.publications.map((one, index) => ({ name: names[index] ?? '', ...one })),
  };
}

/** JSON with sorted keys, two spaces, LF and a final line end: equal values give equal bytes. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const inside: { readonly [key: string]: unknown } = { ...value };
  return Object.fromEntries(
    Object.keys(inside)
      .sort()
      .map((key) => [key, sortKeys(inside[key])]),
  );
}
