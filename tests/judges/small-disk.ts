import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of its own that can be filled, and made read-only while it is in use. */
export interface SmallDisk {
  readonly folder: string;
  readonly becomeReadOnly: () => Promise<void>;
}

/**
 * What `work` finds on a disk of so many kilobytes, or null where none can be mounted (it takes Linux and root): a line
 * on the terminal then says that this judge did not run.
 */
export async function onSmallDisk<Result>(
  kilobytes: number,
  work: (disk: SmallDisk) => Promise<Result>,
): Promise<Result | null> {
  const folder = await mkdtemp(join(tmpdir(), 'proofdeck-disk-'));
  try {
    return await mounted(folder, `size=${kilobytes}k`, () =>
      work({
        folder,
        becomeReadOnly: async () => void (await run('mount', ['-o', 'remount,ro', folder])),
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does something while an empty file system lies over a folder, which is busy then; null where that is not allowed. */
export async function mounted<Result>(
  folder: string,
  options: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', options, 'proofdeck', folder]);
  } catch {
    process.stdout.write('No disk can be mounted here: what a full or locked one does was not judged.\n');
    return null;
  }
  try {
    return await work();
  } finally {
    await run('umount', [folder]);
  }
}

/** Whether this machine lets the tests mount a disk. */
export async function canMount(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'proofdeck-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'proofdeck', folder]);
    await run('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
