import type { Sentence } from './diagnostic.js';
import type { ChartKind } from './exhibit.js';
import type { Dimension } from './figure.js';
import type { Language, Localized } from './language.js';
import type { Place } from './place.js';
import type { Medium } from './theme.js';

/** `report.yaml`, validated: identity, outputs, exhibits and the order of sections. */
export interface Report {
  /** Name of the report's folder. */
  readonly id: string;
  /** Parts of the output file names: lower-case ASCII. */
  readonly fileName: { readonly publisher: string; readonly topic: string; readonly year: string };
  /** As printed in the footer. */
  readonly shortTitle: Localized;
  /** Where the short title is written. */
  readonly place: Place;
  /** Who compiled the documents, for their properties; null: nobody is named. */
  readonly author: Localized | null;
  readonly keywords: Localized | null;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly issued: string;
  readonly languages: readonly Language[];
  readonly outputs: readonly Medium[];
  readonly theme: string;
  readonly exhibits: ReadonlyMap<string, ExhibitPlan>;
  readonly sections: readonly SectionPlan[];
  /** Ids of the figures in the strip on the briefing's first page. */
  readonly strip: readonly string[];
}

/** `svg`: a picture; `native`: an editable chart with its workbook; `shapes`: the drawing as shapes and text boxes. */
export type ChartForm = 'svg' | 'native' | 'shapes';

/** What an author asks of an exhibit. */
export interface ExhibitPlan {
  readonly id: string;
  /**
   * As printed: charts are numbered `1`, `2` ... and tables `A1`, `A2` ... in the order in which the sections
   * show them, two in one section as `4a` and `4b`, so that deck and briefing, in every language, share one register.
   */
  readonly number: string;
  readonly kind: ChartKind;
  /** How a deck shows it. */
  readonly charts: ChartForm;
  /** Why this kind was chosen where the author named none; null where one was named. */
  readonly why: Sentence | null;
  /** For the kind `own`: the path of its template from the workspace root; null for other kinds. */
  readonly template: string | null;
  /** The question it shows, or null when `figures` lists single figures or `of` names a table. */
  readonly question: string | null;
  readonly figures: readonly string[];
  /** For kind `table`: all figures of the dataset, the disclosures, or the publisher's claims with their verdicts. */
  readonly of: 'figures' | 'disclosures' | 'claims' | null;
  /** What is measured; null takes the question's label. */
  readonly label: Localized | null;
  /** Ids of options, metrics, periods or segments: what the question is narrowed to. Empty: all of it is shown. */
  readonly only: readonly string[];
  /** The dimension whose members become series; null takes the usual one of the kind. */
  readonly by: Dimension | null;
  /** Options that stay last here, besides those that the dataset pins. */
  readonly pinned: readonly string[];
  /** Ids of the figures to highlight; null highlights what the headline is about. */
  readonly highlight: readonly string[] | null;
  /** Who was asked, for the unit line; null where nothing is said. */
  readonly base: Localized | null;
  /** Metric, segment or period to sort by, or `as-written`; null sorts by value, largest first, where order has no meaning. */
  readonly order: string | null;
  /** Metric of the totals column of a Likert chart, or null. */
  readonly total: string | null;
  /** Two periods whose change a bracket shows, or null. */
  readonly change: readonly [string, string] | null;
  /** Two periods whose mean yearly growth an arrow shows, or null. */
  readonly growth: readonly [string, string] | null;
  /** For a waterfall: the options that are levels, and those of the others that are taken away; null for other kinds. */
  readonly steps: { readonly start: string; readonly end: string; readonly minus: readonly string[] } | null;
  readonly place: Place;
}

export interface SectionPlan {
  readonly id: string;
  /** Name of a deck layout, or null when the section is not in the deck. */
  readonly deck: string | null;
  /** What the section is in the briefing, or null when it is not there. */
  readonly briefing: 'cover' | 'findings' | 'section' | 'appendix' | null;
  /** Ids of the exhibits that it shows: none, one, or two side by side. */
  readonly exhibits: readonly string[];
  /** A figure of another scope, shown apart as context; null for none. */
  readonly context: string | null;
  /** True where the deck's list of contents names it. */
  readonly listed: boolean;
  readonly place: Place;
}
