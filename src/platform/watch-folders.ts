import { relative, resolve, sep } from 'node:path';

/** Names that programs give to what they are about to rename, to locks and to backups: Office, editors, downloads. */
const PASSING =
  /^(\..*|~\$.*|~.*\.tmp|.*~|#.*#|.*\.(tmp|swp|swx|bak|part|crdownload|lock)|4913|[0-9A-F]{8})$/i;

/** Milliseconds of rest after which a change is taken to be whole. Programs write, rename and touch in one go. */
const REST = 60;

/** Watching goes on until it is closed. */
export interface Watching {
  close(): Promise<void>;
}

/**
 * Calls `onChange` with the changed paths, relative to `root` and with forward slashes, once after each burst of changes
 * in these folders; they need not exist yet. Resolves when it watches.
 */
export async function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: (paths: readonly string[]) => void,
): Promise<Watching> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const paths = [...changed].sort();
    changed.clear();
    onChange(paths);
  };
  // The root itself is watched, so that a folder that comes later is seen; all else in it is passed over.
  const { watch } = await import('chokidar');
  const watcher = watch('.', {
    cwd: root,
    ignoreInitial: true,
    ignored: (path) => {
      const [top = '', ...below] = relative(root, resolve(root, path)).split(sep);
      return top !== '' && (!folders.includes(top) || below.some(isPassing));
    },
    atomic: REST,
  });
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    changed.add(path.replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(tell, REST);
  });
  await new Promise<void>((ready, failed) => {
    watcher.once('ready', ready);
    watcher.once('error', failed);
  });
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** True for the name of a file that another program will rename or delete again. */
export function isPassing(name: string): boolean {
  return PASSING.test(name);
}
