import { wordingOf } from '../../figures/index.js';
import { packOf } from '../../language/index.js';
import type { Language } from '../../model/language.js';
import type { Attachment, MailDocument } from '../../model/mail.js';
import type { Report } from '../../model/report.js';
import { pdfName, publicationName } from '../output-names.js';
import { mailPhrases } from './words.js';

/** A document as it goes with a mail. */
export interface Attached {
  /** As the recipient sees it. */
  readonly name: string;
  /** In lower-case ASCII, for programs that show no other. */
  readonly plainName: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What goes along, and what is too large for it. */
export interface AttachmentPlan {
  readonly attached: readonly Attached[];
  readonly leftOut: readonly Attached[];
  /** Names of decks that go as PDF in place of slides that can be edited. */
  readonly asPdf: readonly string[];
}

/** The documents of a report that were built, by name below `out/<report>/`. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/** Longest name of an attached file in characters, without its ending. */
const LONGEST_NAME = 80;

/**
 * The documents that fit into so many encoded bytes. Where they do not, decks go as their PDF if one was built and is
 * smaller, and then the largest are left out, one after the other.
 */
export function planAttachments(
  wanted: readonly Attachment[],
  language: Language,
  room: number,
  report: Report,
  files: BuiltFiles,
): AttachmentPlan {
  const taken = (one: Attachment): Attached | null =>
    documentOf(one.document, one.language ?? language, language, report, files);
  const all = wanted.flatMap((one) => taken(one) ?? []);
  if (sizeOf(all) <= room) return { attached: all, leftOut: [], asPdf: [] };
  const asPdf: string[] = [];
  const lighter = wanted.flatMap((one): readonly Attached[] => {
    const [own, pdf] = [taken(one), one.document === 'deck' ? taken({ ...one, document: 'deck.pdf' }) : null];
    if (own === null) return [];
    if (pdf === null || pdf.bytes.length >= own.bytes.length) return [own];
    asPdf.push(own.name);
    return [pdf];
  });
  const attached = distinct(lighter);
  const leftOut: Attached[] = [];
  while (sizeOf(attached) > room) {
    const largest = Math.max(...attached.map(({ bytes }) => bytes.length));
    const index = attached.findIndex(({ bytes }) => bytes.length === largest);
    leftOut.push(...attached.splice(index, 1));
  }
  return { attached, leftOut, asPdf };
}

/** The documents that are to be attached and were not built, by the name that they would have. */
export function notBuilt(
  wanted: readonly Attachment[],
  language: Language,
  report: Report,
  files: BuiltFiles,
): readonly string[] {
  return wanted
    .map((one) => builtName(one.document, one.language ?? language, report))
    .filter((name) => !files.has(name));
}

/** Bytes of an attachment in a message: base64 in lines of 76 characters, and its headers. */
function encodedSize({ bytes, name }: Attached): number {
  return Math.ceil(bytes.length / 57) * 78 + 400 + name.length * 20;
}

function sizeOf(attached: readonly Attached[]): number {
  return attached.reduce((sum, one) => sum + encodedSize(one), 0);
}

/** A deck whose PDF was asked for, too, needs it once. */
function distinct(attached: readonly Attached[]): Attached[] {
  return attached.filter(({ name }, index) => attached.findIndex((one) => one.name === name) === index);
}

function documentOf(
  document: MailDocument,
  language: Language,
  reader: Language,
  report: Report,
  files: BuiltFiles,
): Attached | null {
  const built = builtName(document, language, report);
  const bytes = files.get(built);
  if (bytes === undefined) return null;
  const ending = built.slice(built.lastIndexOf('.') + 1);
  const title = wordingOf(report.shortTitle, packOf(language));
  const own = language === reader ? '' : `_${language}`;
  const name = `${title}_${mailPhrases(language).document[document]}${own}`;
  return {
    name: `${portable(name)}_v${report.version}.${ending}`,
    plainName: built,
    type: TYPES[ending] ?? OTHER,
    bytes,
  };
}

function builtName(document: MailDocument, language: Language, report: Report): string {
  if (document === 'data') return 'data.xlsx';
  const medium = document === 'briefing' ? 'briefing' : 'deck';
  const name = publicationName(report, { medium, language });
  return document === 'deck.pdf' ? pdfName(name) : name;
}

/** A name that every system can hold. */
function portable(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ');
  return [...plain]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[. ]+$/, '')
    .trim();
}

const OTHER = 'application/octet-stream';
const TYPES: { readonly [ending: string]: string } = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
