import { draftReport, type Guess } from './intake/index.js';
import { importFailed } from './intake/messages.js';
import { findTable } from './load/index.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { Workspace, WriteFailure } from './model/workspace.js';

/** A table from anywhere, and the report that is to be made of it. */
export interface ImportRequest {
  /** Name of the table's file, without folders; its ending tells workbooks from text. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The report's folder, such as `data/places-2026`; it must not hold anything yet. */
  readonly folder: string;
  /** Of a workbook; absent: the only sheet that is shown, and the table found on it. */
  readonly sheet?: string;
  readonly range?: string;
  /** Absent: what stands above the table, else the file's name. */
  readonly title?: string;
  /** `zh-CN` or `en`; absent: the language of the table. */
  readonly language?: string;
  /** The date that the report is issued on, such as `2026-11-22`. */
  readonly today: string;
}

export interface ImportResult {
  /** Why nothing was proposed; places are in the table. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths written, from the workspace root; empty where nothing was. */
  readonly written: readonly string[];
  /** What the author is asked to confirm, each with its line. */
  readonly guesses: readonly Guess[];
  readonly failure: WriteFailure | 'exists' | null;
}

/**
 * Makes a report of a table: the table itself, copied byte for byte, a dataset that names its columns, an exhibit and
 * a draft of words. No value is written anywhere else, none is changed, and nothing that exists is overwritten.
 */
export async function importTable(workspace: Workspace, request: ImportRequest): Promise<ImportResult> {
  const { file, bytes, folder, sheet = null, range = null, title = null, language = null } = request;
  const stop = (rest: Partial<ImportResult>): ImportResult => ({
    diagnostics: [],
    written: [],
    guesses: [],
    failure: null,
    ...rest,
  });
  if ((await workspace.list(folder)).length > 0) return stop({ failure: 'exists' });
  const { value: found, diagnostics } = findTable(file, bytes, { sheet, range });
  if (found === null) return stop({ diagnostics });
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const made = draftReport(found, { name, file, title, language, today: request.today });
  if (typeof made === 'string') return stop({ diagnostics: [importFailed(found.table.file, made)] });
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>(
    [...made.files].map(([path, text]) => [path, encoder.encode(text)]),
  );
  files.set(made.tablePath, bytes);
  const failure = await workspace.replace(folder, files);
  if (failure !== null) return stop({ failure });
  const guesses = made.guesses.map((guess) => ({ ...guess, file: `${folder}/${guess.file}` }));
  return stop({ diagnostics, written: [...files.keys()].map((path) => `${folder}/${path}`), guesses });
}
