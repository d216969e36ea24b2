import { expect } from 'vitest';
import { load } from '../../src/load/index.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Material } from '../../src/model/material.js';
import type { Workspace } from '../../src/model/workspace.js';
import { validate } from '../../src/validate/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { type Change, SAMPLE, sampleReport } from '../sample-report.js';

export interface Checked {
  readonly material: Material | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads and validates a report; the problems of both in one list. */
export async function checkReport(workspace: Workspace, folder: string): Promise<Checked> {
  const sources = await load(workspace, folder);
  if (sources.value === null) return { material: null, diagnostics: sources.diagnostics };
  const material = validate(sources.value);
  return { material: material.value, diagnostics: [...sources.diagnostics, ...material.diagnostics] };
}

/** The sample report with these changes. */
export function checkSample(changes: Readonly<Record<string, Change>> = {}): Promise<Checked> {
  return checkReport(openTestWorkspace(sampleReport(changes)), SAMPLE);
}

/** The sample report with these changes, which must be enough to go on with. */
export async function sampleMaterial(changes: Readonly<Record<string, Change>> = {}): Promise<Material> {
  const { material, diagnostics } = await checkSample(changes);
  if (material === null) throw new Error(diagnostics.map(shown).join('\n'));
  return material;
}

/** `file:line:column code` without the report's folder. */
export function shown({ place, code }: Diagnostic): string {
  return `${place?.file.replace(`${SAMPLE}/`, '')}:${place?.line}:${place?.column} ${code}`;
}

/** `file code`, and the words that the problem underlines. */
export function underlined(diagnostic: Diagnostic, changes: Readonly<Record<string, Change>>): string {
  const { place, code } = diagnostic;
  if (place === undefined) throw new Error(`${code} has no place`);
  const text = new TextDecoder().decode(sampleReport(changes).get(place.file));
  const words = text
    .split('\n')
    [place.line - 1]?.slice(place.column - 1, place.column - 1 + (place.length ?? 1));
  return `${place.file.replace(`${SAMPLE}/`, '')} ${code} ${words}`;
}

/** The one problem of a run; it must have a place, both languages and one hint. */
export function onlyProblem(diagnostics: readonly Diagnostic[]): Diagnostic {
  expect(diagnostics.map(shown)).toHaveLength(1);
  const [only] = diagnostics;
  if (only === undefined) throw new Error('no problem');
  expect(only.place?.line).toBeGreaterThan(0);
  expect(only.hints).toHaveLength(1);
  for (const sentence of [only.message, ...only.hints]) {
    expect(sentence.en).not.toBe('');
    expect(sentence.zh).toMatch(/\p{Script=Han}/u);
  }
  return only;
}
