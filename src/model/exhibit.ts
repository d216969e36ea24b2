import type { Language } from './language.js';
import type { Run } from './text.js';

/** All that is shown in one language: the exhibits, and the figures that stand alone. */
export interface ExhibitRegister {
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  /** The strip on the briefing's first page. */
  readonly strip: readonly KeyFigure[];
  /** A figure of another scope shown beside a section's exhibit, by section id. */
  readonly contexts: ReadonlyMap<string, KeyFigure>;
  /** What the figures were published in, as a source line. */
  readonly source: string;
  /** Every figure as it is printed, by id. */
  readonly values: ReadonlyMap<string, string>;
  /** The publisher's name. */
  readonly publisher: string;
}

/** A figure that stands alone, with its label. */
export interface KeyFigure {
  readonly figure: string;
  readonly text: string;
  /** What is counted or measured, with the space in front of it; absent where `text` says all, such as `49.82%`. */
  readonly unit?: string;
  /** Such as （预计） behind a forecast; empty otherwise. */
  readonly suffix: string;
  readonly label: string;
  /** True for a figure of a series that is below the period before. */
  readonly falls: boolean;
}

/** Chart + headline + base line + source line + note, in one language. Rows and intent; no pixels. */
export interface Exhibit {
  readonly id: string;
  /** As printed after "Exhibit" or 图表: `2`, or `A1` for an appendix table. */
  readonly number: string;
  readonly language: Language;
  /** What is measured, such as 接触到智能客服的场景. */
  readonly title: string;
  /** Unit, base and period, such as 占用户百分比，2025年. */
  readonly unitLine: string;
  readonly chart: Chart;
  readonly alt: string;
  readonly table: DataTable;
  readonly figures: readonly string[];
  /** The figures that the headline is about, for the margin of the briefing. */
  readonly keyFigures: readonly KeyFigure[];
  /** Notes that follow from the data: inferred answer types, derivations, gaps. */
  readonly notes: readonly (readonly Run[])[];
  readonly source: string;
}

export type Chart = RankedBar | Likert | Columns | Tiles | Tracks | { readonly kind: 'table' };
export type ChartKind = Chart['kind'];

/** Every label is final text in the exhibit's language; charts format nothing. */
export interface Mark {
  readonly id: string;
  readonly label: string;
  readonly sublabel: string;
  /** The figure as printed, such as `49.82%`. */
  readonly valueLabel: string;
  /** True for what the headline's claim is about. */
  readonly highlight: boolean;
}

/** Horizontal bars from zero in the given order. */
export interface RankedBar {
  readonly kind: 'ranked-bar';
  readonly bars: readonly (Mark & { readonly value: number })[];
  /** The bars of the exhibit beside it in the same unit, with which it shares its axis; absent for none. */
  readonly alongside?: readonly (Mark & { readonly value: number })[];
  /** A published range of options whose single values are not: a bracket with words, or null. */
  readonly range: { readonly low: number; readonly high: number; readonly label: string } | null;
}

/** A 100% bar a row: published segments, then the remainder (derived, or hatched when not published). */
export interface Likert {
  readonly kind: 'likert';
  /** Legend in order, best first. */
  readonly legend: readonly { readonly id: string; readonly label: string; readonly tone: LikertTone }[];
  readonly rows: readonly LikertRow[];
  /** Heading of the totals column, or null for none. */
  readonly totalLabel: string | null;
}

/** `likert-1` is the best scale point; `rest` is the derived remainder; `hatch` is not published. */
export type LikertTone = 'likert-1' | 'likert-2' | 'likert-3' | 'rest' | 'hatch';

export interface LikertRow {
  readonly id: string;
  readonly label: string;
  /** Such as the base of this row alone; absent for none. */
  readonly sublabel?: string;
  readonly strong: boolean;
  /** In order from the left; values sum to 100. */
  readonly parts: readonly { readonly tone: LikertTone; readonly value: number; readonly label: string }[];
  readonly total: { readonly label: string; readonly highlight: boolean } | null;
}

/** Columns over periods from zero; a period without a value stands in a hatched band with words. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly (Mark & {
    readonly value: number | null;
    readonly status: 'actual' | 'forecast' | 'not-published';
  })[];
  /** Words in the band of contiguous unpublished periods: a bold line and a plain one (may be empty). */
  readonly gap: { readonly title: string; readonly detail: string };
  /** A bracket from one column to another with the change in words, or null. */
  readonly change: {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly falls: boolean;
  } | null;
}

/** A number, a label and a qualifier each; a share has a 0-100% bar besides. */
export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly (Mark & {
    /** The share that the bar shows, or null for what is no share. */
    readonly value: number | null;
    readonly number: string;
    readonly unit: string;
  })[];
}

/** Single shares on a 0-100% track; no remainder is named. */
export interface Tracks {
  readonly kind: 'tracks';
  readonly tracks: readonly (Mark & { readonly value: number })[];
}

export interface DataTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Headings over groups of rows: each begins at the row of that index. Absent: rows are not grouped. */
  readonly groups?: readonly { readonly row: number; readonly label: string }[];
  /** By column. */
  readonly align: readonly ('left' | 'right')[];
  /** Share of the width by column; sums to 1. */
  readonly shares: readonly number[];
}
