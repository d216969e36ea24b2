import type { Diagnostic } from './model/diagnostic.js';

/** The same furniture can fail on every page; once told is enough. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

/** What fails only because of a value that is itself reported as wrong needs no complaint of its own. */
export function withoutEchoes(
  diagnostics: readonly Diagnostic[],
  causes: readonly Diagnostic[],
): readonly Diagnostic[] {
  const wrong = new Set(causes.filter(isError).map(({ place }) => JSON.stringify(place)));
  return diagnostics.filter(({ related }) => !related.some(({ place }) => wrong.has(JSON.stringify(place))));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
