import type { LanguagePack, QuantityMeaning } from '../language/index.js';

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
  declared: readonly string[],
): readonly FoundQuantity[] {
  let rest = mask(text, declared);
  const found: FoundQuantity[] = [];
  for (const { pattern, meaning } of pack.quantities) {
    for (const match of rest.matchAll(pattern)) {
      found.push({
        text: text.slice(match.index, match.index + match[0].length),
        index: match.index,
        meaning: meaning(match),
      });
    }
    rest = rest.replace(pattern, (matched) => '\0'.repeat(matched.length));
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Declared wordings, each once and longest first, so that 2019—2023年 wins over 2019. */
export function declaredWordings(wordings: Iterable<string>): readonly string[] {
  return [...new Set(wordings)]
    .filter((wording) => wording.length > 1)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function mask(text: string, declared: readonly string[]): string {
  let rest = text;
  for (const wording of declared) {
    const key = wording.toLowerCase();
    for (
      let at = rest.toLowerCase().indexOf(key);
      at !== -1;
      at = rest.toLowerCase().indexOf(key, at + key.length)
    ) {
      if (isWhole(rest, at, wording)) rest = blank(rest, at, wording.length);
    }
  }
  return rest;
}

/** What makes a longer number of a wording that ends with a digit: more digits, or a unit. */
const GOES_ON =
  /^(?:\d|\.\d|,\d{3}|\s?[%％‰亿倍]|万(?=[元亿，。；、]|$)|\s?(?:pp|bn|tn|million|billion|trillion)\b)/;

/** A wording that begins or ends with a digit must not be cut out of a longer number. */
function isWhole(text: string, at: number, wording: string): boolean {
  const before = text[at - 1] ?? '';
  const after = text.slice(at + wording.length, at + wording.length + 10);
  const cutsFront = /^\d/.test(wording) && /[\d.]/.test(before);
  const cutsBack = /\d$/.test(wording) && GOES_ON.test(after);
  return !cutsFront && !cutsBack;
}

function blank(text: string, at: number, length: number): string {
  return text.slice(0, at) + '\0'.repeat(length) + text.slice(at + length);
}
