import type { Diagnostic } from '../index.js';

/** The problems of one report. */
export interface ReportProblems {
  readonly report: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** All problems as one JSON document, for programs. A problem without a place in a file has `file: null`. */
export function problemsAsJson(reports: readonly ReportProblems[], language: 'en' | 'zh'): string {
  const told = reports.map(({ report, diagnostics }) => ({
    report,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
    problems: diagnostics.map(({ code, severity, place, message, hints, related }) => ({
      code,
      severity,
      file: place?.file ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
      length: place?.length ?? null,
      message: message[language],
      hints: hints.map((hint) => hint[language]),
      related: related.map((other) => ({ ...other.place, message: other.message[language] })),
    })),
  }));
  return JSON.stringify({ reports: told }, null, 2);
}

/**
 * A workflow command of GitHub Actions, which becomes an annotation of the line. Percent signs, line ends and, in
 * properties, colons and commas are escaped, as "Workflow commands for GitHub Actions" prescribes.
 */
export function problemForGithub(diagnostic: Diagnostic, language: 'en' | 'zh'): string {
  const { code, severity, place, message, hints } = diagnostic;
  const properties = [
    ...(place === undefined
      ? []
      : [
          ['file', place.file],
          ['line', String(place.line)],
          ['col', String(place.column)],
          ['endColumn', String(place.column + (place.length ?? 1))],
        ]),
    ['title', code],
  ].map(([name, value = '']) => `${name}=${escapeProperty(value)}`);
  const text = [message[language], ...hints.map((hint) => hint[language])].join('\n');
  const level = severity === 'note' ? 'notice' : severity;
  return `::${level} ${properties.join(',')}::${escapeText(text)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
