import {
  type Issue,
  openDiskWorkspace,
  type Preview,
  preview,
  previewFiles,
  previewProgram,
  serveLoopback,
  type Workspace,
} from '../index.js';
import type { PreviewWords } from './command.js';
import { lastIssue } from './issues-of.js';
import { preferredLanguage } from './preferred-language.js';
import { reportsIn } from './reports-in.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';
import { watchSources } from './watch-sources.js';

/** Shows one report in a browser of this machine, and again after every change, until the user interrupts. */
export async function previewCommand(command: PreviewWords, terminal: Terminal): Promise<number> {
  const workspace = await openDiskWorkspace(terminal.folder, { watching: true });
  const report = await onlyReport(workspace, command.reports);
  const tongue = command.messages ?? preferredLanguage(terminal);
  const program = await previewProgram();
  const server = await serveLoopback(command.port);
  if (server === 'in-use')
    throw new ToolError(`Port ${command.port} is in use; without --port any other is taken.`);
  if (server === 'not-allowed')
    throw new ToolError(`Port ${command.port} may not be used; try one above 1023.`);
  let last: Preview | null = null;
  try {
    await watchSources(terminal, 'Drawn', async (touched) => {
      if (touched !== null && !touched.includes(report)) return;
      const earlier = await earlierIssue(workspace, report, terminal);
      last = await preview(workspace, { folder: `data/${report}`, earlier, tongue }, last);
      server.show(previewFiles(last, program, tongue));
      terminal.print(`${report}: ${server.address}  ${conclusion(last)}`);
    });
  } finally {
    await server.close();
  }
  return 0;
}

/** The last issue. One that cannot be read is told, and pages are then held against none. */
async function earlierIssue(workspace: Workspace, report: string, terminal: Terminal): Promise<Issue | null> {
  try {
    return await lastIssue(workspace, report);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    terminal.complain(error.message);
    return null;
  }
}

async function onlyReport(workspace: Workspace, named: readonly string[]): Promise<string> {
  const [report = '', ...others] = await reportsIn(workspace, named);
  if (others.length > 0)
    throw new ToolError(
      `Which report? “proofdeck preview <report>”; there are ${[report, ...others].join(', ')}.`,
    );
  return report;
}

function conclusion({ state: { documents, problems, isStale } }: Preview): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (isStale)
    return `${errors} ${errors === 1 ? 'error' : 'errors'}; the pages shown are the last good ones.`;
  const pages = documents.reduce((sum, document) => sum + document.pages.length, 0);
  return `${pages} pages, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`;
}
