import type { StatementWords } from '../language/index.js';
import type { MarkedText } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { CLAIM_VERBS, FREE_VERBS } from './claims/index.js';
import type { BindContext } from './context.js';
import { withoutDeclared } from './declared-wordings.js';
import { FUNCTIONS } from './evaluate.js';
import { findQuantities } from './find-quantities.js';
import { matchesOf } from './matches.js';
import { type ClaimExpression, parseClaim } from './parse-claim.js';
import { type Expression, parseExpression } from './parse-expression.js';
import { checkQuotation } from './quotation.js';
import { type MarkedSentence, sentencesOf } from './sentences.js';
import { opinionOnFigures, unprovenWords } from './wording-messages.js';

/** What a text states in plain words: claims that nothing proves, and conclusions that nobody is named for. */
export function checkWording(text: MarkedText, context: BindContext): readonly Diagnostic[] {
  const words = context.pack.statementWords;
  if (words === null) return [];
  return sentencesOf(text, words.sentenceEnd).flatMap((sentence) => {
    const proof = proofOf(sentence, context);
    const plain = wordsOf(sentence, context);
    return [
      ...words.statements.flatMap((statement) => unproven(statement, plain, proof)),
      ...(proof.printsFigures && !proof.isAttributed
        ? found(words.reasons, plain).map(({ place, text: reason }) => opinionOnFigures(place, reason))
        : []),
      ...sentence.claims.flatMap((claim) => checkQuotation(claim, context)),
    ];
  });
}

/** What stands in a sentence besides plain words. */
interface Proof {
  readonly hasClaim: boolean;
  readonly hasDerived: boolean;
  readonly printsFigures: boolean;
  readonly isAttributed: boolean;
  /** What the sentence prints, as subjects of the claim that is offered. */
  readonly references: readonly string[];
}

function proofOf({ claims, values }: MarkedSentence, { pack }: BindContext): Proof {
  const made: readonly ClaimExpression[] = claims.map(({ source }) => parseClaim(source, pack, CLAIM_VERBS));
  const judged = made.filter(({ verb }) => !FREE_VERBS.has(verb));
  const inside = claims.flatMap(({ words }) => words.filter((token) => token.kind === 'expression'));
  const printed = [...values, ...inside]
    .map(({ source }) => parseExpression(source, pack, FUNCTIONS))
    .filter((expression): expression is Expression & { kind: 'value' } => expression.kind === 'value');
  return {
    hasClaim: judged.length > 0,
    hasDerived: printed.some(({ call }) => call !== null && call !== 'count'),
    printsFigures: judged.length > 0 || printed.some(({ call }) => call !== 'count'),
    isAttributed: made.some(({ verb }) => verb === 'opinion'),
    references: [...printed, ...judged].flatMap(({ references }) => references.slice(0, 1)),
  };
}

function unproven(
  { pattern, verb, proof: needed }: StatementWords,
  plain: readonly Words[],
  proof: Proof,
): readonly Diagnostic[] {
  if (needed !== 'itself' && proof.hasClaim) return [];
  if (needed === 'derived' && proof.hasDerived) return [];
  if (needed === 'figure' && !proof.printsFigures) return [];
  // What rises or falls is named last: from 452 to 436.
  const subject = needed === 'sentence' ? proof.references.at(-1) : proof.references[0];
  return found(pattern, plain).map(({ place, text }) =>
    unprovenWords(place, text, `${verb} ${subject ?? '...'}`),
  );
}

/** A plain text of a sentence in which only words are left that may state something, at its full length. */
interface Words {
  readonly text: string;
  readonly place: Place;
}

function found(pattern: RegExp, words: readonly Words[]): readonly Words[] {
  return words.flatMap(({ text, place }) =>
    matchesOf(text, pattern).map((match) => ({
      text: match[0],
      place: { ...place, column: place.column + match.index, length: match[0].length },
    })),
  );
}

/** The texts without declared wordings, idioms and quantities, whose words are judged elsewhere. */
function wordsOf({ texts }: MarkedSentence, { pack, declared }: BindContext): readonly Words[] {
  const blank = (words: string): string => '\0'.repeat(words.length);
  return texts
    .filter(({ text }) => /\p{L}/u.test(text))
    .map(({ text, place }) => {
      const plain = withoutDeclared(text, declared).replace(pack.idioms, blank);
      const kept: string[] = [];
      let from = 0;
      for (const { index, text: words } of findQuantities(text, pack, declared)) {
        kept.push(plain.slice(from, index), blank(words));
        from = index + words.length;
      }
      return { text: kept.join('') + plain.slice(from), place };
    });
}
