import { toldAmount } from '../figures/index.js';
import type { MarkedText } from '../model/commentary.js';
import { CLAIMS, type Valued } from './claims/index.js';
import type { BindContext } from './context.js';
import { type FoundQuantity, findClaimWords, findQuantities } from './find-quantities.js';
import type { ClaimExpression } from './parse-claim.js';

/** Every quantity and every direction in the words of a claim that the claim does not say. */
export function differingWords(
  words: MarkedText,
  claim: ClaimExpression,
  subjects: readonly Valued[],
  context: BindContext,
): readonly string[] {
  const differing = plainTexts(words)
    .flatMap((text) => [
      ...findQuantities(text, context.pack, context.declared),
      ...findClaimWords(text, context.pack),
    ])
    .filter((found) => !agrees(found, claim, subjects, context))
    .map(({ text }) => text);
  return [...differing, ...contraryWord(plainTexts(words).join(' '), claim.verb, context)];
}

/** The plain texts in claim words. */
export function plainTexts(words: MarkedText): readonly string[] {
  return words.flatMap((token) => (token.kind === 'text' ? [token.text] : []));
}

/** The words as written, with values as expressions. */
export function writtenWords(words: MarkedText): string {
  return words
    .map((token) =>
      token.kind === 'text' ? token.text : token.kind === 'expression' ? `{${token.source}}` : '',
    )
    .join('');
}

/** The first word that says the opposite of a direction, where none says the same. */
function contraryWord(words: string, verb: string, { pack }: BindContext): readonly string[] {
  const direction = CLAIMS.get(verb)?.direction ?? null;
  if (direction === null) return [];
  const opposite = pack.directions[direction === 'rose' ? 'fell' : 'rose'];
  return pack.directions[direction].test(words) ? [] : (opposite.exec(words) ?? []).slice(0, 1);
}

/** A quantity in claim words must say what the claim says: the same verb, or a number that the claim rests on. */
function agrees(
  { text, meaning }: FoundQuantity,
  claim: ClaimExpression,
  subjects: readonly Valued[],
  { pack }: BindContext,
): boolean {
  if (meaning === null) return false;
  const { verb, number } = meaning;
  if (verb !== null) {
    const numbers = claim.numbers.length === 0 ? [1] : claim.numbers;
    return isSameClaim(verb, number, claim) && (number === null || includes(numbers, number));
  }
  if (number === null) return false;
  const quantities = subjects.flatMap(({ quantity }) => [
    quantity,
    ...claim.numbers.map((amount) => ({ ...quantity, amount })),
  ]);
  const isCount = !/[%％‰]/.test(text);
  const operands = [
    ...claim.numbers,
    ...(isCount ? [subjects.length] : []),
    ...quantities.flatMap((quantity) => [quantity.amount, toldAmount(quantity, pack)]),
  ];
  return includes(operands, number);
}

/** Thirds are no decimals, so numbers are the same when they differ by dust. */
function includes(numbers: readonly number[], number: number): boolean {
  return numbers.some((one) => Math.abs(one - number) < 1e-9);
}

/** The same verb, or the two ways to say that something comes first. */
function isSameClaim(verb: string, number: number | null, claim: ClaimExpression): boolean {
  if (verb === claim.verb) return true;
  const isFirst = (claim.numbers[0] ?? 1) === 1;
  return (
    isFirst &&
    ((verb === 'highest' && claim.verb === 'rank') ||
      (verb === 'rank' && number === 1 && claim.verb === 'highest'))
  );
}
