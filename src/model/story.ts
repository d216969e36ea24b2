import type { ClaimPart, ProvenClaim } from './claim.js';
import type { Quantity } from './figure.js';
import type { Language } from './language.js';
import type { MailText } from './mail.js';
import type { Place } from './place.js';
import type { JudgedClaim } from './published-claim.js';
import type { Run } from './text.js';

/** The commentary in every language with every number bound and every claim checked. */
export interface Story {
  readonly editions: readonly Edition[];
  /** The publisher's claims, judged by the figures. */
  readonly judged: readonly JudgedClaim[];
  /** The words that go with the documents, one entry a language; empty where there is no `mail.yaml`. */
  readonly mail: readonly MailText[];
}

/** One language's telling. */
export interface Edition {
  readonly language: Language;
  readonly sections: readonly StorySection[];
  /** Values that the commentary derives, in order of appearance, each once. */
  readonly derived: readonly DerivedValue[];
  /** Every claim that is proven, in the order of the sections. */
  readonly claims: readonly ProvenClaim[];
  /** Every place that prints figures or rests on them, in the order of the sections. */
  readonly uses: readonly FigureUse[];
  /** The publisher's claims with their verdicts; null where no section shows them. */
  readonly wordings: WordingTable | null;
}

/** The publisher's claims as a table: what is said, what the figures say of it, the wording used here. */
export interface WordingTable {
  readonly header: readonly string[];
  /** One group a verdict, named after it, those that need most care first. */
  readonly groups: readonly { readonly label: string; readonly rows: readonly (readonly Prose[])[] }[];
}

/** A value or a claim as the author wrote it, with the figures that it needs. */
export interface FigureUse {
  /** What stands between the braces. */
  readonly source: string;
  readonly figures: readonly string[];
  /** Id of the section. */
  readonly section: string;
  readonly part: ClaimPart;
  readonly place: Place;
}

/** Text as runs, ready to be set; runs carry the ids of the figures that they rest on. */
export type Prose = readonly Run[];

export interface StorySection {
  readonly id: string;
  readonly headline: Prose;
  readonly tracker: Prose;
  /** Bullets or plain paragraphs for the slide: a lead in bold (may be empty) and the rest. */
  readonly points: readonly Point[];
  /** The header of a table under the points' subhead; empty without a table. */
  readonly header: readonly Prose[];
  /** Its rows. */
  readonly rows: readonly (readonly Prose[])[];
  readonly prose: readonly Prose[];
  readonly notes: readonly Prose[];
  readonly remark: readonly Prose[];
  readonly context: readonly Prose[];
  /** Ids of the figures that the headline's claims and values are about, in order. */
  readonly subjects: readonly string[];
  readonly place: Place;
}

export interface Point {
  readonly lead: Prose;
  readonly body: Prose;
}

/** A value that the commentary derives from figures. */
export interface DerivedValue {
  /** As written, such as `diff scenes.mobile scenes.logistics`. */
  readonly expression: string;
  readonly text: string;
  /** Unrounded, with the interval that the rounding of the inputs permits. */
  readonly quantity: Quantity;
  /** How its inputs are combined, each by its place among them, such as `{0} − {1}`; empty for what needs no formula. */
  readonly pattern: string;
  readonly inputs: readonly string[];
}
