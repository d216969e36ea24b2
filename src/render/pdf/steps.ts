import type { Item, Role } from '../../model/page.js';

/** Items that are tagged together. Those that are not read aloud are drawn where they stand between the others. */
export type Step =
  | { readonly kind: 'single'; readonly item: Item }
  | { readonly kind: 'contents'; readonly items: readonly Item[] }
  /** Captions, then the picture or table they stand above. */
  | { readonly kind: 'exhibit'; readonly items: readonly Item[] };

export function stepsOf(items: readonly Item[]): readonly Step[] {
  const steps: Step[] = [];
  let index = 0;
  while (index < items.length) {
    const end = endOfExhibit(items, index) ?? endOfContents(items, index);
    const kind = items[index]?.role === 'contents' ? 'contents' : 'exhibit';
    const taken = items.slice(index, end ?? index + 1);
    const [item] = taken;
    if (end !== null) steps.push({ kind, items: taken });
    else if (item !== undefined) steps.push({ kind: 'single', item });
    index += taken.length;
  }
  return steps;
}

/** One past the picture or table below the captions that begin at `start`, or null when there is none. */
function endOfExhibit(items: readonly Item[], start: number): number | null {
  if (items[start]?.role !== 'exhibit-line') return null;
  for (const [offset, item] of items.slice(start).entries()) {
    if (item.kind === 'picture' || item.kind === 'table') return start + offset + 1;
    const isCaption = item.role === 'exhibit-line' || item.role === 'label';
    if (!isCaption && !isArtifact(item)) return null;
  }
  return null;
}

/** One past the last of the contents items that begin at `start`, or null when there are none. */
function endOfContents(items: readonly Item[], start: number): number | null {
  if (items[start]?.role !== 'contents') return null;
  let end = start + 1;
  for (const [offset, item] of items.slice(start).entries()) {
    if (item.role === 'contents') end = start + offset + 1;
    else if (!isArtifact(item)) break;
  }
  return end;
}

/** Roles of what repeats from page to page. */
export const PAGINATION: ReadonlySet<Role> = new Set<Role>(['footer', 'folio']);

/** True for what is drawn but not read aloud. */
export function isArtifact(item: Item): boolean {
  return (
    item.kind === 'rule' || item.kind === 'panel' || item.role === 'decoration' || PAGINATION.has(item.role)
  );
}
