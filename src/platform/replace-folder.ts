import { createHash } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isMissing, placeOnDisk, systemCode } from './workspace-path.js';

/**
 * The three steps in which a folder is replaced. A process may die at any point: before the journal is written the
 * old files stand; once it is written, `rollForward` finishes the swap at the next start.
 */
export interface Swap {
  /** The folder to replace, as a workspace path and on the disk. */
  readonly folder: string;
  readonly target: string;
  /** New files, complete, beside the target so that a rename moves them. */
  readonly next: string;
  /** Old files, while they are moved out of the way. */
  readonly previous: string;
  readonly journal: string;
}

/** Moves a folder; handed in so that a refusal can be tried out. */
export type Rename = (from: string, to: string) => Promise<void>;

/** The places of a swap. Journals lie together, where the next start finds them. Null for a folder outside the root. */
export async function swapOf(root: string, journalFolder: string, folder: string): Promise<Swap | null> {
  const target = folder === '' ? null : placeOnDisk(root, folder);
  if (target === null) return null;
  const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const journal = join(journalFolder, `${name}.json`);
  return { folder, target, next: beside('next'), previous: beside('previous'), journal };
}

/** Replaces a folder's files by new ones. When it throws, the old files are in place and nothing else is left. */
export async function replaceFolder(
  swap: Swap,
  files: ReadonlyMap<string, Uint8Array>,
  move: Rename = rename,
): Promise<void> {
  try {
    await stage(swap, files);
    await writeJournal(swap);
    await exchange(swap, move);
  } catch (error) {
    await undo(swap);
    throw error;
  }
  await finish(swap);
}

/** Replaces one file: the new one is complete beside it before a rename puts it in place. */
export async function replaceFile(place: string, bytes: Uint8Array): Promise<void> {
  const real = await realpath(place);
  const next = join(dirname(real), `.${basename(real)}.next`);
  try {
    await writeSynced(next, bytes);
    await chmod(next, (await stat(real)).mode);
    await rename(next, real);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  await syncFolder(dirname(real));
}

/**
 * Step 1: puts the new files together beside the old ones and makes sure that they are on the disk. A file whose bytes
 * stand in place already is taken over from there.
 */
export async function stage(swap: Swap, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(swap.next, { recursive: true, force: true });
  await mkdir(swap.next, { recursive: true });
  const folders = new Set([swap.next]);
  const fresh: (readonly [string, Uint8Array])[] = [];
  for (const [path, bytes] of files) {
    const steps = path.split('/');
    const place = join(swap.next, ...steps);
    if (!folders.has(dirname(place))) mkdirSync(dirname(place), { recursive: true });
    folders.add(dirname(place));
    if (!isTakenOver(join(swap.target, ...steps), place, bytes)) fresh.push([place, bytes]);
  }
  for (let next = 0; next < fresh.length; next += AT_A_TIME) {
    await allDone(fresh.slice(next, next + AT_A_TIME).map(([place, bytes]) => writeSynced(place, bytes)));
  }
  for (const folder of folders) await syncFolder(folder);
}

/** A disk makes sure of several files in the time of one. */
const AT_A_TIME = 8;

/** Fails only when nothing is under way any more. */
async function allDone(tasks: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(tasks);
  await Promise.all(tasks);
}

/** True when the old file holds these very bytes and now has the new name, too; not every disk gives a file two names. */
function isTakenOver(old: string, place: string, bytes: Uint8Array): boolean {
  try {
    const found = lstatSync(old, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== bytes.length || !readFileSync(old).equals(bytes)) return false;
    linkSync(old, place);
    return true;
  } catch {
    return false;
  }
}

/** Step 2: from here on the new files win. */
export async function writeJournal(swap: Swap): Promise<void> {
  await mkdir(dirname(swap.journal), { recursive: true });
  await writeSynced(draftOf(swap), Buffer.from(JSON.stringify({ folder: swap.folder })));
  await rename(draftOf(swap), swap.journal);
  await syncFolder(dirname(swap.journal));
}

function draftOf({ journal }: Swap): string {
  return `${journal}.draft`;
}

/** Step 3: old out of the way, new in place. Safe to repeat from any point. */
export async function exchange(swap: Swap, move: Rename = rename): Promise<void> {
  if (!(await exists(swap.next))) return;
  if (await exists(swap.target)) {
    await rm(swap.previous, { recursive: true, force: true });
    await move(swap.target, swap.previous);
  }
  await move(swap.next, swap.target);
  await syncFolder(dirname(swap.target));
}

/** The journals that a killed process left behind. */
export async function journalsIn(journalFolder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(journalFolder);
    return names.filter((name) => name.endsWith('.json')).map((name) => join(journalFolder, name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Finishes the swaps that a killed process left behind. */
export async function rollForward(root: string, journalFolder: string): Promise<void> {
  for (const journal of await journalsIn(journalFolder)) {
    const { folder } = JSON.parse(await readFile(journal, 'utf8')) as { readonly folder?: unknown };
    const swap = typeof folder === 'string' ? await swapOf(root, journalFolder, folder) : null;
    if (swap === null) throw new Error(`${journal} is not a journal of this workspace: delete it`);
    await exchange(swap);
    await finish(swap);
  }
}

async function finish(swap: Swap): Promise<void> {
  await rm(swap.journal, { force: true });
  // Old files that cannot be deleted yet are deleted by the next swap.
  await rm(swap.previous, { recursive: true, force: true }).catch(() => undefined);
}

async function undo(swap: Swap): Promise<void> {
  await rm(swap.journal, { force: true });
  await rm(draftOf(swap), { force: true });
  if (!(await exists(swap.target)) && (await exists(swap.previous))) await rename(swap.previous, swap.target);
  await rm(swap.next, { recursive: true, force: true });
}

async function writeSynced(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows cannot sync a folder; its renames are durable without. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
