import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FontSource } from '../model/workspace.js';
import { isMissing, isWorkspacePath } from './workspace-path.js';

const PACKAGE_NAME = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/;

/**
 * The bytes of a font file of an installed npm package. The package is looked for as Proofdeck's own code would
 * find it, never in the workspace. Throws when the package or the file is not there.
 */
export async function readFont(source: FontSource): Promise<Uint8Array> {
  const name = `${source.package}/${source.path}`;
  if (!PACKAGE_NAME.test(source.package) || !isWorkspacePath(source.path)) {
    throw new Error(`${name} does not name a file inside an npm package`);
  }
  // Packages may hide their files from `resolve`, so the folders it would search are searched here.
  const folders = createRequire(import.meta.url).resolve.paths(source.package) ?? [];
  for (const folder of folders) {
    try {
      return readShared(join(folder, source.package, source.path));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  throw new Error(`the font ${name} is not installed`);
}

/** A font may have ten megabytes: threads look at the same bytes, and none gets a copy. */
function readShared(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, read);
      if (count === 0) throw new Error(`the font ${path} ends before its end`);
      read += count;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
