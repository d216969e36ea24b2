import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../src/load/index.js';
import type { Material } from '../src/model/material.js';
import type { Sources } from '../src/model/source.js';
import { validate } from '../src/validate/index.js';
import { openTestWorkspace } from './run/test-workspace.js';

const FOLDER = 'data/smart-cs-2025';
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** A change of one file of the flagship, by its path below the report's folder. */
export type Changes = Readonly<Record<string, (text: string) => string>>;

/** The report that this repository ships, loaded and validated in memory; it must have no problem so far. */
export async function flagship(
  changes: Changes = {},
): Promise<{ readonly sources: Sources; readonly material: Material }> {
  const files = new Map([...filesBelow(FOLDER), ...filesBelow('templates')]);
  for (const [path, change] of Object.entries(changes)) {
    const whole = `${FOLDER}/${path}`;
    const text = new TextDecoder().decode(files.get(whole));
    files.set(whole, new TextEncoder().encode(change(text)));
  }
  const workspace = openTestWorkspace(files);
  const sources = await load(workspace, FOLDER);
  const material = sources.value === null ? null : validate(sources.value);
  const problems = [...sources.diagnostics, ...(material?.diagnostics ?? [])];
  if (sources.value === null || material === null || material.value === null || problems.length > 0)
    throw new Error(JSON.stringify(problems, null, 1));
  return { sources: sources.value, material: material.value };
}

/** A commentary file of the flagship as it lies on disk. */
export function flagshipCommentary(language: string): { readonly file: string; readonly text: string } {
  const file = `${FOLDER}/commentary.${language}.md`;
  return { file, text: readFileSync(`${ROOT}${file}`, 'utf8') };
}

function filesBelow(folder: string): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .sort()
    .map((path) => [path.slice(path.lastIndexOf(`/${folder}/`) + 1), new Uint8Array(readFileSync(path))]);
}
