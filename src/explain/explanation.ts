import type { ProvenClaim } from '../model/claim.js';
import type { FigureStatus } from '../model/figure.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { ClaimVerdict, JudgedReading } from '../model/published-claim.js';
import type { FigureUse } from '../model/story.js';
import type { Medium } from '../model/theme.js';

/** Words by language of the report. */
export type Told = { readonly [language: Language]: string };

/** All that is known of a figure, a claim or a section: where it comes from, where it is used, what rests on it. */
export interface Explanation {
  readonly name: string;
  readonly kind: 'figure' | 'claim' | 'published-claim' | 'section';
  readonly figures: readonly ExplainedFigure[];
  /** What the commentary derives from these figures. */
  readonly derived: readonly ExplainedDerivation[];
  readonly claims: readonly ExplainedClaim[];
  readonly published: readonly ExplainedPublishedClaim[];
  readonly uses: readonly (FigureUse & { readonly language: Language })[];
  readonly pages: readonly ExplainedPage[];
}

export interface ExplainedFigure {
  readonly id: string;
  readonly label: Told;
  /** As printed. */
  readonly value: Told;
  /** In the unit of the question; null where there is no single value. */
  readonly amount: number | null;
  readonly unit: string;
  /** Where the exact value lies, as far as rounding tells; null where there is none. */
  readonly interval: readonly [number, number] | null;
  readonly status: FigureStatus;
  /** How many were asked; null: not published. */
  readonly base: number | null;
  readonly sources: readonly { readonly section: Told; readonly paragraph: number | null }[];
  /** Ids of what a derived figure is made of. */
  readonly inputs: readonly string[];
  /** Where its value is written. */
  readonly place: Place;
}

export interface ExplainedDerivation {
  /** As written, such as `diff scenes.mobile scenes.logistics`. */
  readonly expression: string;
  /** As printed. */
  readonly value: Told;
  /** Where the exact value lies, as the rounding of its inputs permits, in `unit`. */
  readonly interval: readonly [number, number];
  readonly unit: string;
  readonly inputs: readonly string[];
}

export interface ExplainedClaim extends ProvenClaim {
  readonly language: Language;
}

export interface ExplainedPublishedClaim {
  readonly id: string;
  readonly verdict: ClaimVerdict;
  readonly readings: readonly (Omit<JudgedReading, 'label'> & { readonly label: Told | null })[];
  readonly place: Place;
}

export interface ExplainedPage {
  readonly medium: Medium;
  readonly language: Language;
  /** Slide or page, from 1. */
  readonly number: number;
  readonly section: string;
  readonly title: string;
}
