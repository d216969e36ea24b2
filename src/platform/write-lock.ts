import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { isMissing, systemCode } from './workspace-path.js';

/**
 * Runs a task while holding a lock file, or returns `locked` when another process holds it. The lock of a process
 * that has died on this machine is taken over; one from another machine is not, since nobody can tell.
 */
export async function whileLocked<T>(lock: string, task: () => Promise<T>): Promise<T | 'locked'> {
  if (!(await take(lock))) return 'locked';
  try {
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  await mkdir(dirname(lock), { recursive: true });
  if (await create(lock)) return true;
  if (!(await isStale(lock))) return false;
  await rm(lock, { force: true });
  return create(lock);
}

async function create(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(JSON.stringify({ host: hostname(), process: process.pid }));
    await file.close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  try {
    const holder: unknown = JSON.parse(await readFile(lock, 'utf8'));
    if (typeof holder !== 'object' || holder === null) return false;
    if (!('host' in holder) || !('process' in holder)) return false;
    return holder.host === hostname() && typeof holder.process === 'number' && !isRunning(holder.process);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    if (isMissing(error)) return true;
    throw error;
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
