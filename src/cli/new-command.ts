import { openDiskWorkspace, startReport } from '../index.js';
import type { NewWords } from './command.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';

/** Writes a small complete report to start from. */
export async function newCommand({ name, title, languages }: NewWords, terminal: Terminal): Promise<number> {
  const workspace = await openDiskWorkspace(terminal.folder);
  const written = await startReport(workspace, { name, title, languages, today: terminal.today() });
  if (written === 'bad-name')
    throw new ToolError(`“${name}” is no name for a folder: use lower-case letters, digits and hyphens.`);
  if (written === 'exists') throw new ToolError(`data/${name} exists; nothing was written.`);
  if ('reason' in written) throw new ToolError(`${written.path} cannot be written: ${written.reason}.`);
  for (const path of written) terminal.print(path);
  terminal.print(`\nNext: proofdeck build ${name}. Then replace the sample figures by your own.`);
  return 0;
}
