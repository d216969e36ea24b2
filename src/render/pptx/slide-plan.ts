import type { Drawing } from '../../model/drawing.js';
import type { Language } from '../../model/language.js';
import type { Size } from '../../model/length.js';
import type { NativeChart } from '../../model/native-chart.js';
import type { Page } from '../../model/page.js';
import type { Theme } from '../../model/theme.js';
import type { XmlElement } from '../../opc/index.js';
import type { Placeholder } from './placeholders.js';

/**
 * All that one slide is made of. Whoever writes, finishes or judges a slide is given its plan and nothing else, so slides
 * of equal plans are equal, byte by byte. It is plain data, which `JSON.stringify` tells apart.
 */
export interface SlidePlan {
  readonly page: PlannedPage;
  readonly size: Size;
  /** The deck's own; frames say theirs. */
  readonly language: Language;
  readonly theme: Theme;
  readonly layout: PlannedLayout;
  /** What stands for each picture of the page, by the name of its item. */
  readonly pictures: { readonly [item: string]: Shown };
  /** The number of the page that each link inside the deck leads to, by `targetName`. */
  readonly leads: { readonly [target: string]: number };
}

/** What a slide shows of its page. */
export type PlannedPage = Pick<Page, 'number' | 'id' | 'items' | 'notes'>;

/** The layout that a slide stands on: its part, and what it offers to fill in. */
export interface PlannedLayout {
  readonly part: string;
  readonly root: XmlElement;
  readonly offered: readonly Offered[];
}

/** A placeholder with the text style of its first level, as the layout states it. */
export interface Offered extends Placeholder {
  readonly level: XmlElement;
}

/**
 * A chart in a deck: as two picture files, as a chart part with its workbook, or as shapes. `drawn` is the SVG itself, for
 * the slide that brings the files along; null where an earlier slide does.
 */
export type Shown =
  | { readonly kind: 'files'; readonly svg: string; readonly png: string; readonly drawn: string | null }
  | { readonly kind: 'chart'; readonly part: string; readonly workbook: string; readonly native: NativeChart }
  | { readonly kind: 'shapes'; readonly drawing: Drawing };
