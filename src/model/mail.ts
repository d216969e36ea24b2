import type { Block, MarkedText } from './commentary.js';
import type { Language } from './language.js';
import type { Place } from './place.js';
import type { Prose } from './story.js';

/** `mail.yaml`, validated: who gets which documents of a report, and with which words. */
export interface MailPlan {
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
  /** An instant with its zone, such as `2026-12-01T09:00+08:00`: nothing is sent before; null: at once. */
  readonly embargo: string | null;
  /** Bytes of a whole message as it is encoded, which the strictest gateway on the way lets through. */
  readonly largest: number;
  /** Where the documents can be fetched that are too large to be attached; null: nowhere. */
  readonly download: string | null;
  /** Ids of the headline figures, in order. */
  readonly figures: readonly string[];
  /** Id of the section whose page is shown as a picture; null: the first page. */
  readonly picture: string | null;
  readonly lists: readonly MailList[];
  /** By language of the report. */
  readonly texts: ReadonlyMap<Language, MailWords>;
  readonly place: Place;
}

export interface Mailbox {
  /** One line; empty where only the address is known. */
  readonly name: string;
  readonly address: string;
}

/** Recipients who get the same documents. */
export interface MailList {
  readonly id: string;
  readonly attach: readonly Attachment[];
  readonly recipients: readonly Recipient[];
}

export interface Recipient extends Mailbox {
  readonly language: Language;
}

/** A document of the report as it is asked for: `data` is the workbook. */
export interface Attachment {
  readonly document: MailDocument;
  /** Null: the recipient's. */
  readonly language: Language | null;
}

export type MailDocument = 'briefing' | 'deck' | 'deck.pdf' | 'data';

/** Words of a mail in one language, taken apart and not yet bound. The body holds paragraphs and lists. */
export interface MailWords {
  readonly subject: MarkedText;
  readonly body: readonly Block[];
}

/** The words of a mail in one language with every number bound and every claim checked. */
export interface MailText {
  readonly language: Language;
  readonly subject: Prose;
  readonly body: readonly MailBlock[];
}

export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: Prose }
  | { readonly kind: 'list'; readonly items: readonly Prose[] };
