import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { addTable, importTable, openDiskWorkspace } from '../index.js';
import type { ImportWords } from './command.js';
import { preferredLanguage } from './preferred-language.js';
import { inPrintedOrder, printDiagnostics } from './print-diagnostics.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';

/** Makes a report of a table, and says what is to be confirmed. */
export async function importCommand(words: ImportWords, terminal: Terminal): Promise<number> {
  const bytes = await readFile(resolve(terminal.folder, words.table)).catch(() => null);
  if (bytes === null) throw new ToolError(`There is no file “${words.table}” that can be read.`);
  const file = tableName(basename(words.table));
  const name = reportName(words, file);
  const workspace = await openDiskWorkspace(terminal.folder);
  const language = words.messages ?? preferredLanguage(terminal);
  const request = {
    file,
    bytes: new Uint8Array(bytes),
    folder: `data/${name}`,
    today: terminal.today(),
    ...given('sheet', words.sheet),
    ...given('range', words.range),
    ...given('title', words.title),
    ...given('language', words.language),
  };
  const made = await importTable(workspace, request);
  // Who names a report that is there means to add to it; a name made of the file's may meet one by chance.
  const isAdded = made.failure === 'exists' && words.into !== null;
  const { diagnostics, written, guesses, failure } = isAdded ? await addTable(workspace, request) : made;
  if (failure === 'exists')
    throw new ToolError(
      `data/${name} exists; nothing was written. --into=data/<name> chooses another folder, or adds to that report.`,
    );
  if (failure !== null) throw new ToolError(`${failure.path} cannot be written: ${failure.reason}.`);
  await printDiagnostics(inPrintedOrder(diagnostics), { workspace, language, terminal });
  if (written.length === 0) return 1;
  for (const path of written) terminal.print(path);
  terminal.print(HEADS[language].confirm(guesses.length));
  for (const guess of guesses)
    terminal.print(`  ${guess.file}:${guess.line}  ${guess.text}  (${guess.why[language]})`);
  terminal.print(isAdded ? HEADS[language].show(name) : HEADS[language].next(name));
  return 0;
}

const HEADS = {
  en: {
    confirm: (count: number) => `\nPlease confirm ${count} guesses, each marked CONFIRM in the files:`,
    show: (name: string) =>
      `\nNext: show the question in an exhibit and a section of data/${name}/report.yaml, or name its figures in the commentary.`,
    next: (name: string) => `\nNext: proofdeck build ${name}. Then replace the draft’s words by your own.`,
  },
  zh: {
    confirm: (count: number) => `\n请确认 ${count} 处推测，文件中均以“请确认”或 CONFIRM 标出：`,
    show: (name: string) =>
      `\n下一步：在 data/${name}/report.yaml 中为该题加图表与章节，或在评述中引用其数值。`,
    next: (name: string) => `\n下一步：proofdeck build ${name}，然后把初稿换成自己的文字。`,
  },
} as const;

function given<K extends string>(key: K, value: string | null): { readonly [key in K]?: string } {
  return value === null ? {} : ({ [key]: value } as { readonly [key in K]: string });
}

/** The copy's name: as it is, where every system can hold it and a dataset can name it. */
function tableName(name: string): string {
  const plain = name.normalize('NFC').replace(/[\\/:%<>"|?*\u0000-\u001f]/g, '-');
  return plain.length > 100 ? plain.slice(-100) : plain;
}

function reportName({ into }: ImportWords, file: string): string {
  const made = file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const name = into === null ? made || 'table' : into.replace(/^\.?\/?data\//, '').replace(/\/$/, '');
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name))
    throw new ToolError(
      `“${into ?? name}” is no folder for a report: write --into=data/<name> with lower-case letters, digits and hyphens.`,
    );
  return name;
}
