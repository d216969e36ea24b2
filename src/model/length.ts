/** A length in typographic points, 1/72 inch. Every length inside Proofdeck is in points. */
export type Points = number;

/** Office Open XML measures in English Metric Units. */
export const EMU_PER_POINT = 12_700;

export const POINTS_PER_INCH = 72;

export interface Size {
  readonly width: Points;
  readonly height: Points;
}

/** A rectangle on a page; the origin is the top left corner and y grows downwards. */
export interface Box extends Size {
  readonly x: Points;
  readonly y: Points;
}
