import { inflateSync } from 'node:zlib';
import type { Sentence } from '../model/diagnostic.js';
import { type Package, parseXml, readZip, type XmlElement } from '../opc/index.js';
import { PRESENTATION_LEAKS } from './presentation-leaks.js';
import { WORKBOOK_LEAKS } from './workbook-leaks.js';

/** Something in a file that nobody but its author should see. */
export interface Leak {
  /** The part of the file, such as `docProps/core.xml`; empty for the file as a whole. */
  readonly part: string;
  /** Follows the name of the file or part in a sentence. */
  readonly found: Sentence;
}

/** What is known of whoever builds: their folders, which may stand nowhere, and their name, which is no author. */
export interface Private {
  readonly folders: readonly string[];
  readonly user: string;
}

/** Finds leaks of one kind among the parts of an Office file. */
export type FindLeaks = (parts: Package) => readonly Leak[];

/** What a file must not take to its recipients, by the ending of its name; empty for kinds that are not known. */
export function leaksOf(name: string, bytes: Uint8Array, known: Private): readonly Leak[] {
  switch (name.slice(name.lastIndexOf('.') + 1)) {
    case 'pptx':
      return leaksOfPackage(bytes, PRESENTATION_LEAKS, known);
    case 'xlsx':
      return leaksOfPackage(bytes, WORKBOOK_LEAKS, known);
    case 'pdf':
      return leaksOfPdf(bytes, known);
    case 'svg':
    case 'json':
      return wordsIn(new TextDecoder().decode(bytes), '', known);
    default:
      return [];
  }
}

function leaksOfPackage(bytes: Uint8Array, kinds: readonly FindLeaks[], known: Private): readonly Leak[] {
  const files = readZip(bytes);
  if (files === null) return [{ part: '', found: { en: 'is no readable file', zh: '无法读取' } }];
  const parts: Package = new Map(
    [...files].map(([part, content]): [string, XmlElement | Uint8Array] => {
      const root = /\.(xml|rels)$/.test(part) ? parseXml(new TextDecoder().decode(content)).root : null;
      return [part, root ?? content];
    }),
  );
  const inside = [...parts].flatMap(([part, content]): readonly Leak[] => {
    if (!(content instanceof Uint8Array))
      return [
        ...textsIn(content).flatMap((text) => wordsIn(text, part, known)),
        ...namesIn(part, content, known),
      ];
    const embedded = part.endsWith('.xlsx') ? leaksOfPackage(content, WORKBOOK_LEAKS, known) : [];
    return embedded.map((leak) => ({ ...leak, part: `${part}: ${leak.part}` }));
  });
  return distinct([...inside, ...kinds.flatMap((find) => find(parts))]);
}

/** Folders of this machine, however they came into a text. A lone drive or a path within a web address is none. */
const LOCAL_PATH =
  /file:\/\/|[A-Za-z]:\\{1,2}[\w .-]{2,}\\{1,2}[\w .-]{2,}|(?<=^|[\s"'(=>\xff])\/(?:home|Users|root|tmp|var|mnt|private|workspace)\/[\w.-]{2,}|\\\\[\w.-]{2,}\\[\w.$-]{2,}/;

function wordsIn(text: string, part: string, { folders }: Private): readonly Leak[] {
  const [found] = LOCAL_PATH.exec(text) ?? [];
  const path = found ?? folders.find((folder) => folder.length > 3 && text.includes(folder));
  if (path === undefined) return [];
  const shown = path.replace(/[^ -~]/g, '').trim();
  return [{ part, found: { en: `holds a path of this machine (${shown})`, zh: `含有本机路径（${shown}）` } }];
}

/** Who made a file, where programs write the name of whoever is logged in. */
const NAMES = ['dc:creator', 'cp:lastModifiedBy', 'Manager', 'Company'];

function namesIn(part: string, root: XmlElement, { user }: Private): readonly Leak[] {
  if (!part.startsWith('docProps/') || user === '') return [];
  const isUser = root.children.some(
    (child) =>
      typeof child !== 'string' &&
      NAMES.includes(child.name) &&
      child.children.join('').trim().toLowerCase() === user.toLowerCase(),
  );
  return isUser ? [userName(part, user)] : [];
}

function userName(part: string, user: string): Leak {
  return { part, found: { en: `names the user of this machine (${user})`, zh: `含有本机用户名（${user}）` } };
}

/** All texts and attributes of a part. */
function textsIn(element: XmlElement): readonly string[] {
  const own = Object.values(element.attributes);
  return [
    ...own,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [child] : textsIn(child))),
  ];
}

/** Comments that a reader of a PDF shows beside the page. */
const COMMENT =
  /\/Subtype\s*\/(?:Text|FreeText|Highlight|Underline|StrikeOut|Squiggly|Popup|Caret|Ink|Stamp|FileAttachment)\b/;
const AUTHOR = /\/(?:Author|Creator)\s*\(([^)]*)\)/g;

/** Dictionaries, metadata and attached files, unpacked. Words of the pages are glyphs and cannot be read so. */
function leaksOfPdf(bytes: Uint8Array, known: Private): readonly Leak[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = [whole.toString('latin1'), ...streamsIn(whole)];
  return distinct(
    texts.flatMap((text): readonly Leak[] => {
      // UTF-16, in which PDF writes words beyond ASCII, is ASCII with a zero before each character.
      const plain = text.replaceAll('\0', '');
      const isUser = [...plain.matchAll(AUTHOR)].some(
        ([, author = '']) => author.replace(/^\xfe\xff/, '').toLowerCase() === known.user.toLowerCase(),
      );
      return [
        ...wordsIn(plain, '', known),
        ...(isUser && known.user !== '' ? [userName('', known.user)] : []),
        ...(COMMENT.test(plain) ? [{ part: '', found: { en: 'holds a comment', zh: '含有批注' } }] : []),
      ];
    }),
  );
}

function streamsIn(bytes: Buffer): readonly string[] {
  const streams: string[] = [];
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at)) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = bytes.indexOf('endstream', start);
    if (end === -1) break;
    try {
      streams.push(inflateSync(bytes.subarray(start, end)).toString('latin1'));
    } catch {
      // Not packed this way: a picture, or plain text, which is read with the whole file.
    }
    at = end + 9;
  }
  return streams;
}

function distinct(leaks: readonly Leak[]): readonly Leak[] {
  return [...new Map(leaks.map((leak) => [JSON.stringify(leak), leak])).values()];
}
