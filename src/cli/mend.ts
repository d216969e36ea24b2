import { amend, type Diagnostic, editsOf, type Workspace } from '../index.js';
import { ToolError } from './tool-error.js';

/** Writes what can be mended in one way only into the author's files; true when there was something to write. */
export async function mend(
  diagnostics: readonly Diagnostic[],
  workspace: Workspace,
  say: (line: string) => void,
): Promise<boolean> {
  const edits = editsOf(diagnostics);
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const bytes = await workspace.read(file);
    if (bytes === null) continue;
    const here = edits.filter((edit) => edit.file === file);
    const failure = await workspace.amend(file, amend(bytes, here));
    if (failure !== null) throw new ToolError(`${failure.path} cannot be written: ${failure.reason}.`);
    say(`${file}: ${here.length} ${here.length === 1 ? 'binding' : 'bindings'} written.`);
  }
  return edits.length > 0;
}
