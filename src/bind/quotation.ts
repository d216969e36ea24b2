import type { Token } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { CLAIM_VERBS } from './claims/index.js';
import type { BindContext } from './context.js';
import { findQuantities } from './find-quantities.js';
import { matchesOf } from './matches.js';
import { parseClaim } from './parse-claim.js';
import { unboundQuantity } from './quantity-messages.js';
import { NO_SUGGESTION } from './suggest.js';
import { longQuotation } from './wording-messages.js';

/** Quoted words of others are the few that matter: this many Han characters, or this many words of letters. */
const MOST_CHARACTERS = 20;
const MOST_WORDS = 10;

/** A quotation stays short, and words that attribute an opinion hold no quantity of their own. */
export function checkQuotation(
  token: Token & { kind: 'claim' },
  context: BindContext,
): readonly Diagnostic[] {
  const { verb } = parseClaim(token.source, context.pack, CLAIM_VERBS);
  const texts = token.words.flatMap((word) => (word.kind === 'text' ? [word] : []));
  if (verb === 'opinion') {
    return texts.flatMap(({ text, place }) =>
      findQuantities(text, context.pack, context.declared).map((found) =>
        unboundQuantity(
          { ...place, column: place.column + found.index, length: found.text.length },
          found,
          NO_SUGGESTION,
        ),
      ),
    );
  }
  const whole = texts.map(({ text }) => text).join(' ');
  const size =
    count(whole, /\p{Script=Han}/gu) / MOST_CHARACTERS + count(whole, /[\p{Script=Latin}\d]+/gu) / MOST_WORDS;
  if (verb !== 'quote' || size <= 1) return [];
  return [
    longQuotation(token.place, {
      en: `${MOST_WORDS} words, or ${MOST_CHARACTERS} Chinese characters`,
      zh: `${MOST_CHARACTERS}个汉字，或${MOST_WORDS}个西文单词`,
    }),
  ];
}

function count(text: string, pattern: RegExp): number {
  return matchesOf(text, pattern).length;
}
