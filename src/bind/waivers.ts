import type { LanguagePack } from '../language/index.js';
import type { Block, CommentarySection, MarkedText } from '../model/commentary.js';
import type { Place } from '../model/place.js';

/** `{differs: reason}` in a paragraph of its own: this section need not say the same in every language. */
export interface Waiver {
  readonly reason: string;
  readonly place: Place;
}

/** A section without its waivers, which are printed nowhere, and the waivers. */
export function takeWaivers(
  section: CommentarySection,
  pack: LanguagePack,
): { readonly section: CommentarySection; readonly waivers: readonly Waiver[] } {
  const waivers: Waiver[] = [];
  const isKept = (text: MarkedText): boolean => {
    const [token] = text;
    const reason =
      text.length === 1 && token?.kind === 'expression' ? waiverReason(token.source, pack) : null;
    if (reason === null || token === undefined) return true;
    waivers.push({ reason, place: token.place });
    return false;
  };
  const kept = (block: Block): readonly Block[] => {
    if (block.kind === 'paragraph') return isKept(block.text) ? [block] : [];
    if (block.kind === 'table') return [block];
    const items = block.items.filter(isKept);
    return items.length === 0 ? [] : [{ ...block, items }];
  };
  const parts = section.parts.map((part) => ({ ...part, blocks: part.blocks.flatMap(kept) }));
  return { section: { ...section, parts }, waivers };
}

/** The reason between the braces of a waiver, empty where none is given; null for any other expression. */
export function waiverReason(source: string, pack: LanguagePack): string | null {
  const [, name = '', reason = ''] = /^([^\s:]+)\s*:(.*)$/s.exec(source.trim()) ?? [];
  return (pack.aliases.get(name) ?? name) === 'differs' ? reason.trim() : null;
}
