/** Charts whose bars are parts of 100%. */

/** A 100% bar a row: published segments, then the remainder (derived, or hatched when not published). */
export interface Likert {
  readonly kind: 'likert';
  /** Legend in order, best first. */
  readonly legend: readonly { readonly id: string; readonly label: string; readonly tone: LikertTone }[];
  readonly rows: readonly LikertRow[];
  /** Heading of the totals column, or null for none. */
  readonly totalLabel: string | null;
}

/**
 * `likert-1` is the best scale point; `series-1` ... are answers without an order; `diverging-1` ... run from the best
 * to the worst scale point, with `between-1` among the best two and `between-2` among the worst two of six or seven;
 * `heat-5` ... are the first of four or five points published of more; `rest` is the derived remainder; `hatch` is not published.
 */
export type LikertTone =
  | `likert-${1 | 2 | 3}`
  | `series-${1 | 2 | 3 | 4 | 5}`
  | `diverging-${1 | 2 | 3 | 4 | 5}`
  | `between-${1 | 2}`
  | `heat-${1 | 2 | 3 | 4 | 5}`
  | 'rest'
  | 'hatch';

/** A 100% bar a row whose parts are the answers to one question: the same form as a Likert chart. */
export interface StackedBar extends Omit<Likert, 'kind'> {
  readonly kind: 'stacked-bar';
}

/** Scale points on both sides of a middle line: the best ones to the right, the middle one across it. */
export interface Diverging {
  readonly kind: 'diverging';
  readonly legend: Likert['legend'];
  /** Headings of the sums of the two sides. */
  readonly sides: readonly [left: string, right: string];
  readonly rows: readonly DivergingRow[];
}

export interface DivergingRow {
  readonly id: string;
  readonly label: string;
  readonly sublabel: string;
  readonly strong: boolean;
  /** From the worst to the best, as they stand from left to right. */
  readonly parts: readonly (LikertRow['parts'][number] & {
    readonly side: 'negative' | 'neutral' | 'positive';
    /** True for what the headline's claim is about. */
    readonly highlight: boolean;
  })[];
  /** Sums of the two sides, derived; they stand in columns on the left and on the right. */
  readonly negative: string;
  readonly positive: string;
}

export interface LikertRow {
  readonly id: string;
  readonly label: string;
  /** Such as the base of this row alone; absent for none. */
  readonly sublabel?: string;
  readonly strong: boolean;
  /** In order from the left; values sum to 100. */
  readonly parts: readonly {
    readonly tone: LikertTone;
    readonly value: number;
    readonly label: string;
    /** False where other numbers may be what the headline is about: this one is not bold. Absent: all numbers are. */
    readonly highlight?: boolean;
  }[];
  readonly total: { readonly value: number; readonly label: string; readonly highlight: boolean } | null;
}
