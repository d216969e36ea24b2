import type { Workspace } from '../model/workspace.js';
import { readFont } from './font-file.js';
import { openKeptValues } from './kept-values.js';
import { byCodeUnit, isPortablePath } from './workspace-path.js';

/** A workspace in memory, for tests and previews. Fonts come from the installed packages as always. */
export interface MemoryWorkspace extends Workspace {
  /** All files by path, as they are now. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A workspace that holds these files; text is stored as UTF-8. */
export function openMemoryWorkspace(
  content: Readonly<Record<string, string | Uint8Array>> | ReadonlyMap<string, Uint8Array> = {},
): MemoryWorkspace {
  const files = new Map<string, Uint8Array>();
  const given = content instanceof Map ? [...content] : Object.entries(content);
  for (const [path, bytes] of given)
    files.set(checked(path), typeof bytes === 'string' ? encode(bytes) : bytes);
  const remembered = new Map<string, Promise<Uint8Array>>();
  const rememberedNow = new Map<string, Uint8Array>();
  const below = (folder: string) =>
    [...files.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`));
  return {
    files,
    list: async (folder) => below(folder).sort(byCodeUnit),
    read: async (path) => files.get(path) ?? null,
    font: readFont,
    async replace(folder, replacement) {
      for (const path of [folder, ...replacement.keys()]) checked(path);
      for (const path of below(folder)) files.delete(path);
      for (const [path, bytes] of replacement) files.set(`${folder}/${path}`, bytes);
      return null;
    },
    async amend(path, bytes) {
      if (!files.has(checked(path))) throw new Error(`there is no ${path}`);
      files.set(path, bytes);
      return null;
    },
    keep: openKeptValues().keep,
    rememberNow(key, compute) {
      const content = rememberedNow.get(key) ?? compute();
      rememberedNow.set(key, content);
      return content;
    },
    remember(key, compute) {
      const known = remembered.get(key);
      if (known) return known;
      const result = compute();
      remembered.set(key, result);
      result.catch(() => remembered.delete(key));
      return result;
    },
  };
}

function checked(path: string): string {
  if (!isPortablePath(path)) throw new Error(`${path || 'the empty path'} is not a workspace path`);
  return path;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
