import type { Base, Figure, Unit } from './figure.js';
import type { Localized } from './language.js';
import type { Place } from './place.js';

/** The validated figures of a report and all that is known about where they come from. */
export interface Dataset {
  readonly publication: SourcePublication;
  readonly questions: ReadonlyMap<string, Question>;
  /** By id, in the order of the files. Derived nets and remainders are included. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** The same figures by the id of their question, in the same order. */
  readonly byQuestion: ReadonlyMap<string, readonly Figure[]>;
  readonly disclosures: readonly Disclosure[];
  /** Null where nothing is declared: then no base is called low. */
  readonly lowBase: LowBase | null;
}

/** Bases below `mark` are marked as low; figures on bases below `suppress` have no reading. On the unrounded base. */
export interface LowBase {
  readonly mark: number;
  readonly suppress: number | null;
}

/** What the figures were published in. */
export interface SourcePublication {
  readonly publisher: Localized;
  readonly title: Localized;
  /** Which part of it was available, such as "public excerpt". */
  readonly edition: Localized;
  /** The words that stand where a figure was not published. */
  readonly notPublished: Localized;
  /** Headings of the places that figures are taken from, by id. */
  readonly sections: ReadonlyMap<string, Localized>;
}

/** `scale` questions publish shares of scale points; `series` are figures over periods. */
export type AnswerType = 'single' | 'multiple' | 'scale' | 'series' | 'unknown';

export interface Question {
  readonly id: string;
  readonly label: Localized;
  /** What a value is a share or amount of, such as 占用户百分比. */
  readonly measure: Localized;
  readonly unit: Unit;
  /** Published decimals. */
  readonly decimals: number;
  readonly base: Base;
  readonly answer: { readonly type: AnswerType; readonly inferred: Localized | null };
  /** Whether the published options are all that the question offered. */
  readonly optionsComplete: 'yes' | 'no' | 'unknown';
  readonly scope: { readonly id: string; readonly label: Localized };
  /** In file order. A question without options has one, `all`. */
  readonly options: readonly Option[];
  /** In file order. A question without metrics has one, `value`. */
  readonly metrics: readonly Metric[];
  /** In file order, such as `2019` ... `2023`. */
  readonly periods: readonly string[];
  /** In file order; empty for a question that was not published by segment. */
  readonly segments: readonly { readonly id: string; readonly label: Localized }[];
  /** What the publisher says of the gaps, quoted as few words; null where nothing is said. */
  readonly gapRemark: Localized | null;
  readonly place: Place;
}

export interface Option {
  readonly id: string;
  readonly label: Localized;
  /** A second, quieter line of the label, or null. */
  readonly detail: Localized | null;
  /** Stays at the end when options are sorted, and has no rank: Other, don't know. */
  readonly pinned: boolean;
}

export interface Metric {
  readonly id: string;
  readonly label: Localized;
  /** Ids of the metrics that it adds up (`net`) or takes from 100 (`remainder`). */
  readonly derived: { readonly kind: 'net' | 'remainder'; readonly of: readonly string[] } | null;
}

/** A line of the method page. */
export interface Disclosure {
  /** The expected items that it tells of, such as `sample-size`. */
  readonly items: readonly string[];
  readonly label: Localized;
  /** Null: not published. */
  readonly value: Localized | null;
}
