import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Workspace } from '../model/workspace.js';
import { isTemplatePath } from './package-templates.js';
import { byCodeUnit, isPortablePath } from './workspace-path.js';

const run = promisify(execFile);

/** Larger than any file that is read. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * A workspace as it was at a git revision, read only; fonts and the cache are those of today. Templates that the
 * revision lacks are today's. Null where the folder is in no repository, or where the repository knows no such revision.
 */
export async function openGitRevision(
  root: string,
  revision: string,
  today: Workspace,
): Promise<Workspace | null> {
  const folder = await realpath(root);
  const git = async (...words: readonly string[]): Promise<Uint8Array | null> => {
    try {
      const { stdout } = await run('git', words, { cwd: folder, encoding: 'buffer', maxBuffer: MOST_BYTES });
      return new Uint8Array(stdout);
    } catch {
      return null;
    }
  };
  const found = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (found === null) return null;
  const commit = new TextDecoder().decode(found).trim();
  const listed = await git('ls-tree', '-r', '-z', '--name-only', commit);
  const paths = new Set(
    new TextDecoder()
      .decode(listed ?? new Uint8Array())
      .split('\0')
      .filter(isPortablePath),
  );
  const refuse = async (): Promise<never> => {
    throw new Error('a revision cannot be written');
  };
  return {
    async list(below) {
      const here = [...paths].filter((path) => below === '' || path.startsWith(`${below}/`));
      return here.length > 0 || !isTemplatePath(below) ? here.sort(byCodeUnit) : today.list(below);
    },
    async read(path) {
      if (paths.has(path)) return git('cat-file', 'blob', `${commit}:./${path}`);
      return isTemplatePath(path) ? today.read(path) : null;
    },
    font: today.font,
    remember: today.remember,
    rememberNow: today.rememberNow,
    keep: today.keep,
    amend: refuse,
    replace: refuse,
  };
}
