import { languages } from '../language/index.js';
import type { Language } from '../model/language.js';
import type { Workspace, WriteFailure } from '../model/workspace.js';
import { draftTranslation } from './translation.js';

/** What a new report is told of itself. */
export interface NewReport {
  /** Name of its folder in `data/`: lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  /** One or both of `zh-CN` and `en`, in which a sample commentary is there. */
  readonly languages: readonly Language[];
  /** Such as `2026-11-22`. */
  readonly today: string;
}

/** Why a report was not written. */
export type NotStarted = WriteFailure | 'exists' | 'bad-name';

/** Where the sample lies, in the package and wherever a workspace holds another one. */
const STARTER = 'templates/starter';

/**
 * Writes a small complete report to `data/<name>/`: figures made up to show the form, a table, a commentary in each
 * language. It builds without a problem. Returns the paths written, or why nothing was.
 */
export async function startReport(
  workspace: Workspace,
  report: NewReport,
): Promise<readonly string[] | NotStarted> {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(report.name)) return 'bad-name';
  const folder = `data/${report.name}`;
  if ((await workspace.list(folder)).length > 0) return 'exists';
  const files = new Map<string, Uint8Array>();
  for (const path of await workspace.list(STARTER)) {
    const name = path.slice(STARTER.length + 1);
    const language = /^commentary\.(.+)\.md$/.exec(name)?.[1];
    const bytes = await workspace.read(path);
    if (bytes === null || (language !== undefined && !report.languages.includes(language))) continue;
    files.set(name, new TextEncoder().encode(filled(new TextDecoder().decode(bytes), report)));
  }
  const failure = await workspace.replace(folder, files);
  return failure ?? [...files.keys()].map((name) => `${folder}/${name}`);
}

/** The sample with what it leaves open, between double braces. */
function filled(text: string, { name, title, languages, today }: NewReport): string {
  const values: { readonly [key: string]: string } = {
    name,
    title,
    languages: languages.join(', '),
    today,
    year: today.slice(0, 4),
    'short-title': languages.map((language) => `  ${language}: ${JSON.stringify(title)}`).join('\n'),
  };
  return text.replace(/\{\{([a-z-]+)\}\}/g, (written, key) => values[key] ?? written);
}

/** A report that is there, and the language that it is to have as well. */
export interface NewLanguage {
  readonly name: string;
  readonly language: Language;
}

/** Why no commentary was written; `no-commentary`: there is none to start from. */
export type NotTranslated = WriteFailure | 'exists' | 'no-commentary';

/**
 * Copies the commentary of a report for translation and touches nothing else. The first language by its tag is taken
 * that has one. Returns the path written and the one it was made of.
 */
export async function startTranslation(
  workspace: Workspace,
  { name, language }: NewLanguage,
): Promise<{ readonly written: string; readonly from: string } | NotTranslated> {
  const folder = `data/${name}`;
  const written = `${folder}/commentary.${language}.md`;
  const paths = [...(await workspace.list(folder))];
  if (paths.includes(written)) return 'exists';
  const found = paths
    .flatMap((path) => {
      const tag = path.slice(folder.length).match(/^\/commentary\.([\w-]+)\.md$/)?.[1];
      return tag === undefined || !languages.includes(tag) ? [] : [{ path, tag }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))[0];
  const bytes = found === undefined ? null : await workspace.read(found.path);
  if (found === undefined || bytes === null) return 'no-commentary';
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const kept = await workspace.read(path);
    if (kept !== null) files.set(path.slice(folder.length + 1), kept);
  }
  const draft = draftTranslation(new TextDecoder().decode(bytes), found.tag, language);
  files.set(`commentary.${language}.md`, new TextEncoder().encode(draft));
  return (await workspace.replace(folder, files)) ?? { written, from: found.path };
}
