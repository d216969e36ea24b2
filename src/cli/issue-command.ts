import {
  amend,
  build,
  issueFolder,
  issuesOf,
  openDiskWorkspace,
  readIssue,
  type Workspace,
} from '../index.js';
import type { IssueWords } from './command.js';
import { fileTable } from './file-table.js';
import { preferredLanguage } from './preferred-language.js';
import { inPrintedOrder, printDiagnostics } from './print-diagnostics.js';
import { reportsIn } from './reports-in.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';
import { toolVersion } from './tool-version.js';

/**
 * Builds a report under a version and keeps its manifest among its sources, where the next one is held against it. An
 * issue is never written twice. With errors nothing stays changed.
 */
export async function issueCommand({ version, reports }: IssueWords, terminal: Terminal): Promise<number> {
  const workspace = await openDiskWorkspace(terminal.folder);
  const found = await reportsIn(workspace, reports);
  const [report = '', ...others] = found;
  if (others.length > 0)
    throw new ToolError(
      `Which report? “proofdeck issue v${version} <report>”; there are ${found.join(', ')}.`,
    );
  const issued = await issuesOf(workspace, report);
  if (issued.includes(version))
    throw new ToolError(
      `${report} was issued as v${version} before, and an issue stays as it is: take a later version.`,
    );
  const restore = await stateVersion(version, report, workspace);
  const { files, diagnostics } = await build(workspace, {
    folder: `data/${report}`,
    tool: { name: 'proofdeck', version: await toolVersion() },
    write: true,
  });
  const language = preferredLanguage(terminal);
  await printDiagnostics(inPrintedOrder(diagnostics), { workspace, language, terminal });
  const manifest = files.length === 0 ? null : await workspace.read(`out/${report}/manifest.json`);
  if (manifest === null || readIssue(manifest)?.name.version !== version) {
    await restore();
    terminal.complain(
      `${report} was not issued: its errors stand above. report.yaml says what it said before.`,
    );
    return 1;
  }
  await keep(manifest, version, report, workspace);
  terminal.print(`${report}: ${fileTable(files)}`);
  terminal.print(`${issueFolder(report)}/v${version}.json keeps what v${version} says.`);
  return 0;
}

/** Writes the version into report.yaml, and gives back what undoes it. */
async function stateVersion(
  version: string,
  report: string,
  workspace: Workspace,
): Promise<() => Promise<void>> {
  const path = `data/${report}/report.yaml`;
  const before = await workspace.read(path);
  if (before === null) throw new ToolError(`There is no ${path}.`);
  const lines = new TextDecoder().decode(before).split(/\r\n?|\n/);
  const line = lines.findIndex((one) => /^version\s*:/.test(one));
  const [, key = '', written = ''] =
    /^(version\s*:\s*)("[^"]*"|'[^']*'|[^\s#]+)/.exec(lines[line] ?? '') ?? [];
  if (written === '')
    throw new ToolError(`${path} has no line “version: "..."”; write version: "${version}" and try again.`);
  if (written.replace(/["']/g, '') === version) return async () => {};
  const edit = { file: path, line: line + 1, column: key.length + 1, length: written.length };
  await write(path, amend(before, [{ ...edit, text: `"${version}"` }]), workspace);
  return () => write(path, before, workspace);
}

async function write(path: string, bytes: Uint8Array, workspace: Workspace): Promise<void> {
  const failure = await workspace.amend(path, bytes);
  if (failure !== null) throw new ToolError(`${failure.path} cannot be written: ${failure.reason}.`);
}

/** Puts a manifest beside those of earlier issues. */
async function keep(
  manifest: Uint8Array,
  version: string,
  report: string,
  workspace: Workspace,
): Promise<void> {
  const folder = issueFolder(report);
  const files = new Map<string, Uint8Array>();
  for (const path of await workspace.list(folder)) {
    const bytes = await workspace.read(path);
    if (bytes !== null) files.set(path.slice(folder.length + 1), bytes);
  }
  const failure = await workspace.replace(folder, files.set(`v${version}.json`, manifest));
  if (failure !== null) throw new ToolError(`${failure.path} cannot be written: ${failure.reason}.`);
}
