import LineBreaker from 'linebreak';
import type { Language } from '../model/language.js';
import { clustersOf } from './clusters.js';
import { type LineRules, lineRules } from './line-rules.js';

/**
 * Whether a line may begin at a place. `last-resort`: allowed by Unicode but not by the language's rules, taken
 * before a word is broken between any two characters.
 */
export type Opportunity = 'none' | 'last-resort' | 'allowed' | 'mandatory';

/**
 * For each cluster of the text, whether a line may begin with it. The base is the Unicode line breaking
 * algorithm (UAX 14); the language's rules then forbid more: closing marks at line start, opening marks at
 * line end, numbers torn from sign, decimals or unit, broken dashes, and Latin words broken anywhere but at
 * spaces and hyphens.
 */
export function breakOpportunities(text: string, language: Language): readonly Opportunity[] {
  const rules = lineRules(language);
  const unicode = unicodeBreaks(text, rules);
  const together = insideStretches(text, rules.together);
  const clusters = clustersOf(text);
  let position = 0;
  return clusters.map((cluster, index) => {
    const at = position;
    position += cluster.length;
    const found = unicode.get(at);
    if (index === 0 || found === undefined) return 'none';
    if (found === 'mandatory') return 'mandatory';
    const before = clusters[index - 1] ?? '';
    const isTorn =
      together.has(at) ||
      rules.noStart.has(cluster.charAt(0)) ||
      rules.noEnd.has(lastPrinted(clusters, index - 1)) ||
      isInsideWord(before, cluster, rules) ||
      isAfterShortPrefix(clusters, index);
    return isTorn ? 'last-resort' : 'allowed';
  });
}

/**
 * Places in UTF-16 code units inside a number with its sign and unit where a program that knows Unicode's rules alone
 * might break a line.
 */
export function tornNumbers(text: string, language: Language): readonly number[] {
  const rules = lineRules(language);
  const together = insideStretches(text, rules.together);
  return [...unicodeBreaks(text, rules).keys()].filter((at) => together.has(at));
}

/** Positions in UTF-16 code units where Unicode allows or demands a break. */
function unicodeBreaks(text: string, rules: LineRules): ReadonlyMap<number, 'allowed' | 'mandatory'> {
  const stoodIn = [...text].map((character) => rules.standIns.get(character) ?? character).join('');
  const breaker = new LineBreaker(stoodIn);
  const breaks = new Map<number, 'allowed' | 'mandatory'>();
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const isLineEnd = /[\n\u2028\u2029]/.test(text[next.position - 1] ?? '');
    breaks.set(next.position, isLineEnd ? 'mandatory' : 'allowed');
  }
  return breaks;
}

/** Positions in UTF-16 code units strictly inside a stretch. */
function insideStretches(text: string, stretches: readonly RegExp[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const stretch of stretches) {
    for (const match of text.matchAll(stretch)) {
      for (let offset = 1; offset < match[0].length; offset += 1) inside.add(match.index + offset);
    }
  }
  return inside;
}

/** Spaces after an opening mark do not free it. */
function lastPrinted(clusters: readonly string[], index: number): string {
  let at = index;
  while (at > 0 && clusters[at] === ' ') at -= 1;
  return clusters[at] ?? '';
}

function isInsideWord(before: string, after: string, { word }: LineRules): boolean {
  return (word.test(before) || /^[/&.:_@’']$/.test(before)) && word.test(after);
}

/** `e-commerce`, `5-point`: a single character before the hyphen does not stand alone at a line's end. */
function isAfterShortPrefix(clusters: readonly string[], index: number): boolean {
  if (clusters[index - 1] !== '-') return false;
  const isWord = (cluster: string | undefined) => /^[\p{L}\p{N}]/u.test(cluster ?? '');
  return isWord(clusters[index - 2]) && !isWord(clusters[index - 3]);
}
