import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the packed program: the digest that was taken as it was packed. */
const STAMP = new URL('./fingerprint', import.meta.url);

/**
 * Names the very code that runs: a digest of every file of this program. Cached results of other code are never
 * taken for its own, whether or not anybody remembered to raise a version.
 */
export function toolFingerprint(): string {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8');
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const digest = createHash('sha256');
  for (const file of files) digest.update(readFileSync(file));
  return digest.digest('hex');
}
