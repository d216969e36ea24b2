import type { Diagnostic } from '../../model/diagnostic.js';
import type { Workspace } from '../../model/workspace.js';
import { sha256 } from '../digest.js';
import { notBuiltYet, outOfDate } from '../mail-messages.js';

/** What a manifest says of its files: SHA-256 by workspace path, and by name below `out/<report>/`. */
export interface BuiltFrom {
  readonly inputs: { readonly [path: string]: string };
  readonly outputs: readonly { readonly name: string; readonly sha256: string }[];
}

export interface BuiltOutputs {
  /** By name below `out/<report>/`; empty with problems. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The outputs of a report, unless a file that they rest on, or one of them, is no longer as the manifest says. */
export async function builtOutputs(
  workspace: Workspace,
  report: string,
  manifest: BuiltFrom | null,
): Promise<BuiltOutputs> {
  if (manifest === null) return { files: new Map(), diagnostics: [notBuiltYet(report)] };
  const changed: string[] = [];
  const unlessChanged = async (path: string, digest: string): Promise<Uint8Array | null> => {
    const bytes = await workspace.read(path);
    if (bytes !== null && sha256(bytes) === digest) return bytes;
    changed.push(path);
    return null;
  };
  for (const [path, digest] of Object.entries(manifest.inputs)) await unlessChanged(path, digest);
  const files = new Map<string, Uint8Array>();
  for (const { name, sha256: digest } of manifest.outputs) {
    const bytes = await unlessChanged(`out/${report}/${name}`, digest);
    if (bytes !== null) files.set(name, bytes);
  }
  return changed.length === 0
    ? { files, diagnostics: [] }
    : { files: new Map(), diagnostics: [outOfDate(report, changed)] };
}
