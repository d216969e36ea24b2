import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** The program as it is shipped, compiled from the sources as they are, in a folder where its packages are found. */
export interface CompiledTool {
  /** The command line's file. */
  readonly main: string;
  /** The address of one of its modules, such as `platform/index.js`. */
  readonly module: (path: string) => string;
  readonly remove: () => void;
}

export function compileTool(): CompiledTool {
  const cache = join(REPOSITORY, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'proofdeck-'));
  const tsc = join(REPOSITORY, 'node_modules', '.bin', 'tsc');
  for (const project of ['tsconfig.json', 'tsconfig.client.json']) {
    const words = ['-p', project, '--outDir', join(folder, 'dist')];
    const { status, stdout } = spawnSync(tsc, words, { cwd: REPOSITORY, encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout);
  }
  const words = [join(REPOSITORY, 'pack.mjs'), join(folder, 'dist/program')];
  const packed = spawnSync(process.execPath, words, { cwd: REPOSITORY, encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr);
  cpSync(join(REPOSITORY, 'templates'), join(folder, 'templates'), { recursive: true });
  cpSync(join(REPOSITORY, 'package.json'), join(folder, 'package.json'));
  return {
    main: join(folder, 'dist/cli/main.js'),
    module: (path) => pathToFileURL(join(folder, 'dist', path)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
