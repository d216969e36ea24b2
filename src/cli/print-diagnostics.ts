import type { Diagnostic, Place, Workspace } from '../index.js';
import type { Terminal } from './run-command.js';

interface PrintSetting {
  readonly workspace: Workspace;
  readonly language: 'en' | 'zh';
  readonly terminal: Terminal;
}

/** Prints every problem with its place, the line it stands in, and what would mend it. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  setting: PrintSetting,
): Promise<void> {
  const lines = new Map<string, readonly string[]>();
  for (const file of new Set(diagnostics.flatMap(({ place }) => (place === undefined ? [] : [place.file])))) {
    const bytes = await setting.workspace.read(file);
    if (bytes !== null) lines.set(file, new TextDecoder().decode(bytes).split(/\r?\n/));
  }
  for (const diagnostic of diagnostics) {
    setting.terminal.complain(format(diagnostic, lines, setting.language));
  }
}

function format(
  diagnostic: Diagnostic,
  lines: ReadonlyMap<string, readonly string[]>,
  language: 'en' | 'zh',
): string {
  const { place, severity, code, message, hints, related } = diagnostic;
  const where = place === undefined ? '' : `${at(place)} `;
  return [
    `${where}${severity} ${code}`,
    `  ${message[language]}`,
    ...(place === undefined ? [] : frame(place, lines.get(place.file))),
    ...related.map((other) => `  ${at(other.place)}  ${other.message[language]}`),
    ...hints.map((hint) => `  ${language === 'zh' ? '建议：' : 'hint: '}${hint[language]}`),
    '',
  ].join('\n');
}

/** The line with the place underlined, cut to what fits a terminal. */
function frame(place: Place, lines: readonly string[] | undefined): readonly string[] {
  const line = lines?.[place.line - 1];
  if (line === undefined) return [];
  const from = Math.max(0, place.column - 31);
  const shown = line.slice(from, from + 72);
  const number = String(place.line).padStart(5);
  const before = line.slice(from, place.column - 1);
  const length = Math.max(1, Math.min(place.length ?? 1, shown.length - before.length));
  const marked = line.slice(place.column - 1, place.column - 1 + length);
  return [
    `  ${number} | ${from > 0 ? '…' : ''}${shown}`,
    `        | ${' '.repeat(columns(before) + (from > 0 ? 1 : 0))}${'^'.repeat(Math.max(1, columns(marked)))}`,
  ];
}

/** Terminals give Han and full-width characters two columns. */
function columns(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1),
    0,
  );
}

/** A cell of a workbook carries its address in the name. */
function at({ file, line, column }: Place): string {
  return file.includes('!') ? file : `${file}:${line}:${column}`;
}

/** By file, line and column; what has no place comes last. */
export function inPrintedOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const one = a.place;
  const other = b.place;
  if (one === undefined || other === undefined)
    return (one === undefined ? 0 : 1) - (other === undefined ? 0 : 1);
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
