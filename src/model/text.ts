import type { Points } from './length.js';

export type Weight = 'regular' | 'bold';

/** How text is set, fully resolved for one medium and one language. Colours are `#RRGGBB`. */
export interface TextStyle {
  /** The style's name in the theme, such as `slide-title`. */
  readonly name: string;
  readonly size: Points;
  /** Distance from one baseline to the next, as a multiple of `size`. */
  readonly leading: number;
  readonly weight: Weight;
  readonly color: string;
  readonly align: 'left' | 'right' | 'center';
}

/**
 * What a stretch of text leads to. `section`, `exhibit`, `page` and `note` are ids; renderers turn
 * them into places.
 */
export type LinkTarget =
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'exhibit'; readonly exhibit: string }
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'url'; readonly url: string };

/** A stretch of text in one manner. What is absent is taken from the paragraph's style. */
export interface Run {
  readonly text: string;
  readonly weight?: Weight;
  readonly color?: string;
  readonly size?: Points;
  /** How far the text stands above the baseline; lines do not grow for it. Absent: on the baseline. */
  readonly rise?: Points;
  readonly target?: LinkTarget;
  /**
   * The words of a footnote whose mark stands here. A Story's run has no text: marks are numbered when a briefing is
   * laid out, and then lead to the words by `target`.
   */
  readonly note?: readonly Run[];
  /** Set where the words state a fall, so that a key figure can be shown in the warning colour. */
  readonly tone?: 'falls';
  /** Ids of the figures that this run prints or rests on; the manifest and the redline read them. */
  readonly figures?: readonly string[];
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly style: TextStyle;
  /** Space above, ignored for the first paragraph of a frame. */
  readonly spaceBefore: Points;
  /**
   * Running text of a briefing: lines are chosen for the whole paragraph, words hyphenated where the language has
   * patterns, and lines of ideographs stretched to the column within limits. Absent: lines as full as they can be, ragged.
   */
  readonly justified?: true;
  /** Set where a paragraph runs over a page's end: on the part that goes on, and on the part that does. */
  readonly goesOn?: true;
  readonly continues?: true;
  /** Indent of the first line; negative never occurs. */
  readonly firstIndent: Points;
  /**
   * All but `none` hang their mark in an indent of 1.25 em; `number` counts within the frame from 1, `label`
   * shows the note's label, in an indent as wide as it needs.
   */
  readonly mark: 'none' | 'bullet' | 'number' | 'label';
  /** The note whose words these are; absent for all other text. */
  readonly note?: NoteName;
}

/** What leads to a note: its id, and the label that it is printed with, such as `3` or `§4`; empty for none. */
export interface NoteName {
  readonly id: string;
  readonly label: string;
}

/** A font face as text is measured and embedded with: `latin` or `eastAsian`, in one weight. */
export type FaceName = 'latin-regular' | 'latin-bold' | 'eastAsian-regular' | 'eastAsian-bold';

/** The bytes of four TrueType files. */
export type FaceFiles = { readonly [face in FaceName]: Uint8Array };

/** Consecutive characters of one face, size and colour at a fixed place on a line. */
export interface Piece {
  readonly text: string;
  /** From the left edge of the frame. */
  readonly x: Points;
  readonly width: Points;
  readonly face: FaceName;
  readonly size: Points;
  readonly color: string;
  /** How far it stands above the line's baseline; absent: on it. */
  readonly rise?: Points;
  readonly target?: LinkTarget;
  /** Added between its characters to fill a line; `width` counts it. Absent: nothing. */
  readonly letterSpacing?: Points;
  /** The hyphen of a word broken at a line's end: printed, but no part of the text. */
  readonly isHyphen?: true;
}

/** A line of text as it was broken. */
export interface Line {
  /** Index of the paragraph in its frame. */
  readonly paragraph: number;
  /** From the top of the frame to the baseline. */
  readonly baseline: Points;
  readonly pieces: readonly Piece[];
  /** Width of what is printed. */
  readonly width: Points;
}

/** Text broken into lines for a given width. */
export interface SetText {
  readonly lines: readonly Line[];
  /** Where each line begins in the text of its paragraph, in UTF-16 code units. */
  readonly starts: readonly number[];
  /** From the top of the frame to the bottom of the last line's leading. */
  readonly height: Points;
  /** Characters that no face can draw, each once, in order of appearance. */
  readonly missingGlyphs: readonly string[];
}
