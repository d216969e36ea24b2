import { draftQuestion, draftReport, type Guess, openingIn, withQuestion } from './intake/index.js';
import { importFailed, nameTaken, noOpening } from './intake/messages.js';
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
  const { findTable } = await import('./load/tables.js');
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

/**
 * Adds a table to a report that is there: the table itself, and a question that names its columns at the end of the
 * questions of dataset.yaml. Every other line and file stays as it is; a name that is taken is a diagnostic.
 */
export async function addTable(workspace: Workspace, request: ImportRequest): Promise<ImportResult> {
  const { file, bytes, folder, sheet = null, range = null, title = null, language = null } = request;
  const none: ImportResult = { diagnostics: [], written: [], guesses: [], failure: null };
  const path = `${folder}/dataset.yaml`;
  const before = await workspace.read(path);
  const opening = before === null ? null : openingIn(textOf(before));
  if (before === null || opening === null) return { ...none, diagnostics: [noOpening(path)] };
  const { findTable } = await import('./load/tables.js');
  const { value: found, diagnostics } = findTable(file, bytes, { sheet, range });
  if (found === null) return { ...none, diagnostics };
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const made = draftQuestion(found, { name, file, title, language, today: request.today }, opening);
  if (typeof made === 'string') return { ...none, diagnostics: [importFailed(found.table.file, made)] };
  const files = new Map<string, Uint8Array>();
  for (const known of await workspace.list(folder)) {
    const kept = await workspace.read(known);
    if (kept !== null) files.set(known.slice(folder.length + 1), kept);
  }
  const line = opening.questions.get(made.id);
  const taken = [
    ...(line === undefined ? [] : [nameTaken({ file: path, line, column: 3 }, made.id)]),
    ...(files.has(made.tablePath)
      ? [nameTaken({ file: `${folder}/${made.tablePath}`, line: 1, column: 1 }, made.tablePath)]
      : []),
  ];
  if (taken.length > 0) return { ...none, diagnostics: taken };
  const after = withQuestion(textOf(before), opening, made.text);
  files.set('dataset.yaml', new TextEncoder().encode(after));
  files.set(made.tablePath, bytes);
  const failure = await workspace.replace(folder, files);
  if (failure !== null) return { ...none, failure };
  const guesses = made.guesses.map((guess) => ({ ...guess, file: path, line: guess.line + opening.after }));
  return { ...none, diagnostics, written: [path, `${folder}/${made.tablePath}`], guesses };
}

/** A byte order mark is part of what stays as it is. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
