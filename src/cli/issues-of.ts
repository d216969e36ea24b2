import { type Issue, readIssue, type Workspace } from '../index.js';
import { ToolError } from './tool-error.js';

/** Where the manifests of a report's issues are kept. */
export function issueFolder(report: string): string {
  return `data/${report}/issues`;
}

/** The versions that a report was issued as, oldest first. */
export async function issuesOf(workspace: Workspace, report: string): Promise<readonly string[]> {
  const folder = issueFolder(report);
  const versions = (await workspace.list(folder)).flatMap(
    (path) => /^v(\d+(?:\.\d+)+)\.json$/.exec(path.slice(folder.length + 1))?.[1] ?? [],
  );
  return versions.sort(byNumber);
}

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

/** 1.10 comes after 1.9. */
export function byNumber(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const step = (left[index] ?? 0) - (right[index] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}
