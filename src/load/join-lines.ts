import type { Token } from '../model/commentary.js';
import type { PlaceOf } from './marked-text.js';
import type { Piece } from './pieces.js';

/** Characters that are written without spaces around them: Han, kana, and East Asian punctuation. */
const CLOSE_SET =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;
const FULL_WIDTH_PUNCTUATION = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;

/** Stands for a value whose text is not known yet. */
const VALUE = '\uFFFC';

/**
 * Makes tokens of pieces. Two lines are joined by nothing between two Han characters or beside full-width
 * punctuation, else by one space, which goes to the end of the text before it. Neighbouring texts become one token.
 * A footnote is joined by itself.
 */
export function joinLines(pieces: readonly Piece[], placeOf: PlaceOf): readonly Token[] {
  const joints = jointsOf(pieces);
  let joint = 0;

  function tokens(list: readonly Piece[]): readonly Token[] {
    const result: Token[] = [];
    for (const piece of list) {
      const place = placeOf(piece.start, piece.end);
      switch (piece.kind) {
        case 'line-break': {
          const space = joints[joint] ?? ' ';
          joint += 1;
          const last = result.at(-1);
          if (space === '') break;
          if (last?.kind === 'text') result[result.length - 1] = { ...last, text: last.text + space };
          else result.push({ kind: 'text', text: space, strong: false, place });
          break;
        }
        case 'claim':
          result.push({
            kind: 'claim',
            words: tokens(piece.words),
            source: piece.source,
            strong: piece.strong,
            place,
          });
          break;
        case 'footnote':
          result.push({ kind: 'footnote', words: joinLines(piece.words, placeOf), place });
          break;
        case 'link':
          result.push({ kind: 'link', words: tokens(piece.words), url: piece.url, place });
          break;
        case 'expression':
          result.push({ kind: 'expression', source: piece.source, strong: piece.strong, place });
          break;
        case 'text':
          result.push({ kind: 'text', text: piece.text, strong: piece.strong, place });
      }
    }
    return result;
  }
  return tokens(pieces);
}

/** What joins the lines, in order: `''` or one space. */
function jointsOf(pieces: readonly Piece[]): readonly string[] {
  const stretches = visible(pieces).join('').split('\n');
  const nextShown: string[] = [];
  for (let index = stretches.length - 1, shown = ''; index >= 0; index -= 1) {
    shown = firstCharacter(stretches[index] ?? '') || shown;
    nextShown[index] = shown;
  }
  let before = '';
  return stretches.slice(1).map((_, index) => {
    before = lastCharacter(stretches[index] ?? '') || before;
    const after = nextShown[index + 1] ?? '';
    const tight =
      (CLOSE_SET.test(before) && CLOSE_SET.test(after)) ||
      FULL_WIDTH_PUNCTUATION.test(before) ||
      FULL_WIDTH_PUNCTUATION.test(after);
    return tight || before === '' || after === '' ? '' : ' ';
  });
}

function visible(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece): readonly string[] => {
    switch (piece.kind) {
      case 'text':
        return [piece.text];
      case 'line-break':
        return ['\n'];
      case 'expression':
        return [VALUE];
      case 'footnote':
        return []; // A text of its own; here stands a mark alone.
      default:
        return visible(piece.words);
    }
  });
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32).trim();
}

function lastCharacter(text: string): string {
  return firstCharacter(text.match(/[\s\S]$/u)?.[0] ?? '');
}
