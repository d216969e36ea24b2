import type { Box, Points, Size } from './length.js';
import type { Role } from './page.js';

/** A kind of page as data: named slots in fixed boxes. Read from `templates/layouts/` or a corporate template. */
export interface Layout {
  readonly name: string;
  readonly size: Size;
  readonly slots: readonly Slot[];
  /** Rectangles and rules that stand on every page of this layout, behind everything. */
  readonly furniture: readonly Furniture[];
  /** How far slots marked `reflow` move up when the title is set in one line. */
  readonly reflow: Points;
}

export interface Slot {
  readonly name: string;
  /** What fills it: a part of the section or the page, such as `headline`, `points` or `exhibit`. */
  readonly content: string;
  readonly role: Role;
  readonly box: Box;
  /** Name of a text style of the theme. */
  readonly style: string;
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Most lines the text may take; absent: as many as the box holds. */
  readonly lines?: number;
  /** Most items (points, rows) it may hold. */
  readonly items?: number;
  /** Moves up by the layout's `reflow` when the title takes one line, growing where its bottom is fixed. */
  readonly reflow: boolean;
  /** Free settings of the content builder, such as the columns of a row list. */
  readonly options: { readonly [key: string]: unknown };
}

export interface Furniture {
  readonly name: string;
  readonly box: Box;
  /** Colour name of the theme. */
  readonly fill: string;
}
