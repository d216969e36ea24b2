import type { PartName } from './commentary.js';
import type { Unit } from './figure.js';
import type { Place } from './place.js';

/** A claim of the commentary that the figures prove, with what its truth rests on. */
export interface ProvenClaim {
  /** What stands between the braces, as written. */
  readonly source: string;
  /** English name, such as `highest`. */
  readonly verb: string;
  /** As written, in the unit of the subjects' question; `half` is 50. */
  readonly numbers: readonly number[];
  /** Whether each, none, or only the named ones of several figures satisfy the verb; null where that is not said. */
  readonly quantifier: Quantifier | null;
  readonly amongPublished: boolean;
  /** As printed, without markup. */
  readonly words: string;
  /** Ids of the figures that it is about, in the order written. */
  readonly subjects: readonly string[];
  /** Ids of the other figures that its truth depends on. */
  readonly rivals: readonly string[];
  /** Id of the section. */
  readonly section: string;
  readonly part: ClaimPart;
  readonly place: Place;
  /** The least change of one figure that would make it false; null where no change of one figure would. */
  readonly margin: Margin | null;
  /** Id of a figure so close to a subject that no headline may rest on their order; null where there is none. */
  readonly nearTie: string | null;
  /** True where rounding alone could make it false. */
  readonly isFragile: boolean;
  readonly test: SignificanceNote;
}

export type Quantifier = 'all' | 'none' | 'only';

/** The groups, or the waves, of one answer, among which it may be ranked in place of the other answers. */
export type Across = 'segments' | 'periods';

/** Where in its section a claim stands. */
export type ClaimPart = 'headline' | 'tracker' | PartName;

/** How far one figure may move before the claim stops being true. */
export interface Margin {
  /** Magnitude of the change, in the unit below. Zero: any change towards the limit makes the claim false. */
  readonly amount: number;
  /** The value of the figure at which the claim turns. */
  readonly at: number;
  /** Unit of the change: that of the figure; percentages change by percentage points. */
  readonly unit: Unit;
  /** Id of the figure whose change needs to be least. */
  readonly figure: string;
  /** Id of the other figure, where the claim is about how two figures compare; else null. */
  readonly rival: string | null;
}

/**
 * Whether chance alone could make the difference that the claim states, at a level of 95%, two-sided, as for a simple
 * random sample. Which method is right depends on who answered:
 * - `one-proportion`: a share against a fixed number;
 * - `same-respondents-single`: two answers of one question, of which each respondent gave one;
 * - `same-respondents-paired`: two shares of the same respondents that may overlap. How far they do is not published,
 *   so the largest variance that any overlap permits is taken: a difference called significant is so in any case;
 * - `independent-samples`: shares of two periods, or of two groups with bases of their own.
 */
export type SignificanceMethod =
  | 'one-proportion'
  | 'same-respondents-single'
  | 'same-respondents-paired'
  | 'independent-samples';

export type SignificanceNote =
  | {
      readonly kind: 'tested';
      readonly method: SignificanceMethod;
      readonly significant: boolean;
      /** The difference in standard errors. */
      readonly statistic: number;
      /** What the statistic must exceed: 1.96. */
      readonly critical: number;
      /** The smaller base. */
      readonly n: number;
    }
  | {
      readonly kind: 'not-tested';
      /**
       * `no-sample`: amounts, counts, sums, and claims that rest on no difference of shares;
       * `samples-unknown`: shares of two questions, whose respondents may or may not be the same. Where several
       * comparisons make up a claim, this tells of the weakest.
       */
      readonly reason: 'n-not-published' | 'no-sample' | 'samples-unknown';
      /** How many respondents, in each sample, it would take for this difference; null where no number would do. */
      readonly neededN: number | null;
    };
