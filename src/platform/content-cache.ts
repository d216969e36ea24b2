import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ONE_DAY, pruneDaily } from './prune-cache.js';
import { asBytes, isMissing } from './workspace-path.js';

/** Bytes of a SHA-256 digest, which stands before the content of each entry. */
const DIGEST_LENGTH = 32;

/** Results kept by the content they were made from. */
export interface ContentCache {
  remember(key: string, compute: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** The same for what is computed without waiting; it is written while whoever asked goes on. */
  rememberNow(key: string, compute: () => Uint8Array): Uint8Array;
}

/**
 * A cache in a folder. An entry is used only when it matches its own digest: one that is damaged, or not yet whole, is
 * computed anew. A folder that cannot be written costs time, never a result. Calls for one key at a time share one
 * computation. The whole folder is kept within its limit. `state` names the part of it for this state of the program: results of another are never taken.
 */
export function openContentCache(cache: string, state = ''): ContentCache {
  const folder = join(cache, state);
  const underWay = new Map<string, Promise<Uint8Array>>();
  let tended: Promise<void> | undefined;
  const store = async (place: string, content: Uint8Array): Promise<void> => {
    await writeEntry(place, content);
    tended ??= pruneDaily(cache);
    await tended;
  };
  return {
    rememberNow(key, compute) {
      const place = placeOf(folder, key);
      const stored = readEntry(place);
      if (stored) return stored;
      const content = compute();
      store(place, content).catch(() => undefined);
      return content;
    },
    remember(key, compute) {
      const running = underWay.get(key);
      if (running) return running;
      const place = placeOf(folder, key);
      const result = recall(place, compute, (content) => store(place, content)).finally(() =>
        underWay.delete(key),
      );
      underWay.set(key, result);
      return result;
    },
  };
}

/** Remembers nothing: everything is computed anew. */
export function openNoCache(): ContentCache {
  return { remember: (_key, compute) => compute(), rememberNow: (_key, compute) => compute() };
}

/** Where the entry of a key lies. */
export function placeOf(folder: string, key: string): string {
  return join(folder, createHash('sha256').update(key).digest('hex'));
}

async function recall(
  place: string,
  compute: () => Promise<Uint8Array>,
  store: (content: Uint8Array) => Promise<void>,
): Promise<Uint8Array> {
  const stored = readEntry(place);
  if (stored) return stored;
  const content = await compute();
  await store(content);
  return content;
}

function readEntry(place: string): Uint8Array | null {
  const entry = readUsed(place);
  if (!entry || entry.length < DIGEST_LENGTH) return null;
  const content = entry.subarray(DIGEST_LENGTH);
  return digestOf(content).equals(entry.subarray(0, DIGEST_LENGTH)) ? asBytes(content) : null;
}

function readUsed(place: string): Buffer | null {
  try {
    const found = statSync(place, { throwIfNoEntry: false });
    if (found === undefined) return null;
    const entry = readFileSync(place);
    markUsed(place, found.mtimeMs);
    return entry;
  } catch {
    return null;
  }
}

/** The age of an entry's file says, to a day, when it was used last. */
function markUsed(place: string, before: number): void {
  const now = Date.now();
  if (now - before <= ONE_DAY) return;
  quietly(() => utimesSync(place, now / 1000, now / 1000));
}

/**
 * Entries are small and many, and making a file takes as long as drawing a chart: whoever has more to compute does so
 * meanwhile. An entry that is cut short matches no digest, so it needs no draft.
 */
async function writeEntry(place: string, content: Uint8Array): Promise<void> {
  const entry = Buffer.concat([digestOf(content), content]);
  try {
    await writeInFolder(place, entry);
  } catch {
    quietly(() => rmSync(place, { force: true }));
  }
}

async function writeInFolder(place: string, entry: Uint8Array): Promise<void> {
  try {
    await writeFile(place, entry);
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(place), { recursive: true });
    await writeFile(place, entry);
  }
}

function quietly(change: () => void): void {
  try {
    change();
  } catch {
    // A folder that cannot be written.
  }
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
