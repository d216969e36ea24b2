import type { Language } from '../model/language.js';
import type { Workspace, WriteFailure } from '../model/workspace.js';

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
