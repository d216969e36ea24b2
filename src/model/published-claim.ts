import type { MarkedText } from './commentary.js';
import type { Provenance, Quantity } from './figure.js';
import type { Language, Localized } from './language.js';
import type { Place } from './place.js';

/**
 * Something that the publisher says, as `claims.yaml` encodes it: who said it where, and what would have to be true.
 * It holds no verdict; that is computed from the figures.
 */
export interface PublishedClaim {
  readonly id: string;
  readonly from: Provenance['sources'];
  /** What is said, in this report's words, with the few decisive words marked as quotation. */
  readonly says: ReadonlyMap<Language, MarkedText>;
  /** The wording that this report uses in its place; empty for none. */
  readonly instead: ReadonlyMap<Language, MarkedText>;
  /** An opinion or inference is never true or false; its figures are still shown. */
  readonly isOpinion: boolean;
  /** What the words may mean: one or more, each judged by itself. */
  readonly readings: readonly ClaimReading[];
  readonly place: Place;
}

/** One meaning of a claim, in the vocabulary of claims. */
export interface ClaimReading {
  /** What tells it from the others, such as "all but the highest and the lowest"; null where the measure does. */
  readonly as: Localized | null;
  /** Null for an opinion that states nothing. */
  readonly verb: { readonly name: string; readonly place: Place } | null;
  readonly numbers: readonly number[];
  readonly of: readonly { readonly reference: string; readonly place: Place }[];
  readonly measure: ClaimMeasure | null;
  /** The scope that the words are about; figures of another one prove nothing. Null: whatever the figures have. */
  readonly scope: string | null;
  /** A period that the figures must be of. */
  readonly period: string | null;
  /** The earlier period that a movement starts from. */
  readonly since: string | null;
  readonly all: boolean;
  readonly amongPublished: boolean;
}

/** A metric of the dataset, or a measure that the publisher speaks of and does not publish. */
export type ClaimMeasure =
  | { readonly kind: 'metric'; readonly metric: string; readonly label: Localized }
  | { readonly kind: 'not-published'; readonly label: Localized };

/** `depends`: true in one reading, and false or unknown in another. */
export type ClaimVerdict = 'holds' | 'depends' | 'contradicted' | 'unverifiable' | 'opinion';

export interface JudgedClaim {
  readonly claim: PublishedClaim;
  readonly verdict: ClaimVerdict;
  readonly readings: readonly JudgedReading[];
}

/** One reading with what the figures say of it. */
export interface JudgedReading {
  readonly label: Localized | null;
  readonly outcome: 'holds' | 'fails' | 'unknown' | 'opinion';
  readonly verb: string | null;
  /** Ids of the figures that it is about and that have a value or a range. */
  readonly subjects: readonly string[];
  /** What decides it; null where nothing is held against anything. */
  readonly against: HeldAgainst | null;
  /** The sum of the subjects, where the claim is about a sum. */
  readonly total: Quantity | null;
  /** Why it cannot be told; empty otherwise. */
  readonly missing: readonly MissingEvidence[];
}

/** The comparison that comes closest to making a reading true or false. */
export interface HeldAgainst {
  readonly subject: string;
  /** Another figure, or a number of the claim. */
  readonly rival:
    | { readonly kind: 'figure'; readonly figure: string }
    | { readonly kind: 'number'; readonly value: Quantity };
  /** Subject minus rival, in the unit of a difference. */
  readonly difference: Quantity;
  readonly isNearTie: boolean;
}

export type MissingEvidence =
  | { readonly kind: 'measure'; readonly label: Localized }
  | { readonly kind: 'values'; readonly figures: readonly string[] }
  /** Published only as a range. */
  | { readonly kind: 'singles' }
  | { readonly kind: 'period'; readonly period: string }
  /** An option published only as a range could stand in the way. */
  | { readonly kind: 'range'; readonly figure: string }
  | { readonly kind: 'options' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'single-answer' }
  | { readonly kind: 'comparable' }
  | { readonly kind: 'otherwise' };
