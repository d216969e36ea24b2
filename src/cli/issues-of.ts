import { type Issue, issueFolder, issuesOf, readIssue, type Workspace } from '../index.js';
import { ToolError } from './tool-error.js';

/** The last issue of a report; null before the first. Throws where it is kept in a form of an older Proofdeck. */
export async function lastIssue(workspace: Workspace, report: string): Promise<Issue | null> {
  const version = (await issuesOf(workspace, report)).at(-1);
  return version === undefined ? null : keptIssue(workspace, `${issueFolder(report)}/v${version}.json`);
}

/** The issue that a manifest tells of. */
export async function keptIssue(workspace: Workspace, path: string): Promise<Issue> {
  const bytes = await workspace.read(path);
  if (bytes === null) throw new ToolError(`There is no ${path} in this folder.`);
  const issue = readIssue(bytes);
  if (issue === null) throw new ToolError(`${path} is no manifest, or one that an older Proofdeck wrote.`);
  return issue;
}
