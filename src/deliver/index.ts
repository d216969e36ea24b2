import type { DeliveredFile, Delivery, FinishedPublication } from '../model/delivery.js';
import type { Staged } from '../model/diagnostic.js';
import type { Workspace } from '../model/workspace.js';
import { dataWorkbook } from './data-workbook.js';
import { sha256 } from './digest.js';
import { manifestOf, type OutputFile, stableJson } from './manifest.js';
import { nameTooLong, notWritable } from './messages.js';
import { chartName, LONGEST_NAME, pdfName, publicationName, thumbnailName } from './output-names.js';

export { sha256 } from './digest.js';
export { noEarlierIssue, noSuchIssue, unreadableIssue } from './issue-messages.js';
export {
  type Bundle,
  builtOutputs,
  bundleProblems,
  bundlesOf,
  draftOf,
  type Fate,
  type JournalEntry,
  type MailRequest,
  type Outgoing,
  outgoingOf,
  type PostOffice,
  sendAll,
} from './mail/index.js';
export { noMail, noSuchList, notForRecipients, underEmbargo } from './mail-messages.js';
export { claimsOfPage, placedPages, previewFiles, tellProblems, whereOf } from './preview/index.js';
export { recordOf } from './record.js';
export { type Issue, redline, redlineAsMarkdown, redlineAsPage, redlineAsText } from './redline/index.js';

/**
 * Writes everything a report consists of to `out/<report>/`, replacing what was there, or changes nothing. The
 * value lists the files written, sorted by path; it is empty when a diagnostic says why nothing was.
 */
export async function deliver(
  workspace: Workspace,
  delivery: Delivery,
): Promise<Staged<readonly DeliveredFile[]>> {
  const names = delivery.outputs.map(({ publication }) => publicationName(delivery.report, publication));
  const tooLong = names.filter((name) => name.length > LONGEST_NAME);
  if (tooLong.length > 0) {
    return { value: [], diagnostics: tooLong.map((name) => nameTooLong(name, LONGEST_NAME)) };
  }
  const files = new Map<string, OutputFile>();
  for (const [index, output] of delivery.outputs.entries()) {
    for (const [name, file] of filesOf(output, names[index] ?? '')) {
      if (files.has(name)) throw new Error(`two outputs are named ${name}`);
      files.set(name, file);
    }
  }
  const { companion, outputs } = delivery;
  if (companion) {
    const bytes = dataWorkbook(companion.dataset, companion.report, outputs, (part, make) =>
      workspace.keep(`packed part ${sha256(part)}`, make),
    );
    files.set('data.xlsx', { bytes, pages: null });
  }
  const manifest = manifestOf(delivery, names, files);
  const bytes = encode(stableJson(manifest));
  files.set('manifest.json', { bytes, pages: null });

  const folder = `out/${delivery.report.id}`;
  const failure = await workspace.replace(
    folder,
    new Map([...files].map(([name, { bytes }]) => [name, bytes])),
  );
  if (failure) return { value: [], diagnostics: [notWritable(failure)] };
  const own = { name: 'manifest.json', bytes: bytes.length, sha256: sha256(bytes), pages: null };
  const written = [...manifest.outputs, own].map(({ name, bytes: size, ...file }) => ({
    path: `${folder}/${name}`,
    size,
    ...file,
  }));
  return { value: written.sort((a, b) => (a.path < b.path ? -1 : 1)), diagnostics: [] };
}

/** A publication and what goes beside it, by name. */
function filesOf(output: FinishedPublication, name: string): readonly (readonly [string, OutputFile])[] {
  const { medium, language, pages } = output.publication;
  const seen = new Map<string, number>();
  const charts = output.charts.map(({ exhibit, svg }): readonly [string, OutputFile] => {
    const occurrence = (seen.get(exhibit) ?? 0) + 1;
    seen.set(exhibit, occurrence);
    return [chartName(exhibit, { medium, language, occurrence }), { bytes: encode(svg), pages: null }];
  });
  const thumbnails = output.thumbnails.map(({ page, format, bytes }): readonly [string, OutputFile] => {
    return [thumbnailName(page, { medium, language, format, pages: pages.length }), { bytes, pages: null }];
  });
  const pdf: readonly (readonly [string, OutputFile])[] =
    output.pdf === undefined ? [] : [[pdfName(name), { bytes: output.pdf, pages: pages.length }]];
  return [[name, { bytes: output.bytes, pages: pages.length }], ...pdf, ...charts, ...thumbnails];
}

/** Writes drafts to `out/<report>/mail/`, replacing those that were there, or changes nothing. */
export async function deliverDrafts(
  workspace: Workspace,
  report: string,
  drafts: ReadonlyMap<string, Uint8Array>,
): Promise<Staged<readonly string[]>> {
  const folder = `out/${report}/mail`;
  const failure = await workspace.replace(folder, drafts);
  if (failure) return { value: [], diagnostics: [notWritable(failure)] };
  return { value: [...drafts.keys()].map((name) => `${folder}/${name}`), diagnostics: [] };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
