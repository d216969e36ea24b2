import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand, type Terminal } from '../../src/cli/run-command.js';

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
  /** What replaced the current line of a terminal. */
  readonly rewritten: readonly string[];
}

/** Runs the words of a command line in a folder, without a terminal unless `setting` says otherwise. */
export async function runIn(
  folder: string,
  words: readonly string[],
  setting: Partial<
    Pick<
      Terminal,
      'environment' | 'isTerminal' | 'clock' | 'now' | 'wait' | 'interrupted' | 'print' | 'complain'
    >
  > = {},
): Promise<Ended> {
  const printed: string[] = [];
  const complained: string[] = [];
  const rewritten: string[] = [];
  let now = 0;
  const code = await runCommand({
    words,
    folder,
    environment: {},
    isTerminal: false,
    clock: () => {
      now += 10;
      return now;
    },
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
    rewrite: (text) => void rewritten.push(text),
    clear: () => void printed.push('\f'),
    interrupted: async () => {},
    today: () => '2031-02-03',
    now: () => '2031-02-03T04:05:06.000Z',
    wait: async () => {},
    ...setting,
  });
  return { code, printed: printed.join('\n'), complained: complained.join('\n'), rewritten };
}

/** Runs `work` in a folder of its own that holds these files. */
export async function withFolder<Result>(
  files: ReadonlyMap<string, Uint8Array>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'proofdeck-cli-'));
  try {
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files below a folder, by path from it with forward slashes; empty where there is none. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = paths
    .sort()
    .map(
      async (path): Promise<[string, Buffer]> => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        await readFile(path),
      ],
    );
  return new Map(await Promise.all(found));
}
