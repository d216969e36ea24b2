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

/** Reads a value or reference. `functions` are the names that may head it. */
export function parseExpression(
  source: string,
  pack: LanguagePack,
  functions: Pick<ReadonlySet<string>, 'has'>,
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

function english(word: string, pack: LanguagePack): string {
  return pack.aliases.get(word) ?? word;
}
