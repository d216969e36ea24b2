import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { Workspace } from '../model/workspace.js';
import { decode } from './decode.js';
import { missingFile, notReadable, tooLarge, wrongEncoding } from './messages.js';

/** The files read so far and the problems met. One `load` has one of these. */
export interface Files {
  readonly workspace: Workspace;
  readonly inputs: Map<string, Uint8Array>;
  readonly problems: Diagnostic[];
}

/**
 * The text of a file, or null after noting why there is none. `wantedAt` is where another file names it.
 */
export async function readText(files: Files, path: string, wantedAt?: Place): Promise<string | null> {
  const bytes = await readBytes(files, path, wantedAt);
  if (bytes === null || isTooLarge(files, path, bytes, MOST_TEXT)) return null;
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  files.problems.push(wrongEncoding(path, decoded.found));
  return null;
}

/** Bytes of a YAML, JSON or Markdown file: twenty times what a long report has, and read in about a second. */
const MOST_TEXT = 1_048_576;

/** True, after noting it, for a file of more bytes than its kind may have. */
export function isTooLarge(files: Files, path: string, bytes: Uint8Array, most: number): boolean {
  const isLarge = bytes.length > most;
  if (isLarge) files.problems.push(tooLarge(path, bytes.length, most));
  return isLarge;
}

/** The bytes of a file, which is an input from then on, or null after noting why there are none. */
export async function readBytes(files: Files, path: string, wantedAt?: Place): Promise<Uint8Array | null> {
  try {
    const bytes = await files.workspace.read(path);
    if (bytes === null) files.problems.push(missingFile(path, wantedAt));
    else files.inputs.set(path, bytes);
    return bytes;
  } catch (error) {
    files.problems.push(notReadable(path, error instanceof Error ? error.message : String(error), wantedAt));
    return null;
  }
}

/** Takes the value and keeps the problems. */
export function take<T>(files: Files, staged: Staged<T>): T {
  files.problems.push(...staged.diagnostics);
  return staged.value;
}
