import type { LanguagePack } from '../language/index.js';

/** What stands between the braces of a value or a reference. */
export type Expression =
  /** `= words`: a number that is not a figure. */
  | { readonly kind: 'free'; readonly text: string }
  /** `exhibit id`: a reference by number. */
  | { readonly kind: 'exhibit'; readonly exhibit: string }
  /** `[function] reference ... [as format ...]`; `call` is null for a plain figure. */
  | {
      readonly kind: 'value';
      readonly call: string | null;
      readonly references: readonly string[];
      readonly format: readonly string[];
    };

/** What stands between the braces behind `[words]`. Words may come in any order that reads well. */
export interface ClaimExpression {
  /** English name of the verb, or the first word as written when no verb was found. */
  readonly verb: string;
  readonly known: boolean;
  readonly numbers: readonly number[];
  readonly references: readonly string[];
  readonly all: boolean;
  readonly amongPublished: boolean;
  /** What follows `from`: a period. */
  readonly from: string | null;
}

/** Reads a value or reference. `functions` are the names that may head it. */
export function parseExpression(
  source: string,
  pack: LanguagePack,
  functions: ReadonlySet<string>,
): Expression {
  const trimmed = source.trim();
  if (trimmed.startsWith('=')) return { kind: 'free', text: trimmed.slice(1).trim() };
  const words = trimmed.split(/\s+/).filter((word) => word !== '');
  const head = english(words[0] ?? '', pack);
  if (head === 'exhibit') return { kind: 'exhibit', exhibit: words[1] ?? '' };
  const as = words.indexOf('as');
  const format = as === -1 ? [] : words.slice(as + 1);
  const body = as === -1 ? words : words.slice(0, as);
  if (functions.has(head)) return { kind: 'value', call: head, references: body.slice(1), format };
  if (body.length > 1) return { kind: 'value', call: body[0] ?? '', references: body.slice(1), format };
  return { kind: 'value', call: null, references: body, format };
}

/** Reads a claim. `verbs` are the English names of all claims. */
export function parseClaim(source: string, pack: LanguagePack, verbs: ReadonlySet<string>): ClaimExpression {
  const words = source
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => english(word, pack));
  const numbers: number[] = [];
  const references: string[] = [];
  let verb: string | null = null;
  let all = false;
  let amongPublished = false;
  let from: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (verb === null && verbs.has(word)) verb = word;
    else if (word === 'half') numbers.push(50);
    else if (/^[-−]?\d+(\.\d+)?[%％]?$/.test(word))
      numbers.push(Number(word.replace('−', '-').replace(/[%％]$/, '')));
    else if (word === 'all') all = true;
    else if (word === 'among-published') amongPublished = true;
    else if (word === 'among' && words[index + 1] === 'published') {
      amongPublished = true;
      index += 1;
    } else if (word === 'from') {
      from = words[index + 1] ?? '';
      index += 1;
    } else references.push(word);
  }
  if (verb !== null) return { verb, known: true, numbers, references, all, amongPublished, from };
  const [first = '', ...rest] = references;
  return { verb: first, known: false, numbers, references: rest, all, amongPublished, from };
}

function english(word: string, pack: LanguagePack): string {
  return pack.aliases.get(word) ?? word;
}
