import type { Workspace } from '../index.js';

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

/** 1.10 comes after 1.9. */
export function byNumber(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const step = (left[index] ?? 0) - (right[index] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}
