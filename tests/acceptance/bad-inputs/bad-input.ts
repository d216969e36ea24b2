import { check, type Diagnostic, openMemoryWorkspace } from '../../../src/index.js';
import { load } from '../../../src/load/index.js';
import { type Change, SAMPLE, sampleReport } from '../../sample-report.js';

/** A file as nobody should write it, in an otherwise sound report, and what is told of it. */
export interface BadInput {
  /** In a few words, as the list in docs names it. */
  readonly what: string;
  readonly changes?: Readonly<Record<string, Change>>;
  /** Files of bytes, by path below the report's folder. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
  /** True for what only looks bad and is read as it was meant. */
  readonly isFine?: boolean;
}

/** Looks bad, and is read as it was meant. */
export function fine(input: BadInput): BadInput {
  return { ...input, isFine: true };
}

/** Everything that a check of the report tells. */
export async function tellOf(input: BadInput): Promise<readonly Diagnostic[]> {
  const files = sampleReport(input.changes);
  for (const [path, bytes] of Object.entries(input.bytes ?? {})) files.set(`${SAMPLE}/${path}`, bytes);
  const workspace = openMemoryWorkspace(files);
  const { value, diagnostics } = await load(workspace, SAMPLE);
  if (value === null) return diagnostics;
  return (await check(workspace, { folder: SAMPLE })).diagnostics;
}

/** `file:line:column code` without the report's folder. */
export function shown({ place, code }: Diagnostic): string {
  return place === undefined
    ? code
    : `${place.file.replace(`${SAMPLE}/`, '')}:${place.line}:${place.column} ${code}`;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
