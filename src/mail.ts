import { check } from './check.js';
import {
  type Bundle,
  builtOutputs,
  bundleProblems,
  bundlesOf,
  deliverDrafts,
  draftOf,
  type Issue,
  type MailRequest,
  noMail,
  noSuchList,
  notForRecipients,
  type Outgoing,
  outgoingOf,
  underEmbargo,
} from './deliver/index.js';
import { diff } from './diff.js';
import { inspectDeck, leaksOf, type Private } from './inspect/index.js';
import type { Diagnostic, Staged } from './model/diagnostic.js';
import type { Workspace } from './model/workspace.js';
import { builtIn, issueIn } from './schema/index.js';

export interface MailOrder {
  /** Name of the report's folder. */
  readonly report: string;
  /** Name of one list; null: all of them. */
  readonly list: string | null;
  /** The last issue before this one; null for the first. */
  readonly earlier: Issue | null;
  /** What the documents must not tell of this machine. */
  readonly known: Private;
}

/** Letters that are ready to go, or the problems that keep them. */
export interface PreparedMail {
  readonly diagnostics: readonly Diagnostic[];
  /** Null with errors. */
  readonly request: MailRequest | null;
  readonly bundles: readonly Bundle[];
}

/**
 * Writes the letters of a report that was built. The sources are compiled once more: with an error in them, with
 * documents that are not what they say now, or without `mail.yaml`, there are none.
 */
export async function prepareMail(workspace: Workspace, order: MailOrder): Promise<PreparedMail> {
  const { report, list, earlier, known } = order;
  const { compilation, diagnostics: told } = await check(workspace, { folder: `data/${report}` });
  // What the build warned of, it has said.
  const errors = told.filter(isError);
  const stop = (diagnostics: readonly Diagnostic[]): PreparedMail => {
    return { diagnostics: [...errors, ...diagnostics], request: null, bundles: [] };
  };
  if (compilation === null || errors.length > 0) return stop([]);
  const { material, story } = compilation;
  if (material.mail === null) return stop([noMail(report)]);
  const lists = material.mail.lists.map(({ id }) => id);
  if (list !== null && !lists.includes(list)) return stop([noSuchList(list, lists)]);

  const { manifest, files, diagnostics: unfit } = await openOutputs(workspace, report, known);
  const issue = issueIn(manifest);
  if (issue === null || unfit.length > 0) return stop(unfit);
  const request: MailRequest = {
    material,
    texts: story.mail,
    record: issue.record,
    files,
    redline: earlier === null ? null : diff(earlier, { ...issue, material }),
  };
  const bundles = bundlesOf(request, list);
  const { largest } = material.mail;
  const problems = bundles.flatMap((bundle) => bundleProblems(bundle, report, largest));
  if (problems.some(isError)) return stop(problems);
  return { diagnostics: problems, request, bundles };
}

/** Writes a draft for every letter to `out/<report>/mail/`. */
export async function writeDrafts(
  workspace: Workspace,
  { request, bundles }: PreparedMail,
): Promise<Staged<readonly string[]>> {
  if (request === null) return { value: [], diagnostics: [] };
  const drafts = new Map<string, Uint8Array>();
  for (const bundle of bundles) {
    const [name, bytes] = await draftOf(bundle, request);
    drafts.set(name, bytes);
  }
  return deliverDrafts(workspace, request.material.report.id, drafts);
}

/** The messages of all letters, one a recipient; none before the embargo has passed. `now` is ISO 8601. */
export function outgoingMail({ request, bundles }: PreparedMail, now: string): Staged<readonly Outgoing[]> {
  if (request === null) return { value: [], diagnostics: [] };
  const embargo = request.material.mail?.embargo ?? null;
  if (embargo !== null && Date.parse(now) < Date.parse(embargo))
    return { value: [], diagnostics: [underEmbargo(embargo)] };
  return { value: bundles.flatMap((bundle) => outgoingOf(bundle, request)), diagnostics: [] };
}

/** Whether the outputs of a report are what its sources say, and hold nothing that no recipient should see. */
export async function checkOutputs(
  workspace: Workspace,
  report: string,
  known: Private,
): Promise<readonly Diagnostic[]> {
  return (await openOutputs(workspace, report, known)).diagnostics;
}

interface OpenedOutputs {
  readonly manifest: unknown;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

async function openOutputs(workspace: Workspace, report: string, known: Private): Promise<OpenedOutputs> {
  const manifest = await manifestOf(workspace, report);
  const { files, diagnostics } = await builtOutputs(workspace, report, builtIn(manifest));
  const leaks = [...files].flatMap(([name, bytes]) => {
    const faults = name.endsWith('.pptx') ? inspectDeck(bytes) : [];
    return [
      ...leaksOf(name, bytes, known).map(({ part, found }) => notForRecipients(name, part, found)),
      ...faults.map(({ part, found, rule }) =>
        notForRecipients(name, part, { en: `${found} (${rule})`, zh: `${found}（${rule}）` }),
      ),
    ];
  });
  return { manifest, files, diagnostics: [...diagnostics, ...leaks] };
}

async function manifestOf(workspace: Workspace, report: string): Promise<unknown> {
  const bytes = await workspace.read(`out/${report}/manifest.json`);
  try {
    return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
