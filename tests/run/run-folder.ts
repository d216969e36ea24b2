import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this test run alone: what one test file has built, the others need not build again. */
    runFolder: string;
  }
}

/** Makes the folder of the run; it is emptied when source files have changed, and removed at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = await mkdtemp(join(tmpdir(), 'proofdeck-run-'));
  const empty = (): Promise<void> => rm(runFolder, { recursive: true, force: true });
  project.provide('runFolder', runFolder);
  project.onTestsRerun(empty);
  return empty;
}
