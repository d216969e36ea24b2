import type { LanguagePack, QuantityMeaning } from '../language/index.js';
import { type DeclaredWordings, withoutDeclared } from './declared-wordings.js';
import { matchesOf } from './matches.js';

/** A quantity found in running text. */
export interface FoundQuantity {
  readonly text: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  readonly meaning: QuantityMeaning | null;
}

/**
 * All quantities in a text, digits and words alike, except those inside declared wordings (labels, periods,
 * scale points), which bind themselves. Earlier patterns of the pack win over later ones where they overlap.
 */
export function findQuantities(
  text: string,
  pack: LanguagePack,
  declared: DeclaredWordings,
): readonly FoundQuantity[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  let rest = withoutDeclared(text, declared).replace(pack.idioms, blank);
  const found: FoundQuantity[] = [];
  for (const { pattern, meaning } of pack.quantities) {
    const matches = matchesOf(rest, pattern);
    if (matches.length === 0) continue;
    for (const match of matches) {
      found.push({
        text: text.slice(match.index, match.index + match[0].length),
        index: match.index,
        meaning: meaning(match),
      });
    }
    rest = rest.replace(pattern, blank);
  }
  return found.sort((a, b) => a.index - b.index);
}

function blank(matched: string): string {
  return '\0'.repeat(matched.length);
}

/** Words in a claim that are bound to one verb, such as 最高: they must say what the claim says. */
export function findClaimWords(text: string, pack: LanguagePack): readonly FoundQuantity[] {
  const rest = text.replace(pack.idioms, blank);
  const statements = pack.statementWords?.statements ?? [];
  return statements
    .filter(({ proof }) => proof === 'itself')
    .flatMap(({ pattern, verb }) =>
      matchesOf(rest, pattern).map((match) => ({
        text: match[0],
        index: match.index,
        meaning: { verb, number: null },
      })),
    );
}
