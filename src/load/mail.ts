import type { Block, MarkedText } from '../model/commentary.js';
import type { Language } from '../model/language.js';
import type { MailWords } from '../model/mail.js';
import type { Place } from '../model/place.js';
import type { Document, MailSource } from '../model/source.js';
import { below } from '../schema/index.js';
import { foreignBlock, onlyParagraphs } from './commentary-messages.js';
import { type Files, readText, take } from './files.js';
import { type RawText, readBlocks } from './markdown-blocks.js';
import { readMarkedText } from './marked-text.js';
import { readYaml } from './yaml-document.js';

/**
 * Reads `mail.yaml` where there is one, and takes its words apart. The documents do not rest on it, so it is no input
 * of theirs: another recipient makes no deck out of date.
 */
export async function loadMail(files: Files, folder: string): Promise<MailSource | null> {
  const path = `${folder}/mail.yaml`;
  if (!(await files.workspace.list(folder)).includes(path)) return null;
  const text = await readText({ ...files, inputs: new Map() }, path);
  const document = text === null ? null : take(files, readYaml(path, text));
  if (text === null || document === null) return null;
  const lines = text.split('\n');
  const [subjects, bodies] = [textsAt(document, 'subject'), textsAt(document, 'body')];
  const languages = [...new Set([...subjects.keys(), ...bodies.keys()])];
  const texts = languages.map((language): [Language, MailWords] => {
    const subject = subjects.get(language);
    const body = bodies.get(language);
    return [
      language,
      {
        subject: subject === undefined ? [] : readSubject(files, subject, lines),
        body: body === undefined ? [] : readBody(files, body, lines),
      },
    ];
  });
  return { document, texts: new Map(texts) };
}

/** A text and where its value begins. */
interface Written {
  readonly text: string;
  readonly place: Place;
}

/** Texts by language; whatever is of a wrong kind is passed over here, since validation will say so. */
function textsAt(document: Document, key: 'subject' | 'body'): ReadonlyMap<Language, Written> {
  const { file, places, value } = document;
  const texts: unknown =
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([one]) => one === key)?.[1]
      : {};
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return new Map();
  return new Map(
    Object.entries(texts).flatMap(([language, text]: [string, unknown]): readonly [string, Written][] => {
      const place = places.get(below('', key, language)) ?? { file, line: 1, column: 1 };
      return typeof text === 'string' ? [[language, { text, place }]] : [];
    }),
  );
}

/** Columns are exact where the text stands on one line as it is, in quotes or not. */
function readSubject(files: Files, { text, place }: Written, lines: readonly string[]): MarkedText {
  const isQuoted = /["']/.test(lines[place.line - 1]?.[place.column - 1] ?? '');
  const column = place.column + (isQuoted ? 1 : 0);
  const joined = text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  return take(files, readMarkedText(place.file, [{ text: joined, line: place.line, column }]));
}

/** Places are exact in a block that begins with `|`; elsewhere they are where the text begins. */
function readBody(files: Files, written: Written, lines: readonly string[]): readonly Block[] {
  const { text, place } = written;
  const isBlock = lines[place.line - 1]?.[place.column - 1] === '|';
  const first = lines.slice(place.line).find((line) => line.trim() !== '') ?? '';
  const indent = first.length - first.trimStart().length;
  const placed = (raw: RawText): RawText =>
    raw.map(({ text: words, line, column }) =>
      isBlock
        ? { text: words, line: line + place.line, column: column + indent }
        : { text: words, line: place.line, column: place.column },
    );
  const marked = (raw: RawText): MarkedText => take(files, readMarkedText(place.file, placed(raw)));
  return readBlocks(text).flatMap((block): readonly Block[] => {
    const at: Place = isBlock
      ? { file: place.file, line: block.line + place.line, column: indent + 1 }
      : place;
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: marked(block.text), place: at }];
    if (block.kind === 'list') return [{ kind: 'list', items: block.items.map(marked), place: at }];
    files.problems.push(block.kind === 'foreign' ? foreignBlock(at, block.what) : onlyParagraphs(at));
    return [];
  });
}
