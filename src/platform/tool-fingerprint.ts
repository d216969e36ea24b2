import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Names the very code that runs: a digest of every file of this program. Cached results of other code are never
 * taken for its own, whether or not anybody remembered to raise a version.
 */
export async function toolFingerprint(): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:js|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const digest = createHash('sha256');
  for (const bytes of await Promise.all(files.map((file) => readFile(file)))) digest.update(bytes);
  return digest.digest('hex');
}
