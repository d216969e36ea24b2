import type { z } from 'zod';
import type { Language } from '../model/language.js';
import type { Attachment, Mailbox, MailList, MailPlan, Recipient } from '../model/mail.js';
import type { Report } from '../model/report.js';
import type { MailSource } from '../model/source.js';
import { below, type MailListSource, mailListSchema, mailShape } from '../schema/index.js';
import { type Known, lookUp, resolveFigure } from './known.js';
import { keyPlace, type Ledger, valuePlace } from './ledger.js';
import { documentNotMade, noSuchInstant, twiceOnLists } from './mail-messages.js';
import { missingWording } from './messages.js';
import { readParts } from './read-parts.js';
import { readMap, readShape } from './read-shape.js';

/** Megabytes that the strictest common gateways let through. */
const USUAL_LIMIT = 10;
const MEGABYTE = 1_000_000;
const NONE: ReadonlySet<string> = new Set();

/** Who gets what; null where there is no `mail.yaml`, or where what it needs could not be read. */
export function readMail(
  source: MailSource | null,
  report: Report,
  known: Known,
  problems: Ledger['problems'],
): MailPlan | null {
  if (source === null) return null;
  const { languages } = report;
  const ledger: Ledger = { document: source.document, languages, problems };
  const parts = readParts(ledger, mailShape);
  const part = <T>(key: string, schema: z.ZodType<T>): T | null =>
    parts.get(key) === undefined ? null : readShape(ledger, below('', key), parts.get(key), schema);

  const from = part('from', mailShape.from);
  const replyTo = part('reply-to', mailShape['reply-to']);
  const embargo = part('embargo', mailShape.embargo) ?? null;
  const limit = part('size-limit', mailShape['size-limit']);
  const download = part('download', mailShape.download) ?? null;
  const figures = part('figures', mailShape.figures);
  const picture = part('picture', mailShape.picture) ?? null;
  checkTexts(ledger, 'subject', part('subject', mailShape.subject));
  checkTexts(ledger, 'body', part('body', mailShape.body));
  if (embargo !== null && Number.isNaN(Date.parse(embargo)))
    problems.push(noSuchInstant(valuePlace(ledger, '/embargo'), embargo));
  if (picture !== null)
    lookUp(ledger, '/picture', 'section', picture, {
      names: report.sections.map(({ id }) => id),
      broken: NONE,
    });
  const entries = readMap(ledger, '/lists', parts.get('lists'), mailListSchema);
  const lists = [...entries.read].map(([id, list]) => readList(ledger, id, list, report));
  checkRecipients(ledger, lists);
  const shown =
    figures?.flatMap(
      (figure, index) => resolveFigure(ledger, below('/figures', index), figure, known) ?? [],
    ) ?? report.strip;
  if (from === null) return null;
  return {
    from: mailboxOf(from),
    replyTo: replyTo == null ? null : mailboxOf(replyTo),
    embargo,
    largest: (limit ?? USUAL_LIMIT) * MEGABYTE,
    download,
    figures: shown,
    picture,
    lists,
    texts: source.texts,
    place: valuePlace(ledger, ''),
  };
}

function mailboxOf({
  name,
  address,
}: {
  readonly name?: string | undefined;
  readonly address: string;
}): Mailbox {
  return { name: (name ?? '').trim(), address };
}

/** Each language of the report has its words, and no other. */
function checkTexts(ledger: Ledger, key: 'subject' | 'body', texts: object | null): void {
  if (texts === null) return;
  for (const language of ledger.languages) {
    if (!Object.hasOwn(texts, language))
      ledger.problems.push(missingWording(keyPlace(ledger, below('', key)), key, language));
  }
  for (const language of Object.keys(texts)) checkLanguage(ledger, below('', key, language), language);
}

function checkLanguage(ledger: Ledger, pointer: string, language: Language): void {
  lookUp(ledger, pointer, 'language', language, { names: ledger.languages, broken: NONE });
}

function readList(ledger: Ledger, id: string, source: MailListSource, report: Report): MailList {
  const pointer = below('/lists', id);
  const { language = report.languages[0] ?? '' } = source;
  if (source.language !== undefined) checkLanguage(ledger, below(pointer, 'language'), language);
  const attach = source.attach.map((written, index): Attachment => {
    const at = below(pointer, 'attach', index);
    const one = typeof written === 'string' ? { document: written, language: null } : written;
    if (one.language !== null) checkLanguage(ledger, below(at, 'language'), one.language);
    const medium = one.document === 'briefing' ? 'briefing' : one.document === 'data' ? null : 'deck';
    if (medium !== null && !report.outputs.includes(medium))
      ledger.problems.push(documentNotMade(valuePlace(ledger, at), one.document, medium));
    return one;
  });
  const recipients = source.recipients.map((recipient, index): Recipient => {
    if (recipient.language !== undefined)
      checkLanguage(ledger, below(pointer, 'recipients', index, 'language'), recipient.language);
    return { ...mailboxOf(recipient), language: recipient.language ?? language };
  });
  return { id, attach, recipients };
}

/** Whoever stands on lists twice gets the mail once, with the documents of the first. */
function checkRecipients(ledger: Ledger, lists: readonly MailList[]): void {
  const seen = new Map<string, string>();
  for (const { id, recipients } of lists) {
    for (const [index, { address }] of recipients.entries()) {
      const pointer = below('/lists', id, 'recipients', index);
      const first = seen.get(address.toLowerCase());
      if (first === undefined) seen.set(address.toLowerCase(), id);
      else ledger.problems.push(twiceOnLists(valuePlace(ledger, below(pointer, 'address')), address, first));
    }
  }
}
