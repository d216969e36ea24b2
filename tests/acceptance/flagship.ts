import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { type BuildResult, build, type Diagnostic, type Workspace } from '../../src/index.js';
import { openContentCache } from '../../src/platform/content-cache.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import type { Change } from '../sample-report.js';

/** The folder of the report that this repository ships. */
export const FLAGSHIP = 'data/smart-cs-2025';

/** Where its outputs go. */
export const OUT = 'out/smart-cs-2025';

/** The repository's own folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** As the command line introduces itself, so that its files equal those built here. */
const TOOL = { name: 'proofdeck', version: packageVersion() };

/** Sections of the report, as report.yaml lists them. */
export interface SectionEntry {
  readonly id: string;
  readonly deck?: string;
  readonly briefing?: string;
}

/** The order of sections, as report.yaml with these changes has it. */
export function sectionsOf(changes: Changes = {}): readonly SectionEntry[] {
  return reportOf(changes).sections;
}

/** Ids of the exhibits that are drawn and not set as a table. */
export const CHARTS: readonly string[] = Object.entries(reportOf({}).exhibits).flatMap(([id, { kind }]) =>
  kind === 'table' ? [] : [id],
);

/** By path below the report's folder, or by a whole path such as `templates/themes/house.yaml`. */
export type Changes = Readonly<Record<string, Change>>;

/** What a build gave, and the files it wrote by their path below `out/smart-cs-2025`. */
export interface Built {
  readonly result: BuildResult;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The report and the templates as they lie on disk, with these changes. */
export function flagshipFiles(changes: Changes = {}): Map<string, Uint8Array> {
  const files = new Map([...filesBelow(FLAGSHIP), ...filesBelow('templates')]);
  for (const [path, change] of Object.entries(changes)) {
    const whole = path.startsWith('templates/') ? path : `${FLAGSHIP}/${path}`;
    const bytes = files.get(whole);
    if (change === null) files.delete(whole);
    else if (typeof change === 'string') files.set(whole, Buffer.from(change));
    else if (bytes !== undefined) files.set(whole, Buffer.from(change(textOf(bytes))));
    else throw new Error(`there is no ${whole} to change`);
  }
  return files;
}

/** Builds the changed report; the same files are built once a test run, whichever test file asks. */
export async function buildFlagship(changes: Changes = {}): Promise<Built> {
  const files = flagshipFiles(changes);
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path} ${bytes.length}\n`).update(bytes);
  const folder = join(inject('runFolder'), 'builds');
  return deserialize(await once(folder, hash.digest('hex'), async () => serialize(await buildFiles(files))));
}

/** The result for `key`: computed by whichever process asks first, awaited by those that ask meanwhile. */
async function once(folder: string, key: string, compute: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const { remember } = openContentCache(folder);
  const turn = join(folder, `${key}.turn`);
  await mkdir(folder, { recursive: true });
  while (
    !(await mkdir(turn).then(
      () => true,
      () => false,
    ))
  )
    await setTimeout(100);
  try {
    return await remember(key, compute);
  } finally {
    await rm(turn, { recursive: true });
  }
}

/** Every problem that a build of the changed report would tell; nothing is written. */
export async function checkFlagship(changes: Changes): Promise<readonly Diagnostic[]> {
  const request = { folder: FLAGSHIP, tool: TOOL, write: false };
  return (await build(sharingCache(flagshipFiles(changes)), request)).diagnostics;
}

export function fileOf({ files }: Built, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined)
    throw new Error(`${path} was not written; there are ${[...files.keys()].join(', ')}`);
  return bytes;
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function buildFiles(files: Map<string, Uint8Array>): Promise<Built> {
  const workspace = openTestWorkspace(files);
  const { remember } = sharingCache(files);
  const result = await build(
    { ...workspace, remember },
    {
      folder: FLAGSHIP,
      tool: TOOL,
      write: true,
      pictures: 'all',
    },
  );
  const written = [...workspace.files].filter(([path]) => path.startsWith(`${OUT}/`));
  return { result, files: new Map(written.map(([path, bytes]) => [path.slice(OUT.length + 1), bytes])) };
}

/** A workspace in memory with a cache on disk, so that no test file draws a chart that another has drawn. */
function sharingCache(files: Map<string, Uint8Array>): Workspace {
  const { remember } = openContentCache(join(inject('runFolder'), 'cache'));
  return { ...openTestWorkspace(files), remember };
}

function filesBelow(folder: string): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(ROOT.length))
    .sort()
    .map((path) => [path, new Uint8Array(readFileSync(join(ROOT, path)))]);
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

interface ReportSource {
  readonly exhibits: Readonly<Record<string, { readonly kind: string }>>;
  readonly sections: readonly SectionEntry[];
}

function reportOf(changes: Changes): ReportSource {
  const report = flagshipFiles(changes).get(`${FLAGSHIP}/report.yaml`) ?? new Uint8Array();
  return parse(textOf(report)) as ReportSource;
}
