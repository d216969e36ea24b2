import { type BuildRequest, compile } from './build.js';
import type { Compilation } from './model/compilation.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { ReportRecord } from './model/record.js';
import type { Workspace } from './model/workspace.js';

export type CheckRequest = Pick<BuildRequest, 'folder' | 'strict' | 'onStage'>;

export interface CheckResult {
  /** Every problem that a build would tell, in the order of its stages. */
  readonly diagnostics: readonly Diagnostic[];
  /** The report in memory, for `explain`; null where its figures could not be read. */
  readonly compilation: Compilation | null;
  /** What the report says, for `diff`; without pages where they could not be laid out. */
  readonly record: ReportRecord | null;
}

/** Everything that a build does up to its drawn charts. Nothing is rendered, and nothing is written. */
export async function check(workspace: Workspace, request: CheckRequest): Promise<CheckResult> {
  const { diagnostics, compilation, record } = await compile(workspace, { ...request, paint: null });
  return { diagnostics, compilation, record };
}
