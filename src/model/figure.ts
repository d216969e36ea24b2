import type { Localized } from './language.js';
import type { Place } from './place.js';

/**
 * One published number, or one that is known not to be published. The key is question x option x metric x
 * period x segment x scope, so that one wave or forty, a region or a subgroup all fit.
 */
export interface Figure {
  /** What an author writes between braces: the question and those dimensions that tell its figures apart. */
  readonly id: string;
  readonly key: FigureKey;
  readonly reading: Reading;
  readonly status: FigureStatus;
  readonly base: Base;
  readonly provenance: Provenance;
  readonly place: Place;
}

/** What tells the figures of one question apart. */
export type Dimension = 'option' | 'metric' | 'period' | 'segment';

/** `all` stands for a dimension that the question does not have. */
export interface FigureKey {
  readonly question: string;
  readonly option: string;
  readonly metric: string;
  readonly period: string;
  readonly segment: string;
  readonly scope: string;
}

/**
 * `derived` figures are nets and remainders declared in the dataset, or computed from the source; commentary may
 * derive more. `suppressed` ones were published on a base too low to be shown, and have no reading.
 */
export type FigureStatus = 'published' | 'forecast' | 'not-published' | 'derived' | 'suppressed';

export type Reading =
  | { readonly kind: 'value'; readonly quantity: Quantity }
  /** Published only as a span, such as 15% to 40%. */
  | { readonly kind: 'range'; readonly low: Quantity; readonly high: Quantity }
  /** Published only as a position, 1 being first. */
  | { readonly kind: 'rank'; readonly rank: number }
  | { readonly kind: 'none' };

/** A number with its unit and with the interval that rounding permits. */
export interface Quantity {
  readonly amount: number;
  /** Decimals as published, or as far as the inputs of a derivation support. */
  readonly decimals: number;
  readonly unit: Unit;
  /** The exact value lies in [low, high]; equal to `amount` when it is exact. */
  readonly low: number;
  readonly high: number;
}

export type Unit =
  | { readonly kind: 'percent' }
  | { readonly kind: 'percentage-point' }
  /** `amount` x `scale` units of the currency: 452 at scale 1e8 is 45.2 billion. */
  | { readonly kind: 'money'; readonly currency: string; readonly scale: number }
  | { readonly kind: 'count'; readonly counter: Localized | null }
  /** What is measured rather than counted: °C, knots, thousand people. May be negative. */
  | { readonly kind: 'measure'; readonly symbol: Localized }
  | { readonly kind: 'ratio' };

/** How many were asked: `n`, which weighting may give decimals, or declared not published. */
export type Base = { readonly kind: 'n'; readonly n: number } | { readonly kind: 'not-published' };

export interface Provenance {
  /** Where in the publication it stands; a figure may stand in several places. A table or a column has no paragraph. */
  readonly sources: readonly { readonly section: string; readonly paragraph: number | null }[];
  /** For a derived figure: ids of its inputs and how they are combined. */
  readonly derivation: { readonly kind: 'net' | 'remainder'; readonly inputs: readonly string[] } | null;
}
