import { watchFolders } from '../index.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';

/** What a report is made of, besides the fonts. */
const FOLDERS = ['data', 'templates'];

/**
 * Runs `rebuild` once for everything (`null`) and then after every change with the names of the reports touched, one at
 * a time, until the user interrupts, and says afterwards what `done` took. Changes during a run are gathered for the next. Nothing that it throws ends the
 * watch.
 */
export async function watchSources(
  terminal: Terminal,
  done: 'Built' | 'Drawn',
  rebuild: (touched: readonly string[] | null) => Promise<void>,
): Promise<void> {
  let waiting: ReadonlySet<string> | 'everything' | null = 'everything';
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (waiting !== null) {
      const touched: readonly string[] | null = waiting === 'everything' ? null : [...waiting];
      waiting = null;
      if (terminal.isTerminal) terminal.clear();
      const started = terminal.clock();
      try {
        await rebuild(touched);
      } catch (error) {
        terminal.complain(troubleWith(error));
      }
      const took = Math.round(terminal.clock() - started);
      terminal.print(
        `${done} in ${took} ms; waiting for changes in ${FOLDERS.join('/ and ')}/. Ctrl+C ends.`,
      );
    }
    running = null;
  };
  const watching = await watchFolders(terminal.folder, FOLDERS, (paths) => {
    const reports = paths.map((path) => /^data\/([^/]+)\//.exec(path)?.[1] ?? null);
    waiting =
      waiting === 'everything' || reports.includes(null)
        ? 'everything'
        : new Set([...(waiting ?? []), ...reports.flatMap((report) => report ?? [])]);
    running ??= run();
  });
  running ??= run();
  await terminal.interrupted();
  await watching.close();
  await running;
}

function troubleWith(error: unknown): string {
  if (error instanceof ToolError) return error.message;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in Proofdeck, not in your files. Please report it with the text below.\n${details}`;
}
