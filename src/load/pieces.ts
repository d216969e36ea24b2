import type { Diagnostic, Staged } from '../model/diagnostic.js';
import {
  emptyBinding,
  emptyFootnote,
  entityFound,
  footnoteInside,
  forbiddenLink,
  htmlFound,
  misplacedId,
  missingOpeningBracket,
  nestedBinding,
  strayBrace,
  strayBracket,
  strayFootnote,
  strayStrong,
} from './binding-messages.js';
import { type Lexeme, readLexemes } from './lexemes.js';
import type { PlaceOf } from './marked-text.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A token whose place is still a stretch of the joined lines of its block. */
export type Piece = Span &
  (
    | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
    | { readonly kind: 'line-break' }
    | { readonly kind: 'expression'; readonly source: string; readonly strong: boolean }
    | {
        readonly kind: 'claim';
        readonly words: readonly Piece[];
        readonly source: string;
        readonly strong: boolean;
      }
    | { readonly kind: 'footnote'; readonly words: readonly Piece[] }
    | { readonly kind: 'link'; readonly words: readonly Piece[]; readonly url: string }
  );

interface OpenBracket extends Span {
  readonly text: string;
  /** Where its text stands among the pieces. */
  readonly index: number;
  readonly strong: boolean;
}

interface Reading {
  readonly text: string;
  readonly placeOf: PlaceOf;
  readonly lexemes: readonly Lexeme[];
  readonly pieces: Piece[];
  readonly brackets: OpenBracket[];
  readonly diagnostics: Diagnostic[];
  strong: boolean;
}

/** Pairs brackets with what follows them and `**` with `**`, in one pass and with a stack. */
export function readPieces(text: string, placeOf: PlaceOf): Staged<readonly Piece[]> {
  const lexemes = readLexemes(text);
  const reading: Reading = {
    text,
    placeOf,
    lexemes,
    pieces: [],
    brackets: [],
    diagnostics: [],
    strong: false,
  };
  const marks = lexemes.filter((lexeme) => lexeme.kind === 'strong');
  const unpaired = marks.length % 2 === 1 ? marks.at(-1) : undefined;
  const firstHtml = lexemes.find((lexeme) => lexeme.kind === 'html');

  for (let index = 0; index < lexemes.length; index += 1) {
    const lexeme = lexemes[index];
    if (lexeme === undefined) break;
    if (lexeme === unpaired) {
      reading.diagnostics.push(strayStrong(placeOf(lexeme.start, lexeme.end)));
      addText(reading, lexeme, '**');
    } else if (lexeme.kind === 'close') {
      index += readClose(reading, lexeme, lexemes[index + 1]);
    } else {
      if (lexeme === firstHtml) reading.diagnostics.push(htmlFound(placeOf(lexeme.start, lexeme.end)));
      readLexeme(reading, lexeme);
    }
  }
  for (const run of adjoining(reading.brackets.filter((bracket) => bracket.text === '['))) {
    reading.diagnostics.push(strayBracket(placeOf(run.start, run.end), '['));
  }
  for (const { start, end } of reading.brackets.filter(isFootnote)) {
    reading.diagnostics.push(strayFootnote(placeOf(start, end)));
  }
  return { value: reading.pieces, diagnostics: reading.diagnostics };
}

function readLexeme(reading: Reading, lexeme: Exclude<Lexeme, { readonly kind: 'close' }>): void {
  const { placeOf, pieces, diagnostics, text } = reading;
  const { start, end } = lexeme;
  switch (lexeme.kind) {
    case 'strong':
      reading.strong = !reading.strong;
      return;
    case 'line-break':
      pieces.push({ kind: 'line-break', start, end });
      return;
    case 'braces':
      if (lexeme.source === '') diagnostics.push(emptyBinding(placeOf(start, end)));
      else if (lexeme.source.startsWith('#'))
        diagnostics.push(misplacedId(placeOf(start, end), lexeme.source));
      else pieces.push({ kind: 'expression', source: lexeme.source, strong: reading.strong, start, end });
      return;
    case 'open':
      reading.brackets.push({ start, end, text: lexeme.text, index: pieces.length, strong: reading.strong });
      addText(reading, lexeme, lexeme.text);
      if (isFootnote(lexeme)) reading.strong = false;
      return;
    case 'stray': {
      const around = { before: text.slice(Math.max(0, start - 80), start), after: text.slice(end, end + 80) };
      diagnostics.push(strayBrace(placeOf(start, end), lexeme.text, around));
      addText(reading, lexeme, lexeme.text);
      return;
    }
    case 'entity':
      diagnostics.push(entityFound(placeOf(start, end), lexeme.text));
      addText(reading, lexeme, lexeme.text);
      return;
    case 'url':
      addText(reading, lexeme, text.slice(start, end));
      return;
    default:
      addText(reading, lexeme, lexeme.text);
  }
}

