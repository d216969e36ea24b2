/** What a file's bytes turned out to be. */
export type Decoded = { readonly text: string } | { readonly found: Encoding };

/** Encodings that are recognized well enough to be named in a message; none but UTF-8 is read. */
export type Encoding = 'utf-16' | 'gb18030' | 'binary' | 'unknown';

/**
 * Strict UTF-8 without its byte order mark, with every line ending as `\n`, so that lines and columns count as
 * an editor counts them.
 */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { found: 'utf-16' };
  const text = decodeAs('utf-8', bytes);
  if (text === null) return { found: decodeAs('gb18030', bytes) === null ? 'unknown' : 'gb18030' };
  if (text.includes('\0')) return { found: 'binary' };
  return { text: text.replace(/\r\n?/g, '\n') };
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
