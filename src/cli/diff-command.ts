import {
  check,
  diff,
  issueFolder,
  issuesOf,
  type LaterIssue,
  openDiskWorkspace,
  openGitRevision,
  redlineAsMarkdown,
  redlineAsPage,
  redlineAsText,
  type Workspace,
} from '../index.js';
import type { DiffWords } from './command.js';
import { keptIssue, lastIssue } from './issues-of.js';
import { preferredLanguage } from './preferred-language.js';
import { reportsIn } from './reports-in.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';

const FORMATS = { text: redlineAsText, markdown: redlineAsMarkdown, html: redlineAsPage } as const;

/** Tells what changed in each report; 1 where the sources compared have errors, since a redline is then not whole. */
export async function diffCommand(command: DiffWords, terminal: Terminal): Promise<number> {
  const workspace = await openDiskWorkspace(terminal.folder);
  const reports = await reportsIn(workspace, command.reports);
  if (command.format === 'html' && reports.length > 1)
    throw new ToolError(`A page tells of one report: add --report=${reports[0]}.`);
  const language = command.messages ?? preferredLanguage(terminal);
  const redlines = [];
  let hasErrors = false;
  for (const report of reports) {
    const from = await (command.from === null
      ? lastIssueOrBuild(report, workspace)
      : issueNamed(command.from, report, workspace, terminal));
    const to = await (command.to === null
      ? compiled(report, workspace)
      : issueNamed(command.to, report, workspace, terminal));
    for (const { errors, name } of [from, to]) {
      if (errors === 0) continue;
      hasErrors = true;
      terminal.complain(
        `${report} ${name.version}: ${errors} ${errors === 1 ? 'error' : 'errors'}, so that its pages are not compared; “proofdeck check” tells them.`,
      );
    }
    redlines.push({ report, ...diff(from, to) });
  }
  if (command.format === 'json') terminal.print(JSON.stringify(redlines, null, 2));
  else
    for (const redline of redlines) {
      if (redlines.length > 1) terminal.print(`${redline.report}:`);
      terminal.print(FORMATS[command.format](redline, language));
    }
  return hasErrors ? 1 : 0;
}

/** An issue, and how many errors keep it from being whole. */
interface Found extends LaterIssue {
  readonly errors: number;
}

/** What is meant by a word: a manifest's path, a version that was issued, or a git revision. */
async function issueNamed(
  name: string,
  report: string,
  workspace: Workspace,
  terminal: Terminal,
): Promise<Found> {
  if (name.endsWith('.json')) return kept(name, workspace);
  const version = name.replace(/^v/, '');
  const versions = await issuesOf(workspace, report);
  if (versions.includes(version)) return kept(`${issueFolder(report)}/v${version}.json`, workspace);
  const revision = await openGitRevision(terminal.folder, name, workspace);
  if (revision !== null) return compiled(report, revision, name);
  const issued =
    versions.length === 0 ? 'it was not issued yet' : `it was issued as v${versions.join(', v')}`;
  throw new ToolError(
    `“${name}” is no issue of ${report} (${issued}), no git revision, and no manifest.json.`,
  );
}

/** The last issue; before the first, what was built last. */
async function lastIssueOrBuild(report: string, workspace: Workspace): Promise<Found> {
  const issued = await lastIssue(workspace, report);
  if (issued !== null) return { ...issued, errors: 0 };
  const built = `out/${report}/manifest.json`;
  if ((await workspace.read(built)) === null)
    throw new ToolError(
      `${report} was neither issued nor built yet: “proofdeck issue v1.0 ${report}” keeps what it says now.`,
    );
  return kept(built, workspace);
}

async function kept(path: string, workspace: Workspace): Promise<Found> {
  return { ...(await keptIssue(workspace, path)), errors: 0 };
}

/** The sources as they are in a workspace; `name` is what they are called there, or else their version. */
async function compiled(report: string, workspace: Workspace, name?: string): Promise<Found> {
  const { compilation, record, diagnostics } = await check(workspace, { folder: `data/${report}` });
  if (compilation === null || record === null)
    throw new ToolError(`${name ?? report} cannot be read; “proofdeck check ${report}” says why.`);
  const { material } = compilation;
  const { version, issued } = material.report;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { name: { version, issued }, record, material, errors };
}
