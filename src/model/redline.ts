import type { ClaimPart } from './claim.js';
import type { Language } from './language.js';
import type { InEach } from './record.js';
import type { Medium } from './theme.js';

/** What changed from one issue of a report to another. All of it is plain JSON. */
export interface Redline {
  readonly from: IssueName;
  readonly to: IssueName;
  readonly figures: readonly FigureChange[];
  readonly claims: readonly ClaimChange[];
  readonly texts: readonly TextChange[];
  /** Exhibits that show something else, by id. */
  readonly exhibits: readonly { readonly id: string; readonly kind: ChangeKind }[];
  readonly pages: readonly PageChange[];
}

/** Which issue: the version of `report.yaml` and the day printed on it. */
export interface IssueName {
  readonly version: string;
  readonly issued: string;
}

export type ChangeKind = 'changed' | 'added' | 'removed';

export interface FigureChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly label: InEach;
  /** As printed; null where there was none. A figure may be there and not published. */
  readonly before: InEach | null;
  readonly after: InEach | null;
  /** After less before: percentages in percentage points. Null where one of them is no single value. */
  readonly difference: InEach | null;
  /** The same in percent of before; null where before is not above zero. */
  readonly relative: InEach | null;
}

/**
 * `flipped`: the figures say otherwise now. `fragile`: it holds, and rounding alone could undo it, which was not so.
 * `dropped`: no longer said, though the figures would bear it, or though nobody could tell. `added`: newly said.
 */
export interface ClaimChange {
  readonly kind: 'flipped' | 'fragile' | 'dropped' | 'added';
  readonly language: Language;
  readonly section: string;
  readonly part: ClaimPart;
  readonly source: string;
  /** As it was printed, or as it is where it is new. */
  readonly words: string;
  /** What is said of the same figures in the same place now; null where nothing is. */
  readonly now: string | null;
}

export interface TextChange {
  readonly language: Language;
  readonly section: string;
  readonly part: ClaimPart;
  readonly kind: ChangeKind;
  /** True where the wording is the same and only printed figures differ. */
  readonly isFiguresOnly: boolean;
  readonly before: string | null;
  readonly after: string | null;
  /** Both texts woven together, so that what went and what came can be marked. */
  readonly pieces: readonly { readonly text: string; readonly kind: 'same' | 'added' | 'removed' }[];
}

export interface PageChange {
  readonly medium: Medium;
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly kind: ChangeKind;
  /** Where it stands now, or stood if it is gone. */
  readonly number: number;
}

/** The pages of one document that show something else than an earlier issue did, and the words that say so. */
export interface ChangeMarks {
  /** Id of the section that tells of them. */
  readonly section: string;
  readonly text: string;
  /** Ids of pages. */
  readonly pages: ReadonlySet<string>;
}
