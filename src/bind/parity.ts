import type { ProvenClaim } from '../model/claim.js';
import type { Commentary } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Report } from '../model/report.js';
import type { BoundSection } from './bind-section.js';
import {
  absentSection,
  claimMissing,
  figureMissing,
  type Gap,
  idleWaiver,
  unusedSection,
  waiverWithoutReason,
} from './parity-messages.js';
import type { Waiver } from './waivers.js';

/** One language's bound sections by id. */
export interface BoundEdition {
  readonly language: Language;
  readonly commentary: Commentary;
  readonly sections: ReadonlyMap<string, BoundSection>;
  /** Problems of the edition that stand in no section. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every language must tell every section of the report, rest it on the same figures and claim the same of them. What
 * a waiver in either language gives a reason for may differ.
 */
export function checkParity(editions: readonly BoundEdition[], report: Report): readonly Diagnostic[] {
  return [
    ...editions.flatMap((edition) => listedSections(edition, report)),
    ...report.sections.flatMap(({ id }) => checkSection(id, editions)),
  ];
}

function listedSections(
  { language, commentary, sections }: BoundEdition,
  report: Report,
): readonly Diagnostic[] {
  const top = { file: commentary.file, line: 1, column: 1 };
  const listed = new Map(report.sections.map((plan) => [plan.id, plan]));
  return [
    ...[...listed.values()]
      .filter(({ id }) => !sections.has(id))
      .map(({ id, place }) => absentSection(place ?? top, id, commentary.file)),
    ...[...sections]
      .filter(([id]) => !listed.has(id))
      .map(([id, { section }]) => unusedSection(section.place, id, language)),
  ];
}

/** A section as one language tells it. */
export interface Telling {
  readonly language: Language;
  readonly bound: BoundSection;
}

function checkSection(id: string, editions: readonly BoundEdition[]): readonly Diagnostic[] {
  const tellings = editions.flatMap(({ language, sections }): readonly Telling[] => {
    const bound = sections.get(id);
    return bound === undefined ? [] : [{ language, bound }];
  });
  return checkTellings(id, tellings);
}

/** Whether the languages say the same of one thing, which problems call `id`. */
export function checkTellings(id: string, [first, ...others]: readonly Telling[]): readonly Diagnostic[] {
  if (first === undefined) return [];
  const telling = [first, ...others];
  const waivers = telling.flatMap(({ bound }) => bound.waivers);
  const unexplained = waivers
    .filter(({ reason }) => reason === '')
    .map(({ place }) => waiverWithoutReason(place));
  if (telling.some(({ bound }) => hasErrors(bound))) return unexplained;
  const used = new Set<Waiver>();
  const differing = others.flatMap((other) => {
    const found = [...missingIn(id, first, other), ...missingIn(id, other, first)];
    const waiving = [...first.bound.waivers, ...other.bound.waivers].filter(({ reason }) => reason !== '');
    if (found.length === 0 || waiving.length === 0) return found;
    for (const waiver of waiving) used.add(waiver);
    return [];
  });
  const idle = waivers.filter((waiver) => waiver.reason !== '' && !used.has(waiver));
  return [...unexplained, ...differing, ...idle.map(({ place }) => idleWaiver(place, id))];
}

function hasErrors({ diagnostics }: BoundSection): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** What one language says of a section and the other does not. A claim about a missing figure goes with the figure. */
function missingIn(section: string, one: Telling, other: Telling): readonly Diagnostic[] {
  const gap: Gap = {
    section,
    has: one.language,
    lacks: other.language,
    place: other.bound.section.place,
  };
  const figures = new Set(other.bound.figures);
  const claims = new Set(other.bound.claims.map(keyOf));
  const missing = new Map(
    one.bound.claims.map((claim) => [keyOf(claim), claim] as const).filter(([key]) => !claims.has(key)),
  );
  return [
    ...one.bound.figures.filter((figure) => !figures.has(figure)).map((figure) => figureMissing(figure, gap)),
    ...[...missing.values()]
      .filter((claim) => claim.subjects.every((figure) => figures.has(figure)))
      .map((claim) => claimMissing(claim, gap)),
  ];
}

/** Equal for claims that say the same of the same figures, and hold them against the same others. */
function keyOf({ quantifier, verb, numbers, subjects, rivals }: ProvenClaim): string {
  return JSON.stringify([
    quantifier,
    verb,
    [...numbers].sort((a, b) => a - b),
    [...subjects].sort(),
    [...rivals].sort(),
  ]);
}
