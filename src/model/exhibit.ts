import type { DataRow } from './data-row.js';
import type { DataTable, SourceNote } from './data-table.js';
import type { Language } from './language.js';
import type { NativeChart } from './native-chart.js';
import type { Diverging, Likert, StackedBar } from './part-charts.js';
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
  /** The same as notes that links lead to: the publication first, then its sections. */
  readonly sources: readonly SourceNote[];
  /** Every figure as it is printed, by id. */
  readonly values: ReadonlyMap<string, string>;
  /** The publisher's name. */
  readonly publisher: string;
  /** Every figure of the dataset, for readers who compute. */
  readonly data: readonly DataRow[];
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
  /** Where the author asked for it: an editable chart, if the kind has one, or the drawing as shapes and text boxes. */
  readonly native?: NativeChart;
  readonly asShapes?: true;
  readonly alt: string;
  readonly table: DataTable;
  /** How many rows the chart has, as its template counts them when it says how tall it wants to be; 0 for a table. */
  readonly rowCount: number;
  readonly figures: readonly string[];
  /** The figures that the headline is about, for the margin of the briefing. */
  readonly keyFigures: readonly KeyFigure[];
  /** Notes that follow from the data: inferred answer types, derivations, gaps. */
  readonly notes: readonly (readonly Run[])[];
  readonly source: string;
}

export type { Diverging, DivergingRow, Likert, LikertRow, LikertTone, StackedBar } from './part-charts.js';

export type Chart =
  | RankedBar
  | Likert
  | StackedBar
  | Diverging
  | Columns
  | GridChart
  | Own
  | Lines
  | Waterfall
  | Waffle
  | BigNumber
  | Tiles
  | Tracks
  | { readonly kind: 'table' };
export type ChartKind = Chart['kind'];
export type ChartOf<Kind extends ChartKind> = Extract<Chart, { readonly kind: Kind }>;

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
  /** Neighbours among the highlighted bars and the bars beside them whose order means nothing; empty for none. */
  readonly nearTies: readonly NearTie[];
}

/** From one bar to the last below it that is too close to it, by index, with the words of the bracket. */
export interface NearTie {
  readonly first: number;
  readonly last: number;
  readonly label: string;
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

/** Values of items in series, every item having one cell a series. */
export interface Grid {
  readonly series: readonly GridSeries[];
  readonly items: readonly GridItem[];
  /** Heading of the changes of its items; absent where the kind does not tell them. */
  readonly changeHead?: string;
}

/** The kinds that draw nothing but a grid. */
export type GridKind =
  | 'grouped-bar'
  | 'grouped-columns'
  | 'dumbbell'
  | 'slope'
  | 'small-multiples'
  | 'heatmap';
export type GridChart = { [Kind in GridKind]: Grid & { readonly kind: Kind } }[GridKind];

export interface GridSeries {
  readonly id: string;
  readonly label: string;
  /** Such as the base of a segment; empty for none. */
  readonly sublabel: string;
  readonly highlight: boolean;
}

export interface GridItem {
  readonly id: string;
  readonly label: string;
  readonly sublabel: string;
  /** True where the headline is about one of its cells. */
  readonly strong: boolean;
  readonly cells: readonly GridCell[];
  /** What it gained or lost from the first series to the last, derived; absent where the kind does not tell. */
  readonly change?: { readonly label: string; readonly falls: boolean };
}

export interface GridCell {
  readonly id: string;
  /** Null: not published, or suppressed for its low base. */
  readonly value: number | null;
  /** As printed; a dash, or the reason in short, where there is no value. */
  readonly label: string;
  /** The reason in words, with the series that it concerns; empty where there is a value. */
  readonly missing: string;
  readonly highlight: boolean;
  readonly isForecast: boolean;
}

/** A grid that a template beside the report draws; its values and names are printed as they stand here. */
export interface Own extends Grid {
  readonly kind: 'own';
  /** Its path from the workspace root, under which the material keeps it. */
  readonly template: string;
}

/** Lines over periods: the items are the periods, the series the lines. Nothing is drawn across a gap. */
export interface Lines extends Grid {
  readonly kind: 'line';
  /** Where each period stands, from 0, in steps of one size; absent: one step apart. */
  readonly steps?: readonly number[];
  /** Words in the band of periods that no line has a value for. */
  readonly gap: Columns['gap'];
  /** The word for periods whose values are forecasts; empty where there are none. */
  readonly forecast: string;
  /** Values of the scale with their words, from zero. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Levels and the steps between them, from zero. */
export interface Waterfall {
  readonly kind: 'waterfall';
  readonly steps: readonly (Mark & {
    /** The levels between which it stands; a level stands on zero. */
    readonly from: number;
    readonly to: number;
    readonly role: 'level' | 'rise' | 'fall';
  })[];
}

/** A hundred units, each one percent: parts of a whole in order, the rest of the units being empty. */
export interface Waffle {
  readonly kind: 'waffle';
  readonly parts: readonly (Mark & { readonly value: number })[];
}

/** One figure as large as its box allows; a share on a 0-100% track. */
export interface BigNumber {
  readonly kind: 'number';
  readonly tile: Tiles['tiles'][number];
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
