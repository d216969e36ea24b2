import { type Clause, judgedFile } from './pdf-conformance/clause.js';
import { FILE_CLAUSES } from './pdf-conformance/file-clauses.js';
import { FONT_CLAUSES } from './pdf-conformance/font-clauses.js';
import { STRUCTURE_CLAUSES } from './pdf-conformance/structure-clauses.js';

/** What PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) require that a parsed file shows, clause by clause. */
export const PDF_CLAUSES: readonly Clause[] = [...FILE_CLAUSES, ...STRUCTURE_CLAUSES, ...FONT_CLAUSES];

/**
 * What keeps a PDF from being read aloud or kept for good, each with its clause. It does not replace a validator; an
 * empty list means that none of these faults is there.
 */
export function pdfProblems(bytes: Uint8Array): readonly string[] {
  const file = judgedFile(bytes);
  return [
    ...PDF_CLAUSES.flatMap(({ name, problems }) => problems(file).map((problem) => `${name}: ${problem}`)),
    ...file.reading.warnings.map((warning) => `MuPDF: ${warning}`),
  ];
}
