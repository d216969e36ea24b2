import type { MarkedText } from '../model/commentary.js';
import type { ClaimsSource, Document } from '../model/source.js';
import { below } from '../schema/index.js';
import { type Files, readText, take } from './files.js';
import { readMarkedText } from './marked-text.js';
import { readYaml } from './yaml-document.js';

/** The keys of a claim whose texts are commentary, by language. */
const TEXT_KEYS = ['says', 'instead'] as const;

/** Reads `claims.yaml` where there is one, and takes the commentary in it apart. */
export async function loadClaims(files: Files, folder: string): Promise<ClaimsSource | null> {
  const path = `${folder}/claims.yaml`;
  if (!(await files.workspace.list(folder)).includes(path)) return null;
  const text = await readText(files, path);
  const document = text === null ? null : take(files, readYaml(path, text));
  if (text === null || document === null) return null;
  return { document, texts: readTexts(files, document, text.split('\n')) };
}

/** Whatever is missing or of a wrong kind is passed over here, since validation will say so. */
function readTexts(
  files: Files,
  document: Document,
  lines: readonly string[],
): ReadonlyMap<string, MarkedText> {
  const texts = new Map<string, MarkedText>();
  for (const id of keysOf(entry(document.value, 'claims'))) {
    for (const key of TEXT_KEYS) {
      const wordings = entry(entry(entry(document.value, 'claims'), id), key);
      for (const language of keysOf(wordings)) {
        const written = entry(wordings, language);
        if (typeof written !== 'string') continue;
        const pointer = below('/claims', id, key, language);
        texts.set(pointer, readOne(files, document, pointer, written, lines));
      }
    }
  }
  return texts;
}

/** Columns are exact where the text stands on one line as it is, in quotes or not. */
function readOne(
  files: Files,
  document: Document,
  pointer: string,
  written: string,
  lines: readonly string[],
): MarkedText {
  const place = document.places.get(pointer) ?? { file: document.file, line: 1, column: 1 };
  const isQuoted = /["']/.test(lines[place.line - 1]?.[place.column - 1] ?? '');
  const column = place.column + (isQuoted ? 1 : 0);
  const text = written.replace(/\s*\n\s*/g, ' ').trim();
  return take(files, readMarkedText(document.file, [{ text, line: place.line, column }]));
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function entry(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as { readonly [key: string]: unknown })[key];
}
