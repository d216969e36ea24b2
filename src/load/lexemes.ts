/** One step of a line of commentary. Offsets are into the joined lines of its block. */
export type Lexeme =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'line-break' | 'strong'; readonly start: number; readonly end: number }
  /** A bracket, with the `^` before it that makes a footnote of its words. */
  | { readonly kind: 'open'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'close'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'braces'; readonly source: string; readonly start: number; readonly end: number }
  /** Stands right after a closing bracket. */
  | { readonly kind: 'url'; readonly url: string; readonly start: number; readonly end: number }
  /** Braces that have no partner. */
  | { readonly kind: 'stray'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'html' | 'entity'; readonly text: string; readonly start: number; readonly end: number };

const PLAIN = /[^\\*^{}｛｝[\]［］\n<&]+/y;
const ESCAPE = /\\([!-/:-@[-`{-~｛｝［］])/y;
const STRAY = /[{｛]+|[}｝]+/y;
const ANY_BRACE = /[{}｛｝]/g;
const URL_AFTER_BRACKET = /\(([^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,2000}){0,3})\)/y;
const HTML = /<(?:[a-z][a-z0-9:-]{0,30}[\s/>]|\/[a-z]|!--|!\[CDATA|\?|https?:)/iy;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;

/**
 * Cuts text into steps, in time that grows with its length alone: every character is looked at a bounded number of
 * times. Full-width brackets and braces, as Chinese input methods type them, count as the ASCII ones.
 */
export function readLexemes(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let start = 0; start < text.length; ) {
    const lexeme = nextLexeme(text, start, lexemes.at(-1));
    lexemes.push(lexeme);
    start = lexeme.end;
  }
  return lexemes;
}

function nextLexeme(text: string, start: number, last: Lexeme | undefined): Lexeme {
  if (text[start] === '(' && last?.kind === 'close') {
    const url = matchAt(URL_AFTER_BRACKET, text, start);
    if (url?.[1]) return { kind: 'url', url: url[1], start, end: start + url[0].length };
  }
  const plain = matchAt(PLAIN, text, start);
  if (plain !== null) return textTo(text, start, start + plain[0].length);
  switch (text[start]) {
    case '\n':
      return { kind: 'line-break', start, end: start + 1 };
    case '*':
      if (text[start + 1] === '*') return { kind: 'strong', start, end: start + 2 };
      break;
    case '\\': {
      const escaped = matchAt(ESCAPE, text, start)?.[1];
      if (escaped !== undefined) return { kind: 'text', text: escaped, start: start + 1, end: start + 2 };
      break;
    }
    case '[':
    case '［':
      return { kind: 'open', text: text.charAt(start), start, end: start + 1 };
    case '^':
      if (/[[［]/.test(text[start + 1] ?? ''))
        return { kind: 'open', text: text.slice(start, start + 2), start, end: start + 2 };
      break;
    case ']':
    case '］':
      return { kind: 'close', text: text.charAt(start), start, end: start + 1 };
    case '{':
    case '｛':
    case '}':
    case '｝':
      return readBraces(text, start);
    case '<':
      if (matchAt(HTML, text, start) !== null) return { kind: 'html', text: '<', start, end: start + 1 };
      break;
    case '&': {
      const entity = matchAt(ENTITY, text, start)?.[0];
      if (entity !== undefined) return { kind: 'entity', text: entity, start, end: start + entity.length };
      break;
    }
  }
  return textTo(text, start, start + 1);
}

/**
 * Braces reach to the next closing brace. Opening braces before another opening brace, and braces with no partner
 * at all, are stray; a run of them is one mistake.
 */
function readBraces(text: string, start: number): Lexeme {
  const run = matchAt(STRAY, text, start)?.[0] ?? text.charAt(start);
  const runEnd = start + run.length;
  if (isOpening(run[0])) {
    ANY_BRACE.lastIndex = runEnd;
    const next = ANY_BRACE.exec(text)?.index;
    const closed = next !== undefined && !isOpening(text[next]);
    if (closed && run.length === 1) {
      return { kind: 'braces', source: plainSource(text.slice(runEnd, next)), start, end: next + 1 };
    }
    if (closed) return { kind: 'stray', text: run.slice(0, -1), start, end: runEnd - 1 };
  }
  return { kind: 'stray', text: run, start, end: runEnd };
}

function isOpening(brace: string | undefined): boolean {
  return brace === '{' || brace === '｛';
}

/** An expression in one line and with ASCII punctuation, however it was typed. */
function plainSource(source: string): string {
  return source.replaceAll('：', ':').replaceAll('＃', '#').replaceAll('＝', '=').replace(/\s+/g, ' ').trim();
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function textTo(text: string, start: number, end: number): Lexeme {
  return { kind: 'text', text: text.slice(start, end), start, end };
}
