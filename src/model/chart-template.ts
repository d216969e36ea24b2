import type { Points } from './length.js';
import type { Place } from './place.js';

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * How a kind of chart is drawn, as data: one file `templates/charts/<kind>.json`. A designer changes marks, colours
 * and the order of layers here; what must be measured is asked for by reference, as `templates/charts/README.md`
 * describes.
 */
export interface ChartTemplate {
  /** The chart kind that it draws, such as `ranked-bar`; the path of one that stands beside a report. */
  readonly kind: string;
  /**
   * How tall a chart wants to be where the page leaves it free: `base + perRow * rows`. A row is a bar, a track, a
   * row of answers, a column or a tile, counted as they stand in the exhibit. It may grow to `stretch` times that, 1
   * where absent.
   */
  readonly height: { readonly base: Points; readonly perRow: Points; readonly stretch?: number | undefined };
  /** A vega-lite specification with references such as `{"$theme": "accent"}` in it. */
  readonly spec: Json;
  /** Where the parts of one beside a report are written, by JSON pointer; absent for the program's own. */
  readonly places?: ReadonlyMap<string, Place>;
}
