import { openDiskWorkspace, startReport, startTranslation, type Workspace } from '../index.js';
import type { NewWords } from './command.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';

/** Writes a small complete report to start from. */
export async function newCommand({ name, title, languages }: NewWords, terminal: Terminal): Promise<number> {
  const workspace = await openDiskWorkspace(terminal.folder);
  const written = await startReport(workspace, { name, title, languages, today: terminal.today() });
  if (written === 'bad-name')
    throw new ToolError(`“${name}” is no name for a folder: use lower-case letters, digits and hyphens.`);
  const [language, ...others] = languages;
  if (written === 'exists' && language !== undefined && others.length === 0)
    return await translationCommand(workspace, { name, language }, terminal);
  if (written === 'exists') throw new ToolError(`data/${name} exists; nothing was written.`);
  if ('reason' in written) throw new ToolError(`${written.path} cannot be written: ${written.reason}.`);
  for (const path of written) terminal.print(path);
  terminal.print(`\nNext: proofdeck build ${name}. Then replace the sample figures by your own.`);
  return 0;
}

/** Copies the commentary of a report that is there, for translation. */
async function translationCommand(
  workspace: Workspace,
  { name, language }: { readonly name: string; readonly language: string },
  terminal: Terminal,
): Promise<number> {
  const done = await startTranslation(workspace, { name, language });
  if (done === 'exists')
    throw new ToolError(`data/${name}/commentary.${language}.md exists; nothing was written.`);
  if (done === 'no-commentary') throw new ToolError(`data/${name} has no commentary to translate.`);
  if ('reason' in done) throw new ToolError(`${done.path} cannot be written: ${done.reason}.`);
  terminal.print(`${done.written}  (from ${done.from})`);
  terminal.print(
    `\nNext: translate what stands before each {translate}, and add ${language} to languages: in data/${name}/report.yaml. proofdeck check ${name} lists what is left.`,
  );
  return 0;
}
