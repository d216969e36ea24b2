import type { Points, Size } from './length.js';
import type { FaceName } from './text.js';

/** A chart as drawn: the one SVG, its exact size, and what is in it as placed paths and text. */
export interface DrawnChart {
  /** The `key` of the pictures that show it. */
  readonly key: string;
  readonly exhibit: string;
  /** Names everything that the drawing depends on; equal for equal drawings alone. */
  readonly content: string;
  readonly svg: string;
  readonly drawing: Drawing;
  /** A true picture of the SVG for programs that draw no SVG; at least 2 pixels a point. Null until it is painted. */
  readonly png: Uint8Array | null;
}

/** Placed paths and text runs, in drawing order, read back from the SVG. 1 unit = 1 pt. */
export interface Drawing extends Size {
  readonly shapes: readonly Shape[];
}

export type Shape = PathShape | TextShape;

export interface PathShape {
  readonly kind: 'path';
  /** Absolute commands in page units, transforms applied. Arcs are already curves. */
  readonly commands: readonly PathCommand[];
  readonly fill: string | null;
  readonly fillOpacity: number;
  readonly stroke: string | null;
  readonly strokeOpacity: number;
  readonly strokeWidth: Points;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  /** A rectangle that everything in this shape is clipped to, or null. */
  readonly clip: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

export type PathCommand =
  | { readonly op: 'M' | 'L'; readonly x: number; readonly y: number }
  | {
      readonly op: 'C';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly op: 'Z' };

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** Left end of the baseline after alignment is applied; rotation is about this point, in degrees clockwise. */
  readonly x: number;
  readonly y: number;
  readonly width: Points;
  readonly rotation: number;
  /** Which end of the text stays in place when it is drawn wider or narrower. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: Points;
  readonly weight: 'regular' | 'bold';
  readonly color: string;
  /** Consecutive pieces by face, each with its offset from `x`. */
  readonly pieces: readonly { readonly text: string; readonly offset: Points; readonly face: FaceName }[];
}
