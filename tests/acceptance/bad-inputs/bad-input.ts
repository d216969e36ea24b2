import { createHash } from 'node:crypto';
import { build, check, type Diagnostic, type Workspace } from '../../../src/index.js';
import { load } from '../../../src/load/index.js';
import { openTestWorkspace } from '../../run/test-workspace.js';
import { type Change, SAMPLE, sampleReport } from '../../sample-report.js';

/** A file as nobody should write it, in an otherwise sound report, and what is told of it. */
export interface BadInput {
  /** In a few words, as the list in docs names it. */
  readonly what: string;
  readonly changes?: Readonly<Record<string, Change>>;
  /** Files of bytes, by path below the report's folder. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
  /** True for what only looks bad and is read as it was meant. */
  readonly isFine?: boolean;
}

/** Looks bad, and is read as it was meant. */
export function fine(input: BadInput): BadInput {
  return { ...input, isFine: true };
}

/** Everything that a check of the report tells. */
export async function tellOf(input: BadInput): Promise<readonly Diagnostic[]> {
  const workspace = openTestWorkspace(filesOf(input));
  const { value, diagnostics } = await load(workspace, SAMPLE);
  if (value === null) return diagnostics;
  return (await check(workspace, { folder: SAMPLE })).diagnostics;
}

const OUT = SAMPLE.replace('data/', 'out/');

/** Digests of what lies in the folder of outputs, before and after a build that is told to write. */
export async function outputsAround(input: BadInput): Promise<readonly [before: string, after: string]> {
  const good = new Map(
    ['deck.pptx', 'brief.pdf', 'manifest.json'].map((name) => [`${OUT}/${name}`, bytesOf(name)]),
  );
  const workspace = openTestWorkspace(new Map([...filesOf(input), ...good]));
  const before = await digestOf(workspace);
  await build(workspace, { folder: SAMPLE, tool: { name: 'proofdeck', version: '0.0.0' }, write: true });
  return [before, await digestOf(workspace)];
}

async function digestOf(workspace: Workspace): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [...(await workspace.list('out'))].sort()) {
    hash.update(`${path}\n`).update((await workspace.read(path)) ?? '');
  }
  return hash.digest('hex');
}

export function filesOf(input: BadInput): Map<string, Uint8Array> {
  const files = sampleReport(input.changes);
  for (const [path, bytes] of Object.entries(input.bytes ?? {})) files.set(`${SAMPLE}/${path}`, bytes);
  return files;
}

/** `file:line:column code` without the report's folder. */
export function shown({ place, code }: Diagnostic): string {
  return place === undefined
    ? code
    : `${place.file.replace(`${SAMPLE}/`, '')}:${place.line}:${place.column} ${code}`;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
