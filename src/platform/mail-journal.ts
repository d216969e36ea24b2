import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissing } from './workspace-path.js';
import { type Locked, whileLocked } from './write-lock.js';

/** A log of JSON values, one a line, that only grows. */
export interface AppendLog {
  /** In order; a last line that a killed process left torn is passed over. */
  readonly read: () => Promise<readonly unknown[]>;
  /** The value is on the disk when this returns. */
  readonly append: (value: unknown) => Promise<void>;
}

/** Runs a task unless another process is sending the mails of that report; then says who. */
export async function whileSending<T>(
  root: string,
  report: string,
  task: () => Promise<T>,
): Promise<T | Locked> {
  return whileLocked(join(root, '.proofdeck', 'mail', `${report}.lock`), task);
}

/** The journal of the mails of a report, in Proofdeck's own folder of a workspace. */
export function openMailJournal(root: string, report: string): AppendLog {
  const path = join(root, '.proofdeck', 'mail', `${report}.jsonl`);
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((error: unknown) => {
        if (isMissing(error)) return '';
        throw error;
      });
      return text.split('\n').flatMap((line): readonly unknown[] => {
        try {
          return [JSON.parse(line)];
        } catch {
          return [];
        }
      });
    },
    async append(value) {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'a+');
      try {
        // A torn line of a killed process is ended, so that it spoils no other.
        const { size } = await file.stat();
        const last = Buffer.alloc(1);
        if (size > 0) await file.read(last, 0, 1, size - 1);
        const isTorn = size > 0 && last[0] !== 0x0a;
        await file.appendFile(`${isTorn ? '\n' : ''}${JSON.stringify(value)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}
