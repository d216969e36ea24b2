import {
  byNumber,
  issueFolder,
  issuesOf,
  openDiskWorkspace,
  type PreparedMail,
  prepareMail,
  privateWords,
  readIssue,
  type Workspace,
  writeDrafts,
} from '../index.js';
import type { MailWords } from './command.js';
import { preferredLanguage } from './preferred-language.js';
import { inPrintedOrder, printDiagnostics } from './print-diagnostics.js';
import { reportsIn } from './reports-in.js';
import type { Terminal } from './run-command.js';
import { rehearse, sendMails } from './send-mails.js';
import { ToolError } from './tool-error.js';

/** Writes mails as drafts, says who would get them, or sends them; 1 where a report has errors or is not what was built. */
export async function mailCommand(command: MailWords, terminal: Terminal): Promise<number> {
  const workspace = await openDiskWorkspace(terminal.folder);
  const language = command.messages ?? preferredLanguage(terminal);
  const reports = await reportsWithMail(command.reports, workspace);
  let failed = false;
  for (const report of reports) {
    const prepared = await prepare(report, command.list, workspace, terminal);
    await printDiagnostics(inPrintedOrder(prepared.diagnostics), { workspace, language, terminal });
    if (prepared.request === null) {
      failed = true;
      terminal.complain(`${report}: no mail was written; the reasons stand above.`);
      continue;
    }
    if (command.how === 'rehearse') {
      rehearse(prepared, terminal);
      terminal.print(`${report}: ${counted(prepared)}. Nothing was sent; “--send --yes” sends.`);
      continue;
    }
    if (command.how === 'send') {
      failed = (await sendMails(report, prepared, command, workspace, terminal)) > 0 || failed;
      continue;
    }
    const { value, diagnostics } = await writeDrafts(workspace, prepared);
    await printDiagnostics(diagnostics, { workspace, language, terminal });
    failed ||= diagnostics.length > 0;
    for (const path of value) terminal.print(path);
    terminal.print(`${report}: ${counted(prepared)}. “proofdeck mail --send” says who would get which.`);
  }
  return failed ? 1 : 0;
}

/** Named ones, or all that have a `mail.yaml`. */
async function reportsWithMail(named: readonly string[], workspace: Workspace): Promise<readonly string[]> {
  const reports = await reportsIn(workspace, named);
  if (named.length > 0) return reports;
  const found = [];
  for (const report of reports)
    if ((await workspace.read(`data/${report}/mail.yaml`)) !== null) found.push(report);
  if (found.length === 0) throw new ToolError('No report here has a mail.yaml; nobody is to get anything.');
  return found;
}

async function prepare(
  report: string,
  list: string | null,
  workspace: Workspace,
  { folder }: Terminal,
): Promise<PreparedMail> {
  const known = privateWords(folder);
  return prepareMail(workspace, {
    report,
    list,
    earlier: await earlierIssue(report, workspace),
    known,
  });
}

/** The last issue before what was built. */
async function earlierIssue(report: string, workspace: Workspace) {
  const built = await workspace.read(`out/${report}/manifest.json`);
  const version = built === null ? undefined : readIssue(built)?.name.version;
  if (version === undefined) return null;
  const before = (await issuesOf(workspace, report)).findLast((one) => byNumber(one, version) < 0);
  const bytes = before === undefined ? null : await workspace.read(`${issueFolder(report)}/v${before}.json`);
  return bytes === null ? null : readIssue(bytes);
}

function counted({ bundles }: PreparedMail): string {
  const recipients = bundles.reduce((sum, bundle) => sum + bundle.recipients.length, 0);
  const letters = bundles.length === 1 ? '1 letter' : `${bundles.length} letters`;
  return `${letters} for ${recipients} ${recipients === 1 ? 'recipient' : 'recipients'}`;
}
