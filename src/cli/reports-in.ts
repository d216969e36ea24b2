import type { Workspace } from '../index.js';
import { ToolError } from './tool-error.js';

/** The reports that are named, or all in `data/`. */
export async function reportsIn(workspace: Workspace, named: readonly string[]): Promise<readonly string[]> {
  const files = await workspace.list('data');
  const found = files.flatMap((path) => /^data\/([^/]+)\/report\.yaml$/.exec(path)?.[1] ?? []);
  if (found.length === 0)
    throw new ToolError('There is no report here: no data/<report>/report.yaml below this folder.');
  const unknown = named.filter((name) => !found.includes(name));
  if (unknown.length > 0)
    throw new ToolError(`There is no report “${unknown[0]}”; there are ${found.join(', ')}.`);
  return named.length > 0 ? named : found;
}
