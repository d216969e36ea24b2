import { cents, readSource, type Values } from './numbers.js';

/**
 * Which claims of the flagship are true of given values: an own reading of the sources and plain arithmetic, without
 * any code of the product.
 */

export interface Occurrence {
  /** `file:line:column` of the opening bracket. */
  readonly place: string;
  readonly words: readonly string[];
  /** In a headline or a bold lead, where no near tie may carry a claim. */
  readonly isProminent: boolean;
}

/** `[words]{claim}`, where words may hold values in braces; links and footnotes are not claims. */
const CLAIM = /(?<!\^)\[((?:[^[\]{}]|\{[^{}]*\})*)\]\{([^{}]*)\}/g;
const STATING = /\b(highest|lowest|rank|rose|fell|over|nearly|at-least|at-most|level)\b/;

export function occurrences(): readonly Occurrence[] {
  return ['commentary.zh-CN.md', 'commentary.en.md', 'claims.yaml'].flatMap((file) =>
    readSource(file)
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(CLAIM)].flatMap((match) => {
          const source = match[2] ?? '';
          if (!STATING.test(source)) return [];
          const lead = line.startsWith('- **') ? line.indexOf('**', 4) : -1;
          const isHeadline = line.startsWith('## ');
          return [
            {
              place: `${file}:${index + 1}:${match.index + 1}`,
              words: source.split(' '),
              isProminent: isHeadline || match.index < lead,
            },
          ];
        }),
      ),
  );
}

/** What is to be reported of a claim, or null where nothing is. */
export function judge(
  { words, isProminent }: Occurrence,
  values: Values,
  range: readonly [number, number],
): string | null {
  const verb = words.find((word) => STATING.test(word)) ?? '';
  const ids = words.flatMap((word) => (values.has(word) ? [word] : []));
  const numbers = words.flatMap((word) => (word === 'half' ? [50] : /^\d/.test(word) ? [Number(word)] : []));
  const number = numbers[0] ?? 1;
  const set = words.includes('all') && ids.length === 0 ? setOf(words, values) : ids;
  const of = (id: string): number => values.get(id) ?? Number.NaN;
  const bound = (holds: (value: number) => boolean): string | null =>
    set.every((id) => holds(of(id))) ? null : 'bind/claim-not-true';
  switch (verb) {
    case 'over':
      return bound((value) => value > number && value <= number + (number === 50 ? 10 : 5));
    case 'nearly':
      return bound((value) => value < number && value >= number - 3);
    case 'at-least':
      return bound((value) => value >= number);
    case 'at-most':
      return bound((value) => value <= number);
    case 'level': {
      const [a = '', b = ''] = ids;
      return Math.abs(cents(of(a) - of(b))) < 1 ? null : 'bind/claim-not-true';
    }
    case 'rose':
    case 'fell': {
      const [id = ''] = ids;
      const before = id.replace(/\d+$/, (year) => String(Number(year) - 1));
      const change = of(id) - of(before);
      if (verb === 'fell' ? change >= 0 : change <= 0) return 'bind/claim-not-true';
      return isProminent && Math.abs(change) < 1 ? 'bind/near-tie' : null;
    }
    default:
      return position(ids[0] ?? '', { verb, number, isProminent }, values, range);
  }
}

function position(
  id: string,
  {
    verb,
    number,
    isProminent,
  }: { readonly verb: string; readonly number: number; readonly isProminent: boolean },
  values: Values,
  [low, high]: readonly [number, number],
): string | null {
  const value = values.get(id) ?? Number.NaN;
  const others = rivals(id, values);
  const isAhead = (other: number): boolean => (verb === 'lowest' ? other < value : other > value);
  const place = 1 + others.filter(isAhead).length;
  const isPlaced = verb === 'rank' ? place === number : place <= number;
  const isOpen = id.startsWith('expectations.') && (verb === 'lowest' ? low < value : high > value);
  if (!isPlaced || isOpen) return 'bind/claim-not-true';
  const isClose = others.some((other) => Math.abs(cents(other - value)) < 1);
  return isProminent && isClose ? 'bind/near-tie' : null;
}

/** The other values of the same question and, in the scale, of the same points. */
export function rivals(id: string, values: Values): readonly number[] {
  const [question = '', , metric] = id.split('.');
  return [...values].flatMap(([other, value]) => {
    const [own, , points] = other.split('.');
    return own === question && points === metric && other !== id ? [value] : [];
  });
}

/** All options of the one question that is named. */
function setOf(words: readonly string[], values: Values): readonly string[] {
  return [...values.keys()].filter((id) => words.includes(id.split('.')[0] ?? ''));
}
