import type { Mailbox } from '../../model/mail.js';
import type { Theme } from '../../model/theme.js';
import { sha256 } from '../digest.js';
import { letterAsHtml, PICTURE } from './as-html.js';
import { letterAsText } from './as-text.js';
import type { Letter } from './letter.js';

/** Who a message is from and for, and when. */
export interface Envelope {
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly to: readonly Mailbox[];
  /** Recipients who do not see each other; only in drafts, since a program that sends takes them out. */
  readonly blind: readonly Mailbox[];
  /** Without angle brackets. */
  readonly messageId: string;
  /** ISO 8601. */
  readonly date: string;
  /** True: a mail program opens it to be sent, not to be read. */
  readonly isDraft: boolean;
}

/** A message as it goes over the wire: the same for the same letter and envelope. */
export async function messageOf(
  letter: Letter,
  { from, replyTo, to, blind, messageId, date, isDraft }: Envelope,
  theme: Pick<Theme, 'colors' | 'palettes'>,
): Promise<Uint8Array> {
  const { picture } = letter;
  const inline =
    picture === null
      ? []
      : [
          {
            filename: 'picture.png',
            content: Buffer.from(picture.bytes),
            contentType: 'image/png',
            contentDisposition: 'inline',
            cid: PICTURE,
          },
        ];
  // Programs that know RFC 2231 show the name in any script, the others the plain one. An encoded word in quotes, as
  // nodemailer would write it, is no name by the standards.
  const documents = letter.attached.map(({ name, plainName, type, bytes }) => ({
    filename: false as const,
    content: Buffer.from(bytes),
    contentType: `${type}; name=${plainName}`,
    contentTransferEncoding: 'base64',
    contentDisposition: `attachment; filename="${name}"`,
  }));
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const message = new MailComposer({
    from: addressOf(from),
    to: to.map(addressOf),
    bcc: blind.map(addressOf),
    ...(replyTo === null ? {} : { replyTo: addressOf(replyTo) }),
    subject: letter.subject,
    messageId: `<${messageId}>`,
    date: new Date(date),
    headers: { 'Content-Language': letter.language, ...(isDraft ? { 'X-Unsent': '1' } : {}) },
    text: letterAsText(letter),
    html: letterAsHtml(letter, theme),
    attachments: [...inline, ...documents],
    textEncoding: 'base64',
    baseBoundary: sha256(messageId).slice(0, 16),
    newline: 'windows',
    disableUrlAccess: true,
    disableFileAccess: true,
  }).compile();
  message.keepBcc = isDraft;
  return new Uint8Array(await message.build());
}

function addressOf({ name, address }: Mailbox): { readonly name: string; readonly address: string } {
  return { name, address };
}

/** The same for a recipient and a version of a report, whenever it is sent: without angle brackets. */
export function messageIdOf(
  report: { readonly id: string; readonly version: string },
  about: string,
  from: Mailbox,
): string {
  const digest = sha256(JSON.stringify([report.id, report.version, about])).slice(0, 32);
  return `${digest}@${from.address.slice(from.address.lastIndexOf('@') + 1)}`;
}
