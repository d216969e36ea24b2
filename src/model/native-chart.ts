import type { LikertTone } from './exhibit.js';

/** What a deck shows in place of a picture: a chart of the office program, or the drawing as shapes and text boxes. */
export type EditableChart = NativeChart | 'shapes';

/** A chart as an office program draws and edits it: the values as they are printed, and nothing else. */
export interface NativeChart {
  readonly marks: 'bars' | 'columns' | 'lines';
  readonly series: readonly NativeSeries[];
  /** Whether the series stand beside each other or make up 100% together. */
  readonly arrangement: 'beside' | 'parts-of-100';
  /** In reading order; a line's run from left to right. */
  readonly categories: readonly NativeCategory[];
  /** The printed scale, from its lowest to its highest tick; null where none is printed. */
  readonly scale: NativeScale | null;
}

export interface NativeCategory {
  readonly label: string;
  /** A second line, such as a base, or why there is no value; empty for none. */
  readonly detail: string;
}

export interface NativeScale {
  readonly low: number;
  readonly high: number;
  /** Distance of ticks; null where none are printed. */
  readonly step: number | null;
  readonly format: string;
}

export interface NativeSeries {
  readonly label: string;
  readonly tone: NativeTone;
  /** One a category; null where nothing was published. */
  readonly points: readonly (NativePoint | null)[];
}

/**
 * The colour of marks: what the headline is about, everything else, or a place in a palette. A series of `total` has no
 * marks: its values stand in a column behind parts of 100, below the name of the series.
 */
export type NativeTone = 'accent' | 'ordinary' | 'total' | LikertTone;

export interface NativePoint {
  /** In the unit and scale in which the language prints it. */
  readonly value: number;
  /** The number format that prints it as the exhibit does, such as `0.00"%"`. */
  readonly format: string;
  /** Words that are printed in place of the value, empty for none; absent: the value is printed. */
  readonly words?: string;
  /** Where it differs from its series. */
  readonly tone?: NativeTone;
  readonly isStrong: boolean;
  readonly isForecast: boolean;
}
