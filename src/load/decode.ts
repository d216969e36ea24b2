import type { TextEncoding } from '../schema/index.js';
import { commonHan } from './common-han.js';

/** What a file's bytes turned out to be. */
export type Decoded =
  | { readonly text: string; readonly encoding: TextEncoding }
  | { readonly found: Unreadable };

/** Why bytes were not read as text. */
export type Unreadable = 'utf-16' | 'gb18030' | 'binary' | 'unknown' | 'not-as-declared';

/**
 * Strict UTF-8 without its byte order mark, with every line ending as `\n`, so that lines and columns count as
 * an editor counts them.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (markOf(bytes) !== null) return { found: 'utf-16' };
  const text = decodeAs('utf-8', bytes);
  if (text === null) return { found: decodeAs('gb18030', bytes) === null ? 'unknown' : 'gb18030' };
  return readable(text, 'utf-8');
}

/**
 * The text of a table: as declared, or else UTF-16 by its byte order mark, strict UTF-8, or GB18030 where that gives
 * Chinese words. Korean and Japanese bytes decode as GB18030 too, but to characters that nobody writes.
 */
export function decodeTable(bytes: Uint8Array, declared: TextEncoding | null): Decoded {
  const encoding = declared ?? markOf(bytes) ?? 'utf-8';
  const text = decodeAs(encoding, bytes);
  if (text !== null) return readable(text, encoding);
  if (declared !== null) return { found: 'not-as-declared' };
  const chinese = decodeAs('gb18030', bytes);
  return chinese !== null && looksChinese(chinese) ? readable(chinese, 'gb18030') : { found: 'unknown' };
}

/** The encoding that a byte order mark tells of. */
function markOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function readable(text: string, encoding: TextEncoding): Decoded {
  return text.includes('\0') ? { found: 'binary' } : { text: text.replace(/\r\n?/g, '\n'), encoding };
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** In Chinese every third character at least is a common one; in misread Korean or Japanese one in ten. */
const LEAST_COMMON = 0.2;

function looksChinese(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}\p{Script=Han}\p{P}\p{Zs}\p{S}０-９Ａ-Ｚａ-ｚ]/gu)?.length ?? 0;
  const han = [...text.matchAll(/\p{Script=Han}/gu)].map(([character]) => character);
  const common = han.filter((character) => commonHan.has(character)).length;
  return han.length > 0 && common >= LEAST_COMMON * han.length && foreign < 0.1 * han.length;
}
