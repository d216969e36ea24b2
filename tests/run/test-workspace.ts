import { openKeptValues } from '../../src/platform/kept-values.js';
import { type MemoryWorkspace, openMemoryWorkspace } from '../../src/platform/memory-workspace.js';

/** Of one test file: templates are parsed and fonts are opened once, however many reports it builds. */
const { keep } = openKeptValues();

export function openTestWorkspace(content?: Parameters<typeof openMemoryWorkspace>[0]): MemoryWorkspace {
  return { ...openMemoryWorkspace(content), keep };
}
