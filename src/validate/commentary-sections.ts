import type { Commentary } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Report } from '../model/report.js';
import { nearest } from '../schema/index.js';
import { unknownReference } from './messages.js';

/**
 * A section of commentary that the report does not list would be written and never seen. One that resembles a
 * section without commentary is left alone: its name was complained about there.
 */
export function checkCommentarySections(
  commentaries: ReadonlyMap<Language, Commentary>,
  report: Report,
  problems: Diagnostic[],
): void {
  const known = report.sections.map((section) => section.id);
  const written = [...commentaries.values()].flatMap(({ sections }) => sections);
  const untold = known.filter((id) => !written.some((section) => section.id === id));
  for (const { id, place } of written) {
    if (known.includes(id) || nearest(id, untold) !== null) continue;
    problems.push(unknownReference(place, 'section', id, nearest(id, known), known));
  }
}
