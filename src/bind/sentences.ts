import type { StatementLexicon } from '../language/index.js';
import type { MarkedText, Token } from '../model/commentary.js';
import { matchesOf } from './matches.js';

type TokenOf<Kind extends Token['kind']> = Token & { readonly kind: Kind };

/** What stands between two ends of sentences; claims, values and links belong to the sentence that they stand in. */
export interface MarkedSentence {
  /** Plain words outside claims. */
  readonly texts: readonly TokenOf<'text'>[];
  readonly claims: readonly TokenOf<'claim'>[];
  readonly values: readonly TokenOf<'expression'>[];
}

interface Draft {
  readonly texts: TokenOf<'text'>[];
  readonly claims: TokenOf<'claim'>[];
  readonly values: TokenOf<'expression'>[];
}

/** The sentences of a text, those of each footnote after it. */
export function sentencesOf(
  text: MarkedText,
  end: StatementLexicon['sentenceEnd'],
): readonly MarkedSentence[] {
  const begin = (): Draft => ({ texts: [], claims: [], values: [] });
  const sentences: Draft[] = [begin()];
  const notes: MarkedSentence[] = [];
  const read = (token: Token): void => {
    const current = sentences.at(-1);
    if (current === undefined) return;
    if (token.kind === 'claim') current.claims.push(token);
    else if (token.kind === 'expression') current.values.push(token);
    else if (token.kind === 'footnote') notes.push(...sentencesOf(token.words, end));
    else if (token.kind === 'link') token.words.forEach(read);
    else readText(token);
  };
  const readText = (token: TokenOf<'text'>): void => {
    let from = 0;
    for (const stop of matchesOf(token.text, end).map(({ index }) => index + 1)) {
      sentences.at(-1)?.texts.push(part(token, from, stop));
      sentences.push(begin());
      from = stop;
    }
    if (from < token.text.length) sentences.at(-1)?.texts.push(part(token, from, token.text.length));
  };
  text.forEach(read);
  return [...sentences, ...notes];
}

function part(token: TokenOf<'text'>, from: number, to: number): TokenOf<'text'> {
  const place = { ...token.place, column: token.place.column + from, length: Math.max(1, to - from) };
  return { ...token, text: token.text.slice(from, to), place };
}
