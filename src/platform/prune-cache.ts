import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from './workspace-path.js';

/** How large a cache may grow, in bytes: about forty reports of the size of the sample. */
const CACHE_LIMIT = 256 * 1024 * 1024;

/** How often the size is looked at, and how exactly the last use is known, in milliseconds. */
export const ONE_DAY = 24 * 60 * 60 * 1000;

/** Its age says when the size was last looked at. */
const MARKER = 'last-pruned';

/**
 * Once a day deletes what was used longest ago from a cache that is larger than its limit, until it is a fifth below it;
 * results of other states of the program are among it. Another build may use the cache meanwhile: it computes anew
 * what it no longer finds. A folder that cannot be read or written is left as it is.
 */
export async function pruneDaily(
  cache: string,
  limit: number = CACHE_LIMIT,
  now: number = Date.now(),
): Promise<void> {
  const marker = join(cache, MARKER);
  const last = await stat(marker).catch(() => null);
  if (last !== null && now - last.mtimeMs < ONE_DAY) return;
  try {
    await writeFile(marker, '');
    await utimes(marker, now / 1000, now / 1000);
    await prune(cache, limit);
  } catch {
    // A cache costs time where it fails, never a result.
  }
}

async function prune(cache: string, limit: number): Promise<void> {
  const entries = await entriesBelow(cache);
  let size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= limit) return;
  for (const { place, size: bytes } of [...entries].sort(
    (a, b) => a.used - b.used || byCodeUnit(a.place, b.place),
  )) {
    if (size <= limit * 0.8) return;
    await rm(place, { force: true });
    size -= bytes;
  }
}

async function entriesBelow(cache: string) {
  const found = await readdir(cache, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && entry.name !== MARKER);
  return Promise.all(
    files.map(async (entry) => {
      const place = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = await stat(place);
      return { place, size, used: mtimeMs };
    }),
  );
}
