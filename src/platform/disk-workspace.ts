import { readdirSync, readFileSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workspace, WriteFailure } from '../model/workspace.js';
import { openContentCache, openNoCache } from './content-cache.js';
import { readFont } from './font-file.js';
import { FOR_A_BUILD, FOR_MANY_BUILDS, openKeptValues } from './kept-values.js';
import { isTemplatePath, packageRoot } from './package-templates.js';
import { journalsIn, replaceFile, replaceFolder, rollForward, swapOf } from './replace-folder.js';
import { toolFingerprint } from './tool-fingerprint.js';
import { asBytes, byCodeUnit, isMissing, isPortablePath, placeOnDisk, systemCode } from './workspace-path.js';
import { whileLocked } from './write-lock.js';

/**
 * Proofdeck's own folder in a workspace: cache, journals, lock. It can be deleted while no build runs, but for `mail/`,
 * which says who got which mail.
 */
const OWN_FOLDER = '.proofdeck';

/**
 * The folder `root` as a workspace; templates that it lacks are this package's. Finishes first what a killed build left
 * half done. A path that leads out of the root, also through a link, names no file. `cache: false` computes everything
 * anew. `watching: true` keeps more in memory, for builds after the first. Throws when there is no such folder.
 */
export async function openDiskWorkspace(
  root: string,
  {
    cache: isCached = true,
    watching = false,
  }: { readonly cache?: boolean; readonly watching?: boolean } = {},
): Promise<Workspace> {
  const realRoot = await realpath(root);
  const ownRoot = await packageRoot();
  const journals = join(realRoot, OWN_FOLDER, 'journals');
  const lock = join(realRoot, OWN_FOLDER, 'lock');
  const cache = isCached
    ? openContentCache(join(realRoot, OWN_FOLDER, 'cache'), toolFingerprint().slice(0, 16))
    : openNoCache();
  const isInterrupted = (await journalsIn(journals)).length > 0;
  // When the lock is held, its holder is at work on that very journal.
  if (isInterrupted) await whileLocked(lock, () => rollForward(realRoot, journals));
  return {
    async list(folder) {
      const own = isTemplatePath(folder) ? listFiles(ownRoot, folder) : [];
      return [...new Set([...listFiles(realRoot, folder), ...own])].sort(byCodeUnit);
    },
    async read(path) {
      const bytes = readInside(realRoot, path);
      return bytes ?? (isTemplatePath(path) ? readInside(ownRoot, path) : null);
    },
    font: readFont,
    remember: cache.remember,
    rememberNow: cache.rememberNow,
    keep: openKeptValues(watching ? FOR_MANY_BUILDS : FOR_A_BUILD).keep,
    async amend(path, bytes) {
      const place = isPortablePath(path) ? placeOnDisk(realRoot, path) : null;
      if (place === null) throw new Error(`${path || 'the empty path'} cannot be written`);
      return refusalOf(path, async () => {
        const done = await whileLocked(lock, () => replaceFile(place, bytes));
        return done === undefined
          ? null
          : { reason: 'locked', path: `${OWN_FOLDER}/lock`, holder: done.holder };
      });
    },
    async replace(folder, files) {
      const swap = isPortablePath(folder) ? await swapOf(realRoot, journals, folder) : null;
      if (swap === null) throw new Error(`${folder || 'the workspace root'} cannot be replaced`);
      const wrong = [...files.keys()].find((path) => !isPortablePath(path));
      if (wrong !== undefined) throw new Error(`${wrong || 'the empty path'} cannot be written in ${folder}`);
      return refusalOf(folder, async () => {
        const done = await whileLocked(lock, async () => {
          await rollForward(realRoot, journals);
          await replaceFolder(swap, files);
        });
        return done === undefined
          ? null
          : { reason: 'locked', path: `${OWN_FOLDER}/lock`, holder: done.holder };
      });
    },
  };
}

/** What a task failed with, where it is for the author to mend. */
async function refusalOf(
  path: string,
  task: () => Promise<WriteFailure | null>,
): Promise<WriteFailure | null> {
  try {
    return await task();
  } catch (error) {
    const reason = failureReason(error);
    if (reason === null) throw error;
    return { reason, path };
  }
}

/** Files of a report are small and many: waiting for each costs more than reading it. */
function readInside(root: string, path: string): Uint8Array | null {
  const place = placeOnDisk(root, path);
  if (place === null || path === '') return null;
  try {
    const { size } = statSync(place);
    if (size > MOST_BYTES) throw new Error(`it has ${size} bytes, and at most ${MOST_BYTES} are read`);
    return asBytes(readFileSync(place));
  } catch (error) {
    if (isMissing(error) || systemCode(error) === 'EISDIR') return null;
    throw error;
  }
}

/** Bytes of any file; each kind has a lower bound of its own where it is parsed. */
const MOST_BYTES = 268_435_456;

function listFiles(root: string, folder: string): readonly string[] {
  const place = placeOnDisk(root, folder);
  if (place === null) return [];
  return readFolder(place)
    .flatMap((entry) => {
      const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (inside === OWN_FOLDER) return [];
      if (entry.isDirectory()) return listFiles(root, inside);
      return entry.isFile() || isFileInside(root, inside) ? [inside] : [];
    })
    .sort(byCodeUnit);
}

function readFolder(place: string) {
  try {
    return readdirSync(place, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A link counts as a file when it leads to a file inside the root; linked folders are not followed. */
function isFileInside(root: string, path: string): boolean {
  const place = placeOnDisk(root, path);
  return place !== null && statSync(place, { throwIfNoEntry: false })?.isFile() === true;
}

/** What the machine's refusal means to an author, or null when it is not for an author to mend. */
export function failureReason(
  error: unknown,
  platform: NodeJS.Platform = process.platform,
): WriteFailure['reason'] | null {
  const code = systemCode(error);
  if (code === 'EBUSY' || code === 'ETXTBSY') return 'in-use';
  // On Windows a folder with an open file refuses to move with EPERM or EACCES.
  if (code === 'EPERM' || code === 'EACCES') return platform === 'win32' ? 'in-use' : 'not-allowed';
  if (code === 'EROFS') return 'not-allowed';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'no-space' : null;
}
