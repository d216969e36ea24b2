import type { z } from 'zod';
import type { MailDocument } from '../model/mail.js';
import { either, fullList, id, languageTag, map, mapOf, matching, oneOf, positive, text } from './leaves.js';

/** `mail.yaml`: who gets which documents of a report, and with which words. */

/** What can be attached; `data` is the workbook of all figures. */
const MAIL_DOCUMENTS = ['briefing', 'deck', 'deck.pdf', 'data'] as const satisfies readonly MailDocument[];

/** As in RFC 5321, without quoted local parts; at most 254 characters. */
const ADDRESS =
  /^(?=.{3,254}$)(?!\.)(?!.*\.[.@])[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62})+$/;
/** A line break in a header would begin another header. */
const ONE_LINE = /^[^\p{Cc}\u2028\u2029]+$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;
const WEB_ADDRESS = /^https?:\/\/[!-~]+$/;

const mailbox = {
  name: matching(ONE_LINE, 'one-line').optional(),
  address: matching(ADDRESS, 'mail-address'),
};

export const mailListSchema = map({
  /** Of recipients who have none of their own; absent: the report's first. */
  language: languageTag.optional(),
  attach: fullList(
    either(
      [oneOf(MAIL_DOCUMENTS), map({ document: oneOf(MAIL_DOCUMENTS), language: languageTag })],
      'attachment',
    ),
  ),
  recipients: fullList(map({ ...mailbox, language: languageTag.optional() })),
});
export type MailListSource = z.infer<typeof mailListSchema>;

export const mailShape = {
  from: map(mailbox),
  'reply-to': map(mailbox).optional(),
  /** Nothing is sent before. */
  embargo: matching(INSTANT, 'instant').optional(),
  /** Megabytes of a whole message; absent: 10. */
  'size-limit': positive.optional(),
  /** Where documents are that are too large to be attached. */
  download: matching(WEB_ADDRESS, 'web-address').optional(),
  /** Headline figures; absent: the report's strip. */
  figures: fullList(text).optional(),
  /** The section whose page is shown; absent: the first page. */
  picture: id.optional(),
  lists: mapOf(id, mailListSchema),
  /** Commentary in Markdown, by language. */
  subject: mapOf(languageTag, text),
  body: mapOf(languageTag, text),
};
