import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** `proofdeck preview` in a process of its own. */
export interface RunningPreview {
  readonly address: string;
  /** What it has printed so far. */
  readonly said: () => string;
  /** Interrupts it, as Ctrl+C does, and resolves to its exit code. */
  readonly end: () => Promise<number | null>;
}

/** Starts the preview of the only report in a folder and waits for its address. */
export async function startPreview(main: string, folder: string): Promise<RunningPreview> {
  const running = spawn(process.execPath, [main, 'preview', '--messages=en'], { cwd: folder });
  let said = '';
  for (const stream of [running.stdout, running.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
  const found = (): string | undefined => /http:\/\/\S+/.exec(said)?.[0];
  while (found() === undefined && running.exitCode === null) await setTimeout(20);
  const address = found();
  if (address === undefined) throw new Error(said);
  return {
    address,
    said: () => said,
    end: async () => {
      running.kill('SIGINT');
      return ended;
    },
  };
}
