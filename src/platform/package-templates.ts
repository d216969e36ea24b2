import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The folder of layouts, themes and chart templates, in a workspace and in this package. */
const TEMPLATES = 'templates';

/**
 * The root under which this package's own templates lie: what a workspace does not hold is taken from there, so that a
 * folder of the author's own needs no copy of them.
 */
export async function packageRoot(): Promise<string> {
  return realpath(fileURLToPath(new URL('../..', import.meta.url)));
}

/** True for a path of templates, below which the package stands in for the workspace. */
export function isTemplatePath(path: string): boolean {
  return path === TEMPLATES || path.startsWith(`${TEMPLATES}/`);
}
