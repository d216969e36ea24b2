import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isMissing, systemCode } from './workspace-path.js';

/** Who holds a lock, in words such as `process 4711 on kontor`. */
export interface Locked {
  readonly holder: string;
}

/**
 * Runs a task while holding a lock file, or says who holds it. The lock of a process that has died on this machine is
 * taken over; one from another machine is not, since nobody can tell.
 */
export async function whileLocked<T>(lock: string, task: () => Promise<T>): Promise<T | Locked> {
  await mkdir(dirname(lock), { recursive: true });
  if (!create(lock) && !(await takeOver(lock))) return { holder: await holderOf(lock) };
  try {
    await sweep(lock);
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
}

/**
 * The lock appears with its content or not at all, so that a process killed here leaves none that nobody can read. Nothing
 * is waited for: two writers of this process have one draft.
 */
function create(lock: string): boolean {
  const draft = `${lock}.${process.pid}`;
  try {
    writeFileSync(draft, JSON.stringify({ host: hostname(), process: process.pid }));
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes the lock of a dead process. Of several that try, the rename lets one through; a lock newer than that is put back. */
async function takeOver(lock: string): Promise<boolean> {
  const written = await contentOf(lock);
  if (written === null) return create(lock);
  if (!isDead(written)) return false;
  const aside = `${lock}.${process.pid}.old`;
  try {
    await rename(lock, aside);
    if ((await contentOf(aside)) !== written) await link(aside, lock);
  } catch (error) {
    if (!isMissing(error) && systemCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
  return create(lock);
}

/** Removes the drafts of processes that were killed over them. */
async function sweep(lock: string): Promise<void> {
  const folder = dirname(lock);
  for (const name of await readdir(folder)) {
    const [, id] = /^\.(\d+)(?:\.old)?$/.exec(name.slice(basename(lock).length)) ?? [];
    if (id !== undefined && !isRunning(Number(id))) await rm(join(folder, name), { force: true });
  }
}

async function contentOf(lock: string): Promise<string | null> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isDead(written: string): boolean {
  const holder = readHolder(written);
  return holder !== null && holder.host === hostname() && !isRunning(holder.process);
}

async function holderOf(lock: string): Promise<string> {
  const holder = readHolder((await contentOf(lock)) ?? '');
  return holder === null ? '' : `process ${holder.process} on ${holder.host}`;
}

function readHolder(written: string): { readonly host: string; readonly process: number } | null {
  try {
    const holder: unknown = JSON.parse(written);
    if (typeof holder !== 'object' || holder === null || !('host' in holder) || !('process' in holder))
      return null;
    const { host, process: id } = holder;
    return typeof host === 'string' && typeof id === 'number' ? { host, process: id } : null;
  } catch {
    return null;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
