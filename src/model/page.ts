import type { Language } from './language.js';
import type { Layout } from './layout.js';
import type { Box, Points, Size } from './length.js';
import type { Place } from './place.js';
import type { Line, Paragraph } from './text.js';
import type { Medium, Theme } from './theme.js';

/** A finished document, laid out: what the renderers turn into bytes. */
export interface Publication {
  readonly medium: Medium;
  readonly language: Language;
  readonly theme: Theme;
  readonly size: Size;
  readonly properties: Properties;
  readonly pages: readonly Page[];
  /** The layouts that the pages use, each once, in order of first use. */
  readonly layouts: readonly Layout[];
}

/** What a file says about itself. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  /** Who compiled it; empty where nobody is named. Never the publisher of the figures. */
  readonly author: string;
  readonly keywords: readonly string[];
  readonly version: string;
  /** The day of issue as `YYYY-MM-DD`: the only date that is printed or stamped. */
  readonly issued: string;
}

export interface Page {
  /** Counts from 1. */
  readonly number: number;
  /** The section's id, with `-2`, `-3` ... on pages that continue it: unique in a publication. */
  readonly id: string;
  /** The section that the page begins with. */
  readonly section: string;
  /** The sections that begin on this page, in order; empty where it only continues one. */
  readonly starts: readonly SectionStart[];
  /** Name of a layout. */
  readonly layout: string;
  /** The headline as plain text: unique in a publication. */
  readonly title: string;
  /** In reading order; this is also the order of tags and the order from back to front. */
  readonly items: readonly Item[];
  /** Speaker notes; empty in a briefing. */
  readonly notes: readonly Paragraph[];
  /** Ids of all figures that the page shows or rests on, sorted. */
  readonly figures: readonly string[];
  readonly place: Place;
}

/** Where a section begins: what links, outline and tags of a file lead to. */
export interface SectionStart {
  readonly section: string;
  /** Its headline as plain text. */
  readonly title: string;
  /** Index of its first item on the page. */
  readonly item: number;
  /** From the top of the page. */
  readonly top: Points;
}

export type Item = TextFrame | Picture | Table | Rule | Panel;

/** What an item is on its page; tags, placeholders and names follow from it. */
export type Role =
  | 'title' // the page's headline: a title placeholder, H1 or H2
  | 'subtitle'
  | 'tracker'
  | 'heading' // a heading inside a page
  | 'exhibit-line' // caption of an exhibit
  | 'body'
  | 'lead'
  | 'key-figure'
  | 'label'
  | 'note'
  | 'contents'
  | 'exhibit'
  | 'table'
  | 'footer' // furniture, repeated on every page
  | 'folio'
  | 'decoration';

interface Placed {
  readonly role: Role;
  /** Unique on its page and stable when other pages change, such as `takeaway` or `row-2-figure`. */
  readonly name: string;
  readonly box: Box;
}

export interface TextFrame extends Placed {
  readonly kind: 'text';
  readonly language: Language;
  readonly paragraphs: readonly Paragraph[];
  /** The same text as lines, measured from the box's top left corner; anchoring is already applied. */
  readonly lines: readonly Line[];
  readonly anchor: 'top' | 'middle' | 'bottom';
}

/** An exhibit's chart, to be drawn at exactly the size of `box`. */
export interface Picture extends Placed {
  readonly kind: 'picture';
  readonly exhibit: string;
  /** Names the drawn chart: exhibit and exact size. Equal keys are the same picture. */
  readonly key: string;
  readonly alt: string;
  readonly language: Language;
}

export interface Table extends Placed {
  readonly kind: 'table';
  /** The exhibit whose rows it shows, for links to it; absent for a table that is no exhibit. */
  readonly exhibit?: string;
  readonly language: Language;
  readonly alt: string;
  /** Space kept free at the right of every column but the last, which ends at the table's edge. */
  readonly gutter: Points;
  readonly columns: readonly { readonly width: Points; readonly align: 'left' | 'right' }[];
  /** The first row is the header. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly height: Points;
  readonly header: boolean;
  /** True for a heading over the rows that follow: its first cell runs across all columns, the others are empty. */
  readonly group?: true;
  /** Distance from the table's top. */
  readonly y: Points;
  readonly cells: readonly TableCell[];
  /** A hairline below the row; a header's is heavier. */
  readonly rule: { readonly color: string; readonly thickness: Points };
}

export interface TableCell {
  readonly paragraph: Paragraph;
  /** Measured from the cell's top left corner; padding is already applied. */
  readonly lines: readonly Line[];
}

/** A straight line along the top (horizontal) or left (vertical) edge of `box`; purely decorative. */
export interface Rule extends Placed {
  readonly kind: 'rule';
  readonly color: string;
  readonly thickness: Points;
  readonly dash: boolean;
}

/** A filled rectangle; purely decorative. */
export interface Panel extends Placed {
  readonly kind: 'panel';
  readonly fill: string | null;
  readonly stroke: { readonly color: string; readonly thickness: Points; readonly dash: boolean } | null;
}
