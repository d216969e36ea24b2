import type { TextStyle } from './text.js';
import type { FontSource } from './workspace.js';

/** The names a theme must give a colour to. */
export type ColorName =
  | 'ink'
  | 'ink2'
  | 'mute'
  | 'muted-bar'
  | 'line'
  | 'tint'
  | 'navy'
  | 'accent'
  | 'accent-light'
  | 'warn'
  | 'hatch'
  | 'hatch-ground'
  | 'white'
  | 'likert-1'
  | 'likert-2'
  | 'likert-3'
  | 'band-text'
  | 'band-kicker';

/** Colours that tell things apart by their place in a list. */
export type PaletteName = 'series' | 'diverging' | 'heat';

export interface PaletteColor {
  readonly color: string;
  /** The theme's ink or white, whichever is better read on it. */
  readonly text: string;
}

export type Medium = 'deck' | 'briefing';

/** The two scripts' fonts of one medium: the names written into a file, and the bytes it is measured with. */
export interface FontStack {
  readonly latin: FontFamily;
  readonly eastAsian: FontFamily;
}

export interface FontFamily {
  /** The family a deck names; viewers must have it, since a deck carries names only. */
  readonly name: string;
  readonly regular: FontSource;
  readonly bold: FontSource;
}

/** Look of a medium in one language, fully resolved from `templates/themes/<name>.yaml`. */
export interface Theme {
  readonly name: string;
  readonly medium: Medium;
  /** `#RRGGBB` by name. */
  readonly colors: { readonly [name in ColorName]: string };
  /**
   * Five colours each: `series` without an order, `diverging` from the best answer to the worst, `heat` from the
   * lowest value to the highest. `between` holds two computed colours of `diverging`: between the two best answers and
   * between the two worst, for scales of six and seven points.
   */
  readonly palettes: { readonly [name in PaletteName | 'between']: readonly PaletteColor[] };
  readonly fonts: FontStack;
  readonly styles: { readonly [style: string]: TextStyle };
}
