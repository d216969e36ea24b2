import { type Issue, noEarlierIssue, noSuchIssue, unreadableIssue } from './deliver/index.js';
import { readIssue } from './diff.js';
import type { Staged } from './model/diagnostic.js';
import type { Workspace } from './model/workspace.js';

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

/**
 * The issue of that version, or with `last` the last one before the version that the report has now; where there is
 * none before it, the last of all, since a report keeps its version until it is issued again.
 */
export async function earlierIssue(
  workspace: Workspace,
  { id, version }: { readonly id: string; readonly version: string },
  asked: string,
): Promise<Staged<Issue | null>> {
  const versions = await issuesOf(workspace, id);
  const found =
    asked === 'last'
      ? (versions.findLast((one) => byNumber(one, version) < 0) ?? versions.at(-1))
      : versions.find((one) => one === asked);
  if (found === undefined) {
    const problem = versions.length === 0 ? noEarlierIssue(id) : noSuchIssue(id, asked, versions);
    return { value: null, diagnostics: [problem] };
  }
  const path = `${issueFolder(id)}/v${found}.json`;
  const issue = readIssue((await workspace.read(path)) ?? new Uint8Array());
  return issue === null
    ? { value: null, diagnostics: [unreadableIssue(path)] }
    : { value: issue, diagnostics: [] };
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
