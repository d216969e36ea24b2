import type { Language } from '../../model/language.js';
import type { RecordedClaim, RecordedEdition, ReportRecord } from '../../model/record.js';
import type { ClaimChange } from '../../model/redline.js';

/** In the order in which a reader should hear of them. */
const GRAVEST_FIRST: readonly ClaimChange['kind'][] = ['flipped', 'fragile', 'dropped', 'added'];

/** Claims of either issue that the other does not make, or makes less firmly; the gravest first. */
export function changedClaims(
  from: ReportRecord,
  to: ReportRecord,
  bears: (claim: { readonly source: string; readonly language: Language }) => boolean | null,
): readonly ClaimChange[] {
  const changes = from.editions.flatMap((earlier) => {
    const later = to.editions.find(({ language }) => language === earlier.language);
    return later === undefined ? [] : changesOf(earlier, later, bears);
  });
  return GRAVEST_FIRST.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

function changesOf(
  { language, claims: earlier }: RecordedEdition,
  { claims: later }: RecordedEdition,
  bears: (claim: { readonly source: string; readonly language: Language }) => boolean | null,
): readonly ClaimChange[] {
  const before = new Map(earlier.map((claim) => [placeOf(claim), claim]));
  const after = new Map(later.map((claim) => [placeOf(claim), claim]));
  const of = ({ section, part, source, words }: RecordedClaim) => ({
    language,
    section,
    part,
    source,
    words,
  });
  const gone = [...before.values()].filter((claim) => !after.has(placeOf(claim)));
  const fresh = [...after.values()].filter((claim) => !before.has(placeOf(claim)));
  const instead = (claim: RecordedClaim): RecordedClaim | undefined =>
    fresh.find(
      ({ section, part, subjects }) =>
        section === claim.section &&
        part === claim.part &&
        subjects.some((subject) => claim.subjects.includes(subject)),
    );
  const replacing = new Set(gone.map(instead));
  return [
    ...gone.map((claim): ClaimChange => {
      const kind = bears({ source: claim.source, language }) === false ? 'flipped' : 'dropped';
      return { kind, ...of(claim), now: instead(claim)?.words ?? null };
    }),
    ...[...after.values()]
      .filter((claim) => claim.isFragile && before.get(placeOf(claim))?.isFragile === false)
      .map((claim): ClaimChange => ({ kind: 'fragile', ...of(claim), now: claim.words })),
    ...fresh
      .filter((claim) => !replacing.has(claim))
      .map((claim): ClaimChange => ({ kind: 'added', ...of(claim), now: claim.words })),
  ];
}

/** The same claim in the same place; said twice in one place it is one. */
function placeOf({ section, part, source }: RecordedClaim): string {
  return [section, part, source].join('\n');
}
