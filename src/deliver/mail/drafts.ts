import type { Language } from '../../model/language.js';
import type { Attachment, Mailbox, MailList, MailPlan, MailText, Recipient } from '../../model/mail.js';
import type { Material } from '../../model/material.js';
import type { ReportRecord } from '../../model/record.js';
import type { Redline } from '../../model/redline.js';
import type { Theme } from '../../model/theme.js';
import { shortLanguage, thumbnailName } from '../output-names.js';
import { type BuiltFiles, notBuilt, planAttachments } from './attachments.js';
import { type Letter, letterOf, type Picture } from './letter.js';
import { messageIdOf, messageOf } from './message.js';

/** A report as it was built, with what its mail says. */
export interface MailRequest {
  readonly material: Material;
  readonly texts: readonly MailText[];
  /** What the documents say: where their pages are. */
  readonly record: ReportRecord;
  /** Documents and page pictures by name below `out/<report>/`. */
  readonly files: BuiltFiles;
  /** What changed since the last issue; null for the first. */
  readonly redline: Redline | null;
}

/** One letter for all recipients of a list who read one language, and who they are. */
export interface Bundle {
  readonly list: string;
  readonly language: Language;
  readonly letter: Letter;
  readonly recipients: readonly Recipient[];
  /** Decks that go as PDF, since they are too large as slides. */
  readonly asPdf: readonly string[];
  /** Documents and pictures that are asked for and were not built. */
  readonly missing: readonly string[];
}

/** Bytes of the words of a mail beyond their own length, with headers: encoded and folded they grow by at most half. */
const FRAME = 4000;

/** The letters of all lists, or of one. Whoever stands on several gets that of the first. */
export function bundlesOf(request: MailRequest, only: string | null): readonly Bundle[] {
  const { material } = request;
  const plan = material.mail;
  if (plan === null) return [];
  const seen = new Set<string>();
  return plan.lists.flatMap((list) => {
    const recipients = list.recipients.filter(({ address }) => {
      const isNew = !seen.has(address.toLowerCase());
      seen.add(address.toLowerCase());
      return isNew;
    });
    if (only !== null && list.id !== only) return [];
    const languages = material.report.languages.filter((language) =>
      recipients.some((one) => one.language === language),
    );
    return languages.flatMap((language) => {
      const text = request.texts.find((one) => one.language === language);
      const readers = recipients.filter((one) => one.language === language);
      return text === undefined ? [] : [bundle(list, text, readers, plan, request)];
    });
  });
}

function bundle(
  list: MailList,
  text: MailText,
  recipients: readonly Recipient[],
  plan: MailPlan,
  { material, record, files, redline }: MailRequest,
): Bundle {
  const { language } = text;
  const { report } = material;
  const shown = shownPage(plan.picture, language, record, files);
  const picture = 'picture' in shown ? shown.picture : null;
  const bare: Letter = { ...letterOf(text, material, redline), picture, attached: [], leftOut: [] };
  const words = new TextEncoder().encode(JSON.stringify(bare.body)).length;
  const taken = FRAME + 6 * words + (picture === null ? 0 : Math.ceil(picture.bytes.length * 1.4));
  const wanted: readonly Attachment[] = list.attach;
  const { asPdf, ...documents } = planAttachments(wanted, language, plan.largest - taken, report, files);
  return {
    list: list.id,
    language,
    letter: { ...bare, ...documents },
    recipients,
    asPdf,
    missing: [...notBuilt(wanted, language, report, files), ...('missing' in shown ? [shown.missing] : [])],
  };
}

/** The picture of a page, or the name of the one that was not painted. */
type Shown = { readonly picture: Picture | null } | { readonly missing: string };

/** The page of a section, or the first: of the deck where there is one. No picture where no document has that page. */
function shownPage(
  section: string | null,
  language: Language,
  { publications }: ReportRecord,
  files: BuiltFiles,
): Shown {
  for (const medium of ['deck', 'briefing'] as const) {
    const pages = publications.find((one) => one.medium === medium && one.language === language)?.pages ?? [];
    const page = section === null ? pages[0] : pages.find(({ id }) => id === section);
    if (page === undefined) continue;
    const name = thumbnailName(page.number, { medium, language, format: 'png', pages: pages.length });
    const bytes = files.get(name);
    return bytes === undefined ? { missing: name } : { picture: { bytes, alt: page.title } };
  }
  return { picture: null };
}

/** The draft of a bundle, by its name: for a person to look at and to send. Dated as the report is. */
export async function draftOf(
  { list, language, letter, recipients }: Bundle,
  { material }: MailRequest,
): Promise<readonly [name: string, bytes: Uint8Array]> {
  const { report } = material;
  const { from, replyTo } = mailOf(material);
  const [only, ...others] = recipients;
  const isSingle = only !== undefined && others.length === 0;
  const bytes = await messageOf(
    letter,
    {
      from,
      replyTo,
      to: isSingle ? [only] : [from],
      blind: isSingle ? [] : recipients,
      messageId: messageIdOf(report, `draft ${list} ${language}`, from),
      date: `${report.issued}T00:00:00Z`,
      isDraft: true,
    },
    themeOf(material, language),
  );
  return [`${list}-${shortLanguage(language)}.eml`, bytes];
}

/** A message for one recipient, at a time. */
export interface Outgoing {
  readonly list: string;
  readonly to: Recipient;
  readonly messageId: string;
  /** Its bytes, dated so; the documents in them are shared, so they are made when they are needed. */
  readonly write: (date: string) => Promise<Uint8Array>;
}

/** The messages of a bundle, one a recipient. */
export function outgoingOf(
  { list, language, letter, recipients }: Bundle,
  { material }: MailRequest,
): readonly Outgoing[] {
  const { from, replyTo } = mailOf(material);
  const theme = themeOf(material, language);
  return recipients.map((to) => {
    const messageId = messageIdOf(material.report, to.address.toLowerCase(), from);
    const envelope = { from, replyTo, to: [to], blind: [], messageId, isDraft: false };
    return { list, to, messageId, write: (date) => messageOf(letter, { ...envelope, date }, theme) };
  });
}

function mailOf({ mail }: Material): { readonly from: Mailbox; readonly replyTo: Mailbox | null } {
  if (mail === null) throw new Error('there is no mail to write');
  return mail;
}

function themeOf({ themes }: Material, language: Language): Theme {
  const found = themes.find((one) => one.language === language);
  if (found === undefined) throw new Error(`there is no theme for ${language}`);
  return found.theme;
}
