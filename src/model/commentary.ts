import type { Language } from './language.js';
import type { Place } from './place.js';

/** One language's Markdown, taken apart; what stands between braces is found but not yet understood. */
export interface Commentary {
  readonly language: Language;
  readonly file: string;
  readonly sections: readonly CommentarySection[];
}

export interface CommentarySection {
  readonly id: string;
  readonly headline: MarkedText;
  /** The line under the headline; empty when there is none. */
  readonly tracker: MarkedText;
  readonly parts: readonly CommentaryPart[];
  readonly place: Place;
}

/** What stands under one of the fixed subheads. */
export interface CommentaryPart {
  readonly name: PartName;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** points: for the slide; prose: for the briefing; notes: for the speaker; remark: the note line under an exhibit. */
export type PartName = 'points' | 'prose' | 'notes' | 'remark' | 'context';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: MarkedText; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly MarkedText[]; readonly place: Place }
  | {
      readonly kind: 'table';
      readonly header: readonly MarkedText[];
      readonly rows: readonly (readonly MarkedText[])[];
      readonly place: Place;
    };

export type MarkedText = readonly Token[];

export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly place: Place }
  /** `{...}` alone: a value or a reference. */
  | { readonly kind: 'expression'; readonly source: string; readonly strong: boolean; readonly place: Place }
  /** `[words]{...}`: words that must be true, a quotation, or freed words. */
  | {
      readonly kind: 'claim';
      readonly words: MarkedText;
      readonly source: string;
      readonly strong: boolean;
      /** From the opening bracket to the closing brace. */
      readonly place: Place;
    }
  /** `^[words]`: a footnote whose mark stands here. Its words hold no other footnote. */
  | { readonly kind: 'footnote'; readonly words: MarkedText; readonly place: Place }
  /** `[words](url)`. */
  | { readonly kind: 'link'; readonly words: MarkedText; readonly url: string; readonly place: Place };