/** Returns how many of the following lexemes it has used up. */
function readClose(
  reading: Reading,
  close: Lexeme & { readonly kind: 'close' },
  next: Lexeme | undefined,
): number {
  const { placeOf, pieces, diagnostics } = reading;
  const bracket = reading.brackets.pop();
  if (bracket !== undefined && isFootnote(bracket)) {
    readFootnote(reading, bracket, close);
    return 0;
  }
  const binding = next?.kind === 'braces' || next?.kind === 'url' ? next : null;
  if (bracket === undefined || binding === null) {
    addText(reading, close, close.text);
    if (bracket !== undefined) return 0;
    if (binding?.kind === 'braces') {
      diagnostics.push(missingOpeningBracket(placeOf(close.start, binding.end), binding.source));
      return 1;
    }
    if (close.text === ']') diagnostics.push(strayBracket(placeOf(close.start, close.end), ']'));
    return 0;
  }
  const words = pieces.splice(bracket.index).slice(1);
  const span = { start: bracket.start, end: binding.end };
  const place = placeOf(span.start, span.end);
  const inner = words.find(({ kind }) => kind === 'claim' || kind === 'link' || kind === 'footnote');
  if (inner !== undefined) {
    diagnostics.push(inner.kind === 'footnote' ? footnoteInside(place) : nestedBinding(place));
    pieces.push(inner);
    return 1;
  }
  if (binding.kind === 'url') {
    if (!/^(?:https?:\/\/|mailto:)/i.test(binding.url)) diagnostics.push(forbiddenLink(place, binding.url));
    pieces.push({ kind: 'link', words, url: binding.url, ...span });
  } else if (words.length === 0 || binding.source === '') {
    diagnostics.push(emptyBinding(place));
  } else if (binding.source.startsWith('#')) {
    diagnostics.push(misplacedId(place, binding.source));
  } else {
    pieces.push({ kind: 'claim', words, source: binding.source, strong: bracket.strong, ...span });
  }
  return 1;
}

/** A footnote is no part of the sentence it stands in: strong words around it do not make it strong. */
function readFootnote(reading: Reading, bracket: OpenBracket, close: Span): void {
  const { placeOf, pieces, diagnostics } = reading;
  const words = trimmed(pieces.splice(bracket.index).slice(1));
  const span = { start: bracket.start, end: close.end };
  const place = placeOf(span.start, span.end);
  reading.strong = bracket.strong;
  if (words.length === 0) diagnostics.push(emptyFootnote(place));
  else if (words.some(({ kind }) => kind === 'footnote')) diagnostics.push(footnoteInside(place));
  else pieces.push({ kind: 'footnote', words, ...span });
}

function isFootnote({ text }: { readonly text: string }): boolean {
  return text.startsWith('^');
}

/** Without white space and line ends at both ends. */
function trimmed(words: readonly Piece[]): readonly Piece[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.kind === 'line-break') return trimmed(words.slice(1));
  if (last.kind === 'line-break') return trimmed(words.slice(0, -1));
  if (first.kind === 'text' && /^\s/.test(first.text)) {
    const text = first.text.trimStart();
    const start = first.start + first.text.length - text.length;
    return trimmed([...(text === '' ? [] : [{ ...first, text, start }]), ...words.slice(1)]);
  }
  if (last.kind === 'text' && /\s$/.test(last.text)) {
    return [...words.slice(0, -1), { ...last, text: last.text.trimEnd() }];
  }
  return words;
}

/** Text that goes on where the last text ended is one text. */
function addText(reading: Reading, span: Span, text: string): void {
  const last = reading.pieces.at(-1);
  const opensBracket = reading.brackets.at(-1)?.index === reading.pieces.length;
  const afterBracket = reading.brackets.at(-1)?.index === reading.pieces.length - 1;
  const { start, end } = span;
  if (
    last?.kind === 'text' &&
    last.strong === reading.strong &&
    last.end === start &&
    !opensBracket &&
    !afterBracket
  ) {
    reading.pieces[reading.pieces.length - 1] = { ...last, text: last.text + text, end };
  } else {
    reading.pieces.push({ kind: 'text', text, strong: reading.strong, start, end });
  }
}

/** Runs of brackets that stand side by side, each as one stretch. */
function adjoining(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const { start, end } of spans) {
    const last = runs.at(-1);
    if (last !== undefined && last.end === start) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}
