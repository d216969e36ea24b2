import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bind } from '../../src/bind/index.js';
import { type BuildResult, build, type Diagnostic } from '../../src/index.js';
import { load } from '../../src/load/index.js';
import type { Edition } from '../../src/model/story.js';
import { validate } from '../../src/validate/index.js';
import { FLAGSHIP, flagshipFiles, ROOT } from '../acceptance/flagship.js';
import { openTestWorkspace } from '../run/test-workspace.js';

const GALLERY = join(ROOT, 'tests/gallery');
const TOOL = { name: 'proofdeck', version: '0.0.0' };

/** A report with everything that it is built from. */
export interface GalleryReport {
  readonly name: string;
  /** Where it stands in `files`. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Where its expectations lie on disk. */
  readonly expected: string;
}

/** The reports below tests/gallery, as they would lie in `data/`, beside this repository's own templates. */
export function galleryReports(): readonly GalleryReport[] {
  const templates = [...flagshipFiles()].filter(([path]) => path.startsWith('templates/'));
  return readdirSync(GALLERY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasReport(entry.name))
    .map(({ name }) => {
      const folder = `data/${name}`;
      const own = filesOf(join(GALLERY, name)).map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
      return {
        name,
        folder,
        files: new Map([...own, ...templates]),
        expected: join(GALLERY, name, 'expected'),
      };
    });
}

/** The report that this repository ships. */
export function flagshipReport(): GalleryReport {
  return {
    name: 'flagship',
    folder: FLAGSHIP,
    files: flagshipFiles(),
    expected: join(GALLERY, 'expected-flagship'),
  };
}

export async function buildReport({ files, folder }: GalleryReport): Promise<BuildResult> {
  return await build(openTestWorkspace(files), { folder, tool: TOOL, write: true });
}

/** The bound text in every language, and every problem up to it. */
export async function tellReport({ files, folder }: GalleryReport): Promise<{
  readonly editions: readonly Edition[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const sources = await load(openTestWorkspace(files), folder);
  if (sources.value === null) return { editions: [], diagnostics: sources.diagnostics };
  const material = validate(sources.value);
  const read = [...sources.diagnostics, ...material.diagnostics];
  if (material.value === null) return { editions: [], diagnostics: read };
  const story = bind(sources.value.commentaries, material.value);
  return { editions: story.value.editions, diagnostics: [...read, ...story.diagnostics] };
}

function hasReport(name: string): boolean {
  return readdirSync(join(GALLERY, name)).includes('report.yaml');
}

/** Below the report's folder, without what only the tests read. */
function filesOf(folder: string): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== 'README.md' && path !== 'count.mjs' && !path.startsWith('expected/'))
    .sort()
    .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]);
}
