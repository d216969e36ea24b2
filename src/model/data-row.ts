import type { FigureStatus } from './figure.js';

/** A figure with its key in words. A dimension that its question does not have is empty. */
export interface DataRow {
  readonly id: string;
  readonly question: string;
  readonly option: string;
  readonly metric: string;
  readonly period: string;
  readonly segment: string;
  readonly scope: string;
  /** With its published decimals and a full stop, such as `49.80`; empty where nothing was published. */
  readonly value: string;
  /** The upper end of what was published as a span; empty otherwise. */
  readonly upTo: string;
  /** `%`, `pp`, `rank`, a currency with its scale such as `CNY 1e8`, or what is counted or measured. */
  readonly unit: string;
  readonly status: FigureStatus;
  /** Number of the exhibit that shows it, such as `2`; empty where none does. */
  readonly exhibit: string;
  /** Where it was published, or the ids from which it was computed. */
  readonly source: string;
}
