import type { ClaimPart } from './claim.js';
import type { FigureStatus, Reading } from './figure.js';
import type { Language } from './language.js';
import type { Medium } from './theme.js';

/**
 * What a report says, kept so that a later one can be held against it. All of it is plain JSON, since it is written
 * into the manifest.
 */
export interface ReportRecord {
  /** In the order of the dataset. */
  readonly figures: readonly RecordedFigure[];
  readonly editions: readonly RecordedEdition[];
  /** Empty where an error kept the pages from being laid out. */
  readonly publications: readonly RecordedPublication[];
}

/** Words by language. */
export interface InEach {
  readonly [language: Language]: string;
}

export interface RecordedFigure {
  readonly id: string;
  /** Question, option, metric, period and segment, as far as they tell it apart. */
  readonly label: InEach;
  /** As printed where no format is asked for. */
  readonly printed: InEach;
  readonly reading: Reading;
  readonly status: FigureStatus;
}

/** One language's telling. */
export interface RecordedEdition {
  readonly language: Language;
  /** Every paragraph, in the order of the sections. */
  readonly texts: readonly RecordedText[];
  readonly claims: readonly RecordedClaim[];
}

export interface RecordedText {
  readonly section: string;
  readonly part: ClaimPart;
  readonly text: string;
  /** The same with the ids of its figures in place of what is printed for them: what the author wrote. */
  readonly wording: string;
}

export interface RecordedClaim {
  /** What stands between the braces, such as `highest scenes.mobile`. */
  readonly source: string;
  /** As printed. */
  readonly words: string;
  readonly section: string;
  readonly part: ClaimPart;
  /** Ids of the figures that it is about. */
  readonly subjects: readonly string[];
  /** True where rounding alone could make it false. */
  readonly isFragile: boolean;
}

export interface RecordedPublication {
  readonly medium: Medium;
  readonly language: Language;
  readonly pages: readonly RecordedPage[];
  /** A digest of what each exhibit shows, by id. */
  readonly exhibits: { readonly [exhibit: string]: string };
}

export interface RecordedPage {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** Every figure that the page shows or rests on, with its printed value; null when it is printed nowhere. */
  readonly figures: { readonly [figure: string]: string | null };
  /** Every stretch of text bound to figures, in reading order; a derived value rests on several. */
  readonly printed: readonly { readonly text: string; readonly figures: readonly string[] }[];
  /** A digest of everything drawn on it but the furniture, so that a page that merely moved is the same page. */
  readonly drawn: string;
}
