import type { Commentary } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Report } from '../model/report.js';
import { nearest } from '../schema/index.js';
import { unknownReference } from './messages.js';

/** A section of commentary that the report does not list would be written and never seen. */
export function checkCommentarySections(
  commentaries: ReadonlyMap<Language, Commentary>,
  report: Report,
  problems: Diagnostic[],
): void {
  const known = report.sections.map((section) => section.id);
  for (const { sections } of commentaries.values()) {
    for (const { id, place } of sections) {
      if (!known.includes(id))
        problems.push(unknownReference(place, 'section', id, nearest(id, known), known));
    }
  }
}
